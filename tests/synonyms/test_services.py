"""Stewards and coordinators change the table; search reads it anew; every change is on record."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from uuid import UUID, uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from catalogue.domain.thesaurus import Word, digest_of
from catalogue.models import SynonymGroup, SynonymTerm
from catalogue.policies import synonym_office
from catalogue.selectors.synonyms import (
    PAGE_SIZE,
    current_synonyms,
    synonym_group,
    synonym_page,
    synonyms_version,
)
from catalogue.services.seeding import seed_file
from catalogue.services.synonyms import add_synonyms, change_synonyms, seed_synonyms, switch_synonyms
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import User
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user
from tests.fixtures.ledger_rows import outbox_entries

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 22, 4, 5, 6, 789012, tzinfo=UTC)
BUS = {"hk": ["巴士"], "gd": ["公交车"], "en": ["bus"]}
TAXI = {"hk": ["的士"], "gd": ["出租车"]}


@pytest.fixture
def steward() -> User:
    return make_member(make_organisation("MO", code="mo-dsat"), Role.STEWARD)


def add(actor: User, words: dict[str, list[str]] = BUS, source: str = "titles of the portals") -> UUID:
    return add_synonyms(actor=actor, words=words, source=source, at=AT)


def terms() -> list[str]:
    """What search knows now."""
    return sorted(current_synonyms().terms)


def test_search_knows_a_new_group_at_once(steward: User) -> None:
    assert terms() == []
    add(steward)
    assert terms() == ["bus", "公交车", "巴士"]


def test_the_table_is_read_once_until_it_changes(steward: User, django_assert_num_queries) -> None:
    add(steward)
    first = current_synonyms()
    with django_assert_num_queries(1):
        assert current_synonyms() is first
    before = synonyms_version()
    add(steward, TAXI)
    assert synonyms_version() != before
    with django_assert_num_queries(2):
        assert len(list(current_synonyms().terms)) == 5


def test_words_that_places_share_are_given_once(steward: User) -> None:
    add(steward, {"hk": ["巴士"], "mo": ["巴士"], "gd": ["公交"]})
    assert terms() == ["公交", "巴士"]


def test_a_change_replaces_the_words_and_says_who_made_it(steward: User) -> None:
    group = add(steward)
    other = make_member(make_organisation("GD"), Role.COORDINATOR)
    version = change_synonyms(actor=other, group_id=group, expected_version=1, words=TAXI, source="own knowledge")
    line = synonym_group(viewer=steward, group_id=group)
    assert (version, line.group.version, line.group.changed_by, line.group.source) == (2, 2, other, "own knowledge")
    assert {use: [text.value for text in texts] for use, texts in line.words if texts} == TAXI
    assert terms() == ["出租车", "的士"]


def test_a_group_can_keep_its_own_words(steward: User) -> None:
    group = add(steward)
    change_synonyms(actor=steward, group_id=group, expected_version=1, words={**BUS, "pt": ["autocarro"]}, source="x")
    assert terms() == ["autocarro", "bus", "公交车", "巴士"]


def test_a_group_that_is_switched_off_is_kept_and_can_come_back(steward: User) -> None:
    group = add(steward)
    assert switch_synonyms(actor=steward, group_id=group, expected_version=1, active=False) == 2
    assert terms() == []
    assert switch_synonyms(actor=steward, group_id=group, expected_version=2, active=True) == 3
    assert len(terms()) == 3


def test_asking_for_what_is_so_already_changes_nothing(steward: User) -> None:
    group = add(steward)
    assert switch_synonyms(actor=steward, group_id=group, expected_version=1, active=True) == 1
    assert len(outbox_entries()) == 1


def test_every_change_is_recorded_without_a_word_or_a_name(steward: User) -> None:
    group = add(steward)
    change_synonyms(actor=steward, group_id=group, expected_version=1, words=TAXI, source="x", at=AT)
    switch_synonyms(actor=steward, group_id=group, expected_version=2, active=False, at=AT)
    switch_synonyms(actor=steward, group_id=group, expected_version=3, active=True, at=AT)
    entries = outbox_entries()
    bus = digest_of([Word("hk", "巴士"), Word("gd", "公交车"), Word("en", "bus")])
    taxi = digest_of([Word("hk", "的士"), Word("gd", "出租车")])
    made = [(one["synonyms"]["action"], one["synonyms"]["words"]) for one in entries]
    assert sorted(made) == sorted([("added", bus), ("changed", taxi), ("switched_off", taxi), ("switched_on", taxi)])
    for entry in entries:
        assert entry["type"] == "synonyms.changed"
        assert entry["actor"] == {"org": "mo-dsat", "role": "steward"}
        assert entry["synonyms"]["group"] == str(group)
        assert set(entry["commit"]) == {"editor_name", "editor_person"}
        assert steward.username not in str(entry)


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.STEWARD, Role.COORDINATOR)])
def test_no_other_role_sees_or_changes_the_table(steward: User, role: Role) -> None:
    group, actor = add(steward), make_member(None, role)
    for attempt in (
        lambda: add(actor, TAXI),
        lambda: change_synonyms(actor=actor, group_id=group, expected_version=1, words=TAXI, source="x"),
        lambda: switch_synonyms(actor=actor, group_id=group, expected_version=1, active=False),
        lambda: synonym_page(viewer=actor),
        lambda: synonym_group(viewer=actor, group_id=group),
    ):
        with pytest.raises(Forbidden, match="not_steward"):
            attempt()
    with pytest.raises(Forbidden, match="not_steward"):
        synonym_page(viewer=AnonymousUser())


def test_somebody_with_both_roles_acts_as_steward() -> None:
    body, other = make_organisation(), make_organisation()
    user = make_user()
    make_membership(user, other, Role.COORDINATOR)
    make_membership(user, body, Role.STEWARD)
    from organisations.selectors.memberships import roles_now

    assert synonym_office(roles_now(user)) == (body.pk, Role.STEWARD)


@pytest.mark.parametrize("word", ["bus", "Bus", "公交車", "ＢＵＳ"])
def test_a_word_belongs_to_one_group_in_whatever_script(steward: User, word: str) -> None:
    add(steward)
    with pytest.raises(Conflict) as refusal:
        add(steward, {"en": [word], "pt": ["camioneta"]})
    assert (refusal.value.code, refusal.value.field, refusal.value.params) == ("synonyms.taken", "en", {"word": word})
    taxi = add(steward, TAXI)
    with pytest.raises(Conflict, match="taken"):
        change_synonyms(actor=steward, group_id=taxi, expected_version=1, words=BUS, source="x")


def test_two_stewards_do_not_overwrite_each_other(steward: User) -> None:
    group = add(steward)
    change_synonyms(actor=steward, group_id=group, expected_version=1, words=BUS, source="first")
    for attempt in (
        lambda: change_synonyms(actor=steward, group_id=group, expected_version=1, words=TAXI, source="second"),
        lambda: switch_synonyms(actor=steward, group_id=group, expected_version=1, active=False),
    ):
        with pytest.raises(Conflict) as refusal:
            attempt()
        assert (refusal.value.code, refusal.value.stale) == ("synonyms.stale", True)


def test_a_group_that_is_not_there_is_not_found(steward: User) -> None:
    for attempt in (
        lambda: change_synonyms(actor=steward, group_id=uuid4(), expected_version=1, words=BUS, source="x"),
        lambda: switch_synonyms(actor=steward, group_id=uuid4(), expected_version=1, active=False),
        lambda: synonym_group(viewer=steward, group_id=uuid4()),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_group_needs_words_and_where_they_were_seen(steward: User) -> None:
    for words, source, code in ((BUS, "  ", "text.missing"), ({"en": ["bus"]}, "x", "synonyms.too_few")):
        with pytest.raises(Invalid, match=code):
            add(steward, words, source)
    assert (SynonymGroup.objects.count(), outbox_entries()) == (0, [])


def test_the_table_is_searched_in_any_script_and_by_state(steward: User) -> None:
    bus, taxi = add(steward), add(steward, TAXI)
    switch_synonyms(actor=steward, group_id=taxi, expected_version=1, active=False, at=AT)

    def found(**wanted: str) -> set[UUID]:
        return {line.group.pk for line in synonym_page(viewer=steward, **wanted).items}

    assert found() == {bus, taxi}
    assert found(q="公交車") == found(q="BU") == found(state="active") == {bus}
    assert found(q="出租") == found(state="off") == {taxi}
    assert found(q="出租", state="active") == found(q="%") == set()


def test_the_table_comes_in_pages(steward: User) -> None:
    for number in range(PAGE_SIZE + 1):
        add(steward, {"en": [f"word {number}"], "pt": [f"palavra {number}"]})
    assert len(synonym_page(viewer=steward, page=2).items) == 1
    assert synonym_page(viewer=steward).pages == 2
    with pytest.raises(NotFound, match="page"):
        synonym_page(viewer=steward, page=3)


class TestSeeding:
    def test_all_groups_load_once(self) -> None:
        expected = len(seed_file("synonyms.json")["groups"])
        assert seed_synonyms(at=AT) == expected
        assert SynonymGroup.objects.count() == expected
        assert {"空氣質素", "qualidade do ar"} <= set(terms())
        assert seed_synonyms(at=AT) == 0
        assert outbox_entries() == []

    def test_the_command_says_how_many_it_added(self) -> None:
        out = StringIO()
        call_command("load_synonyms", stdout=out)
        call_command("load_synonyms", stdout=out)
        expected = len(seed_file("synonyms.json")["groups"])
        assert out.getvalue() == f"{expected} new groups of synonyms.\n0 new groups of synonyms.\n"

    def test_what_a_steward_decided_stays_so(self, steward: User) -> None:
        mine = add(steward, {"en": ["bus"], "pt": ["camioneta"]})
        expected = len(seed_file("synonyms.json")["groups"])
        assert seed_synonyms(at=AT) == expected - 1
        taxi = SynonymTerm.objects.filter(form="的士")[0].group
        switch_synonyms(actor=steward, group_id=taxi.pk, expected_version=1, active=False)
        assert seed_synonyms(at=AT) == 0
        assert not SynonymGroup.objects.get(pk=taxi.pk).active
        assert SynonymTerm.objects.get(form="bus").group_id == mine


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM catalogue_synonymgroup",
        "DELETE FROM catalogue_synonymstate",
        "INSERT INTO catalogue_synonymstate (version) VALUES (gen_random_uuid())",
    ],
)
def test_the_application_can_forget_no_group_and_no_version(statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(statement)
