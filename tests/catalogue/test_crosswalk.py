"""The gradings of three places lead to one level: the strictest; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given

from catalogue.domain import choices
from catalogue.domain.choices import SecurityLevel
from catalogue.domain.crosswalk import CONFIDENCES, LINES, SCHEMES, level_of
from catalogue.domain.entry import EntryContent
from tests.factories.contents import any_content


@pytest.mark.parametrize(
    ("gradings", "level"),
    [
        ({}, SecurityLevel.NOT_GRADED),
        ({"personal_data": "none"}, SecurityLevel.NOT_GRADED),
        ({"grade": "core"}, SecurityLevel.BLOCKED),
        ({"grade": "important"}, SecurityLevel.RESTRICTED),
        ({"grade": "general"}, SecurityLevel.LIMITED),
        ({"grade": "general", "general_level": 1}, SecurityLevel.OPEN),
        ({"grade": "general", "general_level": 4}, SecurityLevel.RESTRICTED),
        ({"grade_hk": "unclassified"}, SecurityLevel.OPEN),
        ({"grade_hk": "restricted"}, SecurityLevel.RESTRICTED),
        ({"grade_hk": "confidential"}, SecurityLevel.BLOCKED),
        ({"grade_hk": "top_secret"}, SecurityLevel.BLOCKED),
        ({"grade_mo": "ordinary"}, SecurityLevel.OPEN),
        ({"grade_mo": "sensitive"}, SecurityLevel.RESTRICTED),
        ({"personal_data": "personal"}, SecurityLevel.RESTRICTED),
        ({"grade_hk": "unclassified", "grade": "core"}, SecurityLevel.BLOCKED),
        ({"grade_mo": "ordinary", "grade": "general", "general_level": 2}, SecurityLevel.LIMITED),
    ],
)
def test_levels(gradings: dict[str, object], level: SecurityLevel) -> None:
    assert level_of(EntryContent(**gradings)).level == level  # type: ignore[arg-type]


@given(any_content())
def test_one_more_grading_never_makes_it_milder(content: EntryContent) -> None:
    order = [SecurityLevel.NOT_GRADED, *(one for one in SecurityLevel if one != SecurityLevel.NOT_GRADED)]
    found = level_of(content)
    assert all(order.index(line.level) <= order.index(found.level) for line in found.lines)
    assert (found.deciding is None) == (found.level == SecurityLevel.NOT_GRADED)
    assert found.deciding is None or found.deciding.level == found.level


def test_every_grading_of_a_place_has_a_line_with_source_and_confidence() -> None:
    for scheme, vocabulary in (
        ("grade", choices.Grade),
        ("grade_hk", choices.HongKongGrade),
        ("grade_mo", choices.MacaoGrade),
    ):
        assert {line.value for line in LINES if line.scheme == scheme} == set(vocabulary.values) - {"not_graded"}
    assert all(line.source and str(line.reason) and line.confidence in CONFIDENCES for line in LINES)
    assert {line.scheme for line in LINES} == set(SCHEMES)
