"""What an entry must say before anybody reviews it. Pure.

Source   Decree 809 art. 13: name, data items, providing unit, format, update frequency, sharing attribute, method,
         conditions, classification and grading. They are asked of all three places: without them nobody elsewhere
         can decide whether to ask for the data. What is wrong in itself is ``domain.validation``'s.
"""

from __future__ import annotations

from organisations.domain.choices import Place

from . import choices
from .entry import EntryContent

#: Which grading the custodian's own law asks for.
GRADE_OF: dict[str, str] = {Place.GUANGDONG: "grade", Place.HONG_KONG: "grade_hk", Place.MACAO: "grade_mo"}


def missing(content: EntryContent, *, place: str) -> list[str]:
    """The members of art. 13 that say nothing yet, in the order of the entry.

    Takes    place: the custodian's, for the grading that its law asks for.
    """
    shared = content.sharing_attribute != choices.SharingAttribute.NOT_SHARED
    grade = GRADE_OF[place]
    said = {
        "formats": bool(content.formats),
        "update_cycle": content.update_cycle != choices.UpdateCycle.NOT_STATED,
        "sharing_methods": not shared or bool(content.sharing_methods),
        grade: getattr(content, grade) != choices.Grade.NOT_GRADED,
        "personal_data": content.personal_data != choices.PersonalData.NOT_STATED,
        "data_items": bool(content.data_items),
    }
    return [field for field, value in said.items() if not value]
