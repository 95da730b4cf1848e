"""One content, one sequence of bytes; and back."""

from __future__ import annotations

from uuid import UUID

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings, strategies

from catalogue.domain.entry import DistributionContent, EntryContent, LinkContent, canonical
from catalogue.domain.normal import normalised
from tests.factories.contents import any_content, complete_content

#: Drawing a whole content takes long on a machine that has much else to do.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(any_content())
def test_json_and_back_is_the_same_content(content: EntryContent) -> None:
    assert EntryContent.from_json(content.to_json()) == content


def test_a_link_to_an_entry_here_keeps_its_id() -> None:
    here = UUID("7f8a1c00-0000-4000-8000-000000000001")
    content = EntryContent(links=(LinkContent(kind="related", target=here),))
    assert content.to_json()["links"] == [{"kind": "related", "target": str(here), "target_code": ""}]
    assert EntryContent.from_json(content.to_json()) == content


def test_content_of_an_older_shape_has_the_defaults_and_loses_what_is_unknown() -> None:
    assert EntryContent.from_json({"identifier": "a", "abolished": 1}) == EntryContent(identifier="a")


def test_what_is_no_content_is_refused() -> None:
    with pytest.raises((TypeError, ValueError, KeyError)):
        EntryContent.from_json({"data_items": [{"colour": "red"}]})


def test_the_order_in_which_texts_came_does_not_change_the_bytes() -> None:
    one = EntryContent(title={"en": "Bus", "pt": "Carreira"})
    other = EntryContent(title={"pt": "Carreira", "en": "Bus"})
    assert one.canonical() == other.canonical()


@PATIENT
@given(any_content())
def test_what_is_normal_stays_so(content: EntryContent) -> None:
    once = normalised(content)
    assert normalised(once) == once


def test_normal_is_trimmed_in_order_and_without_blanks() -> None:
    content = complete_content(
        title={"en": "  Bus\nroutes ", "pt": "  "},
        abstract={"en": " one\r\n\r\ntwo "},
        keywords={"en": (" bus ", "bus", ""), "pt": (" ",)},
        formats=("json", "CSV", " own ", "json"),
        themes=("transport", "health", "health", " "),
        distributions=(DistributionContent(), DistributionContent(format="csv"), DistributionContent(format="own")),
        links=(LinkContent(kind="related", target_code=" b "), LinkContent(kind="related", target_code="b")),
        sample=None,
    )
    normal = normalised(content)
    assert normal.title == {"en": "Bus routes"}
    assert normal.abstract == {"en": "one\n\ntwo"}
    assert normal.keywords == {"en": ("bus",)}
    assert normal.formats == ("CSV", "JSON", "own")
    assert normal.themes == ("health", "transport")
    assert [way.format for way in normal.distributions] == ["CSV", "own"]
    assert normal.links == (LinkContent(kind="related", target_code="b"),)
    assert normal.sample is None


@PATIENT
@given(any_content())
def test_the_bytes_are_those_of_the_rfc(content: EntryContent) -> None:
    assert content.canonical() == rfc8785.dumps(content.to_json())


_VALUES = strategies.recursive(
    strategies.none() | strategies.integers(-(2**53) + 1, 2**53 - 1) | strategies.text(),
    lambda parts: strategies.lists(parts) | strategies.dictionaries(strategies.text(), parts),
)


@PATIENT
@given(_VALUES)
def test_and_so_are_those_of_any_values(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [{"a": "\ud800"}, {"a": 2**53}, ["\udfff"], {"\ud800": 1}])
def test_what_has_no_bytes_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"surrogate|domain|safe|codec"):
        canonical(value)
