"""Searches that an account keeps: its own business, at most twenty, with or without a daily mail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser

from catalogue.domain.saved_searches import RETRIES, checked_name, checked_query, filters_of, wait_after
from catalogue.models import SavedSearch
from catalogue.selectors.resources import search_resources
from catalogue.selectors.searches import Fresh, count_fresh, saved_search, searches_of
from catalogue.services.searches import delete_search, mail_search, rename_search, save_search
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import User
from tests.factories.catalogue import make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation, make_user
from tests.sharing.test_races import race

AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


class TestRules:
    def test_a_query_is_kept_without_page_unknown_names_and_repetitions(self) -> None:
        assert checked_query("page=3&jurisdiction=HK&q=+bus+&x=1&jurisdiction=HK") == "q=bus&jurisdiction=HK"
        assert filters_of("q=bus&theme=transport").theme == ("transport",)

    @pytest.mark.parametrize("query", ["", "page=2", "order=relevance", "q="])
    def test_a_search_for_everything_is_none(self, query: str) -> None:
        with pytest.raises(Invalid, match="nothing"):
            checked_query(query)

    def test_what_the_list_refuses_is_refused(self) -> None:
        with pytest.raises(Invalid, match="unknown"):
            checked_query("jurisdiction=XX")
        too_many = "&".join(f"organisation={'x' * 38}{number:02}" for number in range(50))
        with pytest.raises(Invalid, match="too_long"):
            checked_query(too_many)

    @pytest.mark.parametrize("name", ["Bus\r\nBcc: all@example.org", "  Bus   Bcc: all@example.org "])
    def test_a_name_is_one_line(self, name: str) -> None:
        assert checked_name(name) == "Bus Bcc: all@example.org"

    @pytest.mark.parametrize(
        ("name", "code"),
        [("", "text.missing"), ("\n", "text.missing"), ("a\x00b", "text.not_plain"), ("a\u202eb", "text.not_plain"),
         ("x" * 61, "text.too_long")],
    )  # fmt: skip
    def test_other_names_are_refused(self, name: str, code: str) -> None:
        with pytest.raises(Invalid) as refusal:
            checked_name(name)
        assert (refusal.value.code, refusal.value.field) == (code, "name")

    def test_a_mail_is_tried_again_after_longer_and_longer_times_and_then_no_more(self) -> None:
        waits = [wait_after(attempts) for attempts in range(1, len(RETRIES) + 2)]
        assert waits[:-1] == sorted(RETRIES)
        assert waits[-1] is None


@pytest.fixture
def owner(db: None) -> User:
    return make_user(email="owner@example.org")


@pytest.mark.django_db
class TestKeeping:
    def test_a_search_is_kept_renamed_and_deleted(self, owner: User) -> None:
        search = save_search(actor=owner, name="Buses", query="q=巴士&page=2", at=AT)
        kept = saved_search(viewer=owner, search_id=search)
        assert (kept.name, filters_of(kept.query).q, kept.mail, kept.new_since) == ("Buses", "巴士", False, AT)
        rename_search(actor=owner, search_id=search, name="巴士")
        assert [line.search.name for line in searches_of(viewer=owner)] == ["巴士"]
        delete_search(actor=owner, search_id=search)
        assert searches_of(viewer=owner) == ()

    def test_nobody_else_sees_or_changes_it(self, owner: User) -> None:
        search, other = save_search(actor=owner, name="Buses", query="q=bus"), make_user(email="o@example.org")
        assert searches_of(viewer=other) == searches_of(viewer=AnonymousUser()) == ()
        for attempt in (
            lambda: saved_search(viewer=other, search_id=search),
            lambda: saved_search(viewer=AnonymousUser(), search_id=search),
            lambda: rename_search(actor=other, search_id=search, name="Mine"),
            lambda: delete_search(actor=other, search_id=search),
            lambda: mail_search(actor=other, search_id=search, mail=True),
            lambda: delete_search(actor=owner, search_id=uuid4()),
        ):
            with pytest.raises(NotFound):
                attempt()

    def test_names_are_once_for_each_account(self, owner: User) -> None:
        save_search(actor=owner, name="Buses", query="q=bus")
        other = save_search(actor=owner, name="Taxis", query="q=taxi")
        with pytest.raises(Conflict, match="name_taken"):
            save_search(actor=owner, name=" Buses ", query="q=taxi")
        with pytest.raises(Conflict, match="name_taken"):
            rename_search(actor=owner, search_id=other, name="Buses")
        rename_search(actor=owner, search_id=other, name="Taxis")
        save_search(actor=make_user(), name="Buses", query="q=bus")

    def test_there_are_twenty_at_most(self, owner: User) -> None:
        made = [save_search(actor=owner, name=f"Search {number}", query="q=bus") for number in range(20)]
        with pytest.raises(Conflict, match="too_many"):
            save_search(actor=owner, name="One more", query="q=bus")
        delete_search(actor=owner, search_id=made[7])
        save_search(actor=owner, name="One more", query="q=bus")

    def test_a_mail_needs_an_address_and_starts_with_what_is_new_from_then_on(self, owner: User) -> None:
        search = save_search(actor=owner, name="Buses", query="q=bus", at=AT)
        mail_search(actor=owner, search_id=search, mail=True, at=AT + timedelta(days=2))
        kept = SavedSearch.objects.get()
        assert (kept.mail, kept.new_since) == (True, AT + timedelta(days=2))
        mail_search(actor=owner, search_id=search, mail=True, at=AT + timedelta(days=3))
        assert SavedSearch.objects.get().new_since == AT + timedelta(days=2)
        mail_search(actor=owner, search_id=search, mail=False)
        assert not SavedSearch.objects.get().mail
        mine = save_search(actor=(without := make_user()), name="Buses", query="q=bus")
        with pytest.raises(Conflict, match="no_address"):
            mail_search(actor=without, search_id=mine, mail=True)

    def test_a_search_for_what_is_gone_is_said_to_work_no_longer(self, owner: User) -> None:
        save_search(actor=owner, name="Buses", query="q=bus")
        SavedSearch.objects.update(query="jurisdiction=TW")
        assert [line.usable for line in searches_of(viewer=owner)] == [False]


@pytest.mark.django_db
def test_new_is_what_was_made_in_the_time_and_what_the_viewer_may_see() -> None:
    body = make_organisation("GD")
    member, stranger = make_member(body), make_user()
    theme = make_theme("transport")
    day = timedelta(days=1)
    make_resource(title={"en": "Bus routes"}, created_at=AT - day, themes=(theme,))
    make_resource(title={"en": "Bus stops"}, created_at=AT + day, themes=(theme,))
    make_resource(title={"en": "Bus lanes"}, created_at=AT + day)
    make_resource(body, title={"en": "Bus secrets"}, created_at=AT + day, visibility="chosen")
    make_resource(title={"en": "Hospitals"}, created_at=AT + day)

    def new(viewer: User, query: str, until: datetime = AT + 2 * day) -> Fresh | None:
        return count_fresh(viewer=viewer, filters=filters_of(query), after=AT, until=until)

    assert new(stranger, "q=bus") == Fresh(new=2)
    assert new(member, "q=bus") == Fresh(new=3)
    assert new(stranger, "q=bus&theme=transport") == new(stranger, "theme=transport") == Fresh(new=1)
    assert new(stranger, "q=bus", until=AT) == Fresh()


@pytest.mark.django_db
def test_what_was_changed_in_the_time_counts_as_changed_and_words_are_read_as_on_the_page() -> None:
    viewer, day = make_user(), timedelta(days=1)
    make_resource(title={"en": "Harbour tides"}, created_at=AT - day, changed_at=AT + day)
    make_resource(title={"en": "Harbour lights"}, created_at=AT + day, changed_at=AT + day)
    make_resource(title={"en": "Harbour depths"}, created_at=AT - 2 * day, changed_at=AT - day)
    make_resource(title={"en": "Hospitals"}, created_at=AT - day, changed_at=AT + day)
    make_resource(
        title={"en": "Harbour gone"},
        created_at=AT - day,
        changed_at=AT + day,
        status="retired",
        retired_at=AT + day,
        retired_reason="withdrawn",
    )
    # As it stands, with a letter wrong, and by half of its words.
    for words in ("harbour", "harbuor", "harbour+unheard"):
        counted = count_fresh(viewer=viewer, filters=filters_of(f"q={words}"), after=AT, until=AT + 2 * day)
        assert counted == Fresh(new=1, changed=1), words
        assert search_resources(viewer=viewer, filters=filters_of(f"q={words}")).total == 3


def test_of_two_searches_saved_at_once_each_has_a_place_and_a_name_of_its_own(committed_db) -> None:
    owner = make_user()
    results = race(*(lambda: save_search(actor=owner, name="Buses", query="q=bus") for _ in range(2)))
    (refusal,) = [result for result in results if isinstance(result, Conflict)]
    assert refusal.code == "searches.name_taken"
    assert SavedSearch.objects.count() == 1
