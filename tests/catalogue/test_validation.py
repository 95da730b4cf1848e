"""Each rule of an entry refuses what breaks it, names the field, and all are told at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given

from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.domain.validation import is_web_address, validate
from organisations.domain.messages import FALLBACK, message
from tests.factories.contents import any_content, complete_content

ITEM = complete_content().data_items[0]
WAY = DistributionContent(format="CSV", access_url="https://example.gov.cn/bus")


def faults(**changes: Any) -> list[tuple[str, str | None]]:
    return [(fault.code, fault.field) for fault in validate(complete_content(**changes))]


def item(**changes: Any) -> list[tuple[str, str | None]]:
    return faults(data_items=(ITEM, replace(ITEM, **{"code": "second", **changes})))


def way(**changes: Any) -> list[tuple[str, str | None]]:
    return faults(distributions=(replace(WAY, **changes),))


def test_a_complete_entry_has_no_fault() -> None:
    assert faults() == []


def test_nothing_but_a_title_and_an_identifier_is_needed_beside_what_the_law_asks_for() -> None:
    assert validate(EntryContent(identifier="a", title={"en": "A"}, sharing_attribute="unconditional")) == []


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"identifier": " "}, "text.missing", "identifier"),
        ({"identifier": "x" * 129}, "text.too_long", "identifier"),
        ({"update_note": "a\x00"}, "text.not_plain", "update_note"),
        ({"contact_email": "nobody"}, "entry.email", "contact_email"),
        ({"landing_page": "ftp://example.org"}, "entry.address", "landing_page"),
        ({"title": {"en": "Bus"}}, "entry.original_title", "title.zh-hans"),
        ({"title": {"zh-hans": "公交", "en": "x" * 301}}, "text.too_long", "title.en"),
        ({"abstract": {"fr": "Bus"}}, "entry.unknown_code", "abstract"),
        ({"abstract": {"en": "\ud800"}}, "text.not_plain", "abstract.en"),
        ({"title": {"zh-hans": "\u202e公交"}}, "entry.direction", "title.zh-hans"),
        ({"contact_phone": "\u202a+853 1\u202c"}, "entry.direction", "contact_phone"),
        ({"keywords": {"en": ("a\u2067b\u2069",)}}, "entry.direction", "keywords.en"),
        ({"original_language": "fr"}, "entry.unknown_code", "original_language"),
        ({"keywords": {"fr": ("bus",)}}, "entry.unknown_code", "keywords"),
        ({"keywords": {"en": ("x" * 61,)}}, "text.too_long", "keywords.en"),
        ({"keywords": {"en": tuple(map(str, range(41)))}}, "entry.too_many", "keywords.en"),
        ({"resource_class": "other"}, "entry.unknown_code", "resource_class"),
        ({"sharing_methods": ("fax",)}, "entry.unknown_code", "sharing_methods"),
        ({"areas": ("lisbon",)}, "entry.unknown_code", "areas"),
        ({"formats": ("x" * 21,)}, "text.too_long", "formats"),
        ({"sharing_conditions": {}}, "entry.sharing_conditions", "sharing_conditions"),
        ({"sharing_conditions": {"en": " "}}, "entry.sharing_conditions", "sharing_conditions"),
        ({"sharing_attribute": "unconditional"}, "entry.sharing_conditions_unused", "sharing_conditions"),
        ({"not_shared_basis": {"en": "Law"}}, "entry.not_shared_basis_unused", "not_shared_basis"),
        ({"open_conditions": {}}, "entry.open_conditions", "open_conditions"),
        ({"visibility": "chosen"}, "entry.shown_to_missing", "shown_to"),
        ({"shown_to": ("hk-td",)}, "entry.shown_to_unused", "shown_to"),
        ({"grade": "important"}, "entry.general_level_alone", "general_level"),
        ({"general_level": 5}, "entry.general_level", "general_level"),
        ({"covers_until": date(2019, 1, 1)}, "entry.dates", "covers_until"),
        ({"modified_on": date(2019, 1, 1)}, "entry.dates", "modified_on"),
        ({"links": (LinkContent(kind="child", target_code="a"),)}, "entry.unknown_code", "links.1.kind"),
        ({"links": (LinkContent(kind="related"),)}, "entry.link_end", "links.1.target_code"),
        (
            {"links": (LinkContent(kind="related", target=uuid4(), target_code="a"),)},
            "entry.link_end",
            "links.1.target_code",
        ),
        (
            {"links": tuple(LinkContent(kind="related", target_code=str(n)) for n in range(101))},
            "entry.too_many",
            "links",
        ),
        ({"distributions": (WAY,) * 101}, "entry.too_many", "distributions"),
        ({"data_items": (replace(ITEM, personal_data="personal"),)}, "entry.items_personal", "personal_data"),
        ({"data_items": (replace(ITEM, sensitivity="core"),)}, "entry.items_grade", "grade"),
        ({"sample": Sample(columns=())}, "entry.sample_columns", "sample"),
        ({"sample": Sample(columns=("a",), rows=(("1",),) * 21)}, "entry.too_many", "sample"),
        ({"sample": Sample(columns=("a",), rows=(("1", "2"),))}, "entry.sample_row", "sample.rows.1"),
        ({"sample": Sample(columns=("x" * 201,))}, "text.too_long", "sample"),
    ],
)
def test_one_fault_alone_is_named_with_its_field(changes: dict[str, Any], code: str, field: str) -> None:
    assert faults(**changes) == [(code, field)]


def test_not_shared_needs_its_reason_and_basis() -> None:
    assert faults(sharing_attribute="not_shared", sharing_conditions={}) == [
        ("entry.not_shared_basis", "not_shared_basis")
    ]


@pytest.mark.parametrize("personal", ["personal", "sensitive"])
def test_personal_data_is_at_least_restricted_in_hong_kong_and_never_ordinary_in_macao(personal: str) -> None:
    assert faults(personal_data=personal, sample=None) == [
        ("entry.personal_unclassified", "grade_hk"),
        ("entry.personal_ordinary", "grade_mo"),
    ]
    assert faults(personal_data=personal, sample=None, grade_hk="not_graded", grade_mo="personal") == []


def test_no_sample_rows_where_personal_data_may_be() -> None:
    assert faults(personal_data="not_stated") == [("entry.sample_personal", "sample")]


def test_items_are_not_held_against_an_entry_that_says_nothing() -> None:
    secret = (replace(ITEM, personal_data="sensitive", sensitivity="core"),)
    assert (
        faults(data_items=secret, personal_data="not_stated", grade="not_graded", general_level=None, sample=None) == []
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"code": " "}, [("text.missing", "data_items.2.code")]),
        ({"code": "direction"}, [("entry.twice", "data_items.2.code")]),
        ({"code": "two words"}, [("entry.item_code", "data_items.2.code")]),
        ({"code": "x" * 65}, [("text.too_long", "data_items.2.code")]),
        ({"names": {}}, [("text.missing", "data_items.2.names.zh-hans")]),
        ({"names": {"en": "x" * 201}}, [("text.too_long", "data_items.2.names.en")]),
        ({"meanings": {"fr": "a"}}, [("entry.unknown_code", "data_items.2.meanings")]),
        ({"data_type": ""}, [("text.missing", "data_items.2.data_type")]),
        ({"data_type": "x" * 21}, [("text.too_long", "data_items.2.data_type")]),
        ({"unit": "x" * 41}, [("text.too_long", "data_items.2.unit")]),
        ({"sensitivity": "high"}, [("entry.unknown_code", "data_items.2.sensitivity")]),
        ({"personal_data": "some"}, [("entry.unknown_code", "data_items.2.personal_data")]),
        ({"code_list": (CodeValue(code="1"),) * 2}, [("entry.twice", "data_items.2.code_list")]),
        (
            {"code_list": tuple(CodeValue(code=str(n)) for n in range(501))},
            [("entry.too_many", "data_items.2.code_list")],
        ),
        ({"code_list": (CodeValue(code="1", names={"fr": "un"}),)}, [("entry.unknown_code", "data_items.2.code_list")]),
    ],
)
def test_a_data_item_is_named_by_its_place(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert item(**changes) == expected


def test_a_nameless_item_of_an_entry_in_no_known_language_is_still_told() -> None:
    assert ("text.missing", "data_items.1.names") in faults(
        original_language="fr", data_items=(ItemContent(code="a", names={}),)
    )


def test_too_many_data_items() -> None:
    many = tuple(ItemContent(code=f"f{n}", names={"en": "F"}) for n in range(1001))
    assert faults(data_items=many) == [("entry.too_many", "data_items")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"titles": {"en": "x" * 301}}, [("text.too_long", "distributions.1.titles.en")]),
        ({"format": "x" * 21}, [("text.too_long", "distributions.1.format")]),
        ({"media_type": "x" * 101}, [("text.too_long", "distributions.1.media_type")]),
        ({"access_url": "javascript:alert(1)"}, [("entry.address", "distributions.1.access_url")]),
        ({"download_url": "https://" + "x" * 500}, [("text.too_long", "distributions.1.download_url")]),
        ({"size": -1}, [("entry.size", "distributions.1.size")]),
        ({"size": 2**63}, [("entry.size", "distributions.1.size")]),
    ],
)
def test_a_distribution_is_named_by_its_place(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert way(**changes) == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://user:secret@example.org/",
        "https:///path",
        "https://exam ple.org/",
        "https://example.org/\u0007",
        "http://[::1",
        "http://example.org:99999/",
        "//example.org",
        "data:text/html,x",
    ],
)
def test_only_plain_web_addresses(address: str) -> None:
    assert not is_web_address(address)


def test_codes_of_themes_and_bodies_are_checked_when_the_caller_knows_them() -> None:
    content = complete_content(visibility="chosen", shown_to=("nobody",), source_department="nowhere")
    assert validate(content) == []
    told = [(fault.code, fault.field) for fault in validate(content, themes={"health"}, organisations={"hk-td"})]
    assert told == [
        ("entry.unknown_code", "themes"),
        ("entry.unknown_code", "shown_to"),
        ("entry.unknown_code", "source_department"),
    ]


def test_all_faults_are_told_at_once() -> None:
    content = EntryContent(original_language="pt", data_items=(ItemContent(code=""),))
    assert {fault.field for fault in validate(content)} == {
        "identifier",
        "title.pt",
        "sharing_conditions",
        "data_items.1.code",
        "data_items.1.names.pt",
    }


@given(any_content())
def test_every_fault_has_a_sentence_that_can_be_built(content: EntryContent) -> None:
    for fault in validate(replace(content, identifier="", visibility="x\u202e")):
        assert fault.field
        assert message(fault) != str(FALLBACK)
        assert "\u202e" not in message(fault)
