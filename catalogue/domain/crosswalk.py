"""The gradings of the three places beside each other, and the portal's own level that follows from them (A6). Pure.

A proposal of the portal, not law: each line says where it comes from and how sure we are. Nothing is guessed: what
no place has graded stays not graded, and of several gradings the strictest decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalogue.domain.choices import Grade, HongKongGrade, MacaoGrade, PersonalData, SecurityLevel
from organisations.domain.texts import HTML_LANG

Scheme = Literal["grade", "general_level", "grade_hk", "grade_mo", "personal_data"]
#: ``law``: the rule says so. ``practice``: read from what a place does. ``proposal``: ours, to be confirmed.
Confidence = Literal["law", "practice", "proposal"]

SCHEMES: Mapping[Scheme, Promise | str] = {
    "grade": _("Mainland class (GB/T 43697-2024)"),
    "general_level": _("Mainland level within general data"),
    "grade_hk": _("Hong Kong classification"),
    "grade_mo": _("Macao category (Law 8/2005)"),
    "personal_data": _("Personal data"),
}
CONFIDENCES: Mapping[Confidence, Promise | str] = {
    "law": pgettext_lazy("crosswalk", "As the rule says"),
    "practice": pgettext_lazy("crosswalk", "From practice"),
    "proposal": pgettext_lazy("crosswalk", "A proposal of the portal"),
}

_VOCABULARIES: Mapping[str, type[Grade | HongKongGrade | MacaoGrade | PersonalData]] = {
    "grade": Grade,
    "grade_hk": HongKongGrade,
    "grade_mo": MacaoGrade,
    "personal_data": PersonalData,
}

_CORE = _("Core data is handled under national rules of its own and is not exchanged here.")
_IMPORTANT = _("Important data may leave the Mainland only after a security assessment.")
_GENERAL = _("General data may be shared; its level within the class was not given.")
_LOW = _("General data whose disclosure would harm nobody.")
_MEDIUM = _("General data whose disclosure would do minor harm.")
_HIGH = _("General data whose disclosure would do considerable harm to people or organisations.")
_UNCLASSIFIED = _("Hong Kong does not classify it.")
_RESTRICTED = _("Needs the consent of the information owner and the security officer, and encryption throughout.")
_CLASSIFIED = _("Kept in networks of its own in Hong Kong, or encrypted at all times; not exchanged here.")
_ORDINARY = _("No personal data in the sense of Macao’s law.")
_MACAO_PERSONAL = _("Leaves Macao only on notification or authorisation of the data protection authority.")
_MACAO_SENSITIVE = _("Needs prior authorisation of Macao’s data protection authority unless a law provides for it.")
_PERSONAL = _("Hong Kong treats all personal data as RESTRICTED at least; the portal does so for all three places.")


@dataclass(frozen=True)
class Line:
    """One grading of one place, and the level that the portal gives it."""

    scheme: Scheme
    value: str
    level: SecurityLevel
    reason: Promise | str
    source: str
    confidence: Confidence

    @property
    def source_html_lang(self) -> str:
        """Names of laws are never translated; this is the language that they are in."""
        if self.source.startswith("《"):
            return HTML_LANG["zh-hans"]
        return HTML_LANG["pt" if self.source.startswith("Lei") else "en"]

    @property
    def value_label(self) -> str:
        """The grading in words; a level of general data is its number."""
        vocabulary = _VOCABULARIES.get(self.scheme)
        return str(vocabulary(self.value).label) if vocabulary else self.value


_OPEN, _LIMITED = SecurityLevel.OPEN, SecurityLevel.LIMITED
_CLOSE, _BLOCKED = SecurityLevel.RESTRICTED, SecurityLevel.BLOCKED
_ANNEX_H = "GB/T 43697-2024, annex H"
_SR = "Security Regulations; S17"

LINES: tuple[Line, ...] = (
    Line("grade", Grade.CORE, _BLOCKED, _CORE, "《数据安全法》第二十一条；《网络数据安全管理条例》第六十三条", "law"),
    Line("grade", Grade.IMPORTANT, _CLOSE, _IMPORTANT, "《网络数据安全管理条例》第三十七条", "law"),
    Line("grade", Grade.GENERAL, _LIMITED, _GENERAL, "GB/T 43697-2024", "proposal"),
    Line("general_level", "1", _OPEN, _LOW, _ANNEX_H, "proposal"),
    Line("general_level", "2", _LIMITED, _MEDIUM, _ANNEX_H, "proposal"),
    Line("general_level", "3", _CLOSE, _HIGH, _ANNEX_H, "proposal"),
    Line("general_level", "4", _CLOSE, _HIGH, _ANNEX_H, "proposal"),
    Line("grade_hk", HongKongGrade.UNCLASSIFIED, _OPEN, _UNCLASSIFIED, _SR, "proposal"),
    Line("grade_hk", HongKongGrade.RESTRICTED, _CLOSE, _RESTRICTED, _SR, "practice"),
    Line("grade_hk", HongKongGrade.CONFIDENTIAL, _BLOCKED, _CLASSIFIED, _SR, "practice"),
    Line("grade_hk", HongKongGrade.SECRET, _BLOCKED, _CLASSIFIED, _SR, "practice"),
    Line("grade_hk", HongKongGrade.TOP_SECRET, _BLOCKED, _CLASSIFIED, _SR, "practice"),
    Line("grade_mo", MacaoGrade.ORDINARY, _OPEN, _ORDINARY, "Lei n.º 8/2005, art. 4.º", "proposal"),
    Line("grade_mo", MacaoGrade.PERSONAL, _CLOSE, _MACAO_PERSONAL, "Lei n.º 8/2005, arts. 19.º e 20.º", "law"),
    Line("grade_mo", MacaoGrade.SENSITIVE, _CLOSE, _MACAO_SENSITIVE, "Lei n.º 8/2005, arts. 7.º e 22.º", "law"),
    Line("personal_data", PersonalData.PERSONAL, _CLOSE, _PERSONAL, "Security Regulations 161(d)(iii)", "proposal"),
    Line("personal_data", PersonalData.SENSITIVE, _CLOSE, _PERSONAL, "Security Regulations 161(d)(iii)", "proposal"),
)
_BY_VALUE = {(line.scheme, line.value): line for line in LINES}
#: From the mildest to the strictest.
_ORDER = (SecurityLevel.NOT_GRADED, _OPEN, _LIMITED, _CLOSE, _BLOCKED)


class Graded(Protocol):
    """What has gradings: a content or a row."""

    @property
    def grade(self) -> str: ...
    @property
    def general_level(self) -> int | None: ...
    @property
    def grade_hk(self) -> str: ...
    @property
    def grade_mo(self) -> str: ...
    @property
    def personal_data(self) -> str: ...


@dataclass(frozen=True)
class Level:
    """The portal's level of an entry, and the lines it follows from; ``deciding`` is the strictest of them."""

    level: SecurityLevel
    lines: tuple[Line, ...]

    @property
    def deciding(self) -> Line | None:
        return next((line for line in self.lines if line.level == self.level), None)


def level_of(entry: Graded) -> Level:
    """The strictest level that the gradings of an entry lead to.

    Returns  not graded, without lines, when nothing is known. The level within general data replaces the line of the
             class: it says the same more exactly.
    """
    wanted: list[tuple[Scheme, str]] = [
        ("general_level", str(entry.general_level)) if entry.general_level else ("grade", entry.grade),
        ("grade_hk", entry.grade_hk),
        ("grade_mo", entry.grade_mo),
        ("personal_data", entry.personal_data),
    ]
    lines = tuple(_BY_VALUE[one] for one in wanted if one in _BY_VALUE)
    return Level(max((line.level for line in lines), key=_ORDER.index, default=SecurityLevel.NOT_GRADED), lines)
