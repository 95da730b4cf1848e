"""Of two new entries with one identifier in one organisation the second is refused, by whatever door it comes."""

from __future__ import annotations

import pytest

from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange
from catalogue.services import changes
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from tests.factories import changes as factory
from tests.factories.changes import Desk, full_content
from tests.sharing.test_races import race

from .test_changes_api import Api, code_of

SENTENCE = "A new entry with this identifier is being written already. Finish or discard it first."


@pytest.fixture
def desk() -> Desk:
    return Desk()


def save(desk: Desk, change: EntryChange, identifier: str) -> EntryChange:
    return changes.save_change(
        actor=desk.steward,
        change_id=change.pk,
        expected_revision=change.revision,
        content=full_content(identifier=identifier),
    )


@pytest.mark.django_db
def test_a_second_draft_of_a_new_entry_is_refused(desk):
    first = factory.new_draft(desk)
    with pytest.raises(Conflict) as refused:
        changes.open_change(actor=desk.colleague, content=full_content())
    assert (refused.value.code, message(refused.value)) == ("change.new_under_way", SENTENCE)
    answer = Api(desk.colleague).post("change-list", content=full_content().to_json())
    assert code_of(answer) == (409, "change.new_under_way")
    assert EntryChange.objects.get() == first


@pytest.mark.django_db
def test_it_is_free_again_when_the_first_ended(desk):
    first = factory.new_draft(desk)
    changes.discard_change(actor=desk.steward, change_id=first.pk, expected_revision=first.revision)
    assert factory.new_draft(desk).status == "draft"


@pytest.mark.django_db
def test_drafts_without_an_identifier_and_of_others_are_no_twins(desk):
    for content in (None, EntryContent(), full_content(identifier="bus/2"), full_content()):
        changes.open_change(actor=desk.steward, content=content)
    assert factory.new_draft(Desk()).status == "draft"
    factory.draft(desk, identifier="bus/1")  # a change of a listed entry: of that it is asked when it is sent
    assert EntryChange.objects.count() == 6


@pytest.mark.django_db
def test_a_draft_that_took_the_identifier_of_another_is_not_sent(desk):
    first = factory.new_draft(desk)
    second = save(desk, factory.new_draft(desk, identifier="bus/2"), "bus/1")
    for change in (second, first):
        with pytest.raises(Invalid) as refused:
            factory.submit(desk, change)
        assert [(one.code, one.field, message(one)) for one in (refused.value, *refused.value.errors)] == [
            ("change.new_under_way", "identifier", SENTENCE)
        ]
    second.refresh_from_db()
    save(desk, second, "bus/2")
    first.refresh_from_db()
    assert factory.submit(desk, first).status == "in_review"


def test_of_two_who_begin_the_same_entry_at_once_one_is_refused(committed_db):
    desk = Desk()
    results = race(
        *(lambda actor=actor: changes.open_change(actor=actor, content=full_content())
          for actor in (desk.steward, desk.colleague))
    )  # fmt: skip
    (refusal,) = [result for result in results if isinstance(result, Conflict)]
    assert refusal.code == "change.new_under_way"
    assert EntryChange.objects.count() == 1
