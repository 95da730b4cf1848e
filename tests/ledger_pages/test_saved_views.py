"""Filters by day, organisation and number, their chips, and the views that an auditor keeps of them."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ledger import listing, saved_views
from ledger.events import Actor
from ledger.listing import Filters, count_of, fill_facts, page_of_indices
from ledger.services import chain_waiting
from ledger.view_models import SavedView
from organisations.models import Role
from tests.factories.ledger import chain_samples, record_sample
from tests.factories.organisations import make_member, make_organisation
from tests.factories.sharing import World, approved

from .conftest import client_of, make_auditor
from .test_records import numbers_in

LIST, SAVE = reverse("ledger:entry-list"), reverse("ledger:view-save")
#: Half past five on 22 November in Hong Kong is still the 21st in UTC.
EARLY = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)


def days_chained() -> None:
    """Records 0 to 5: two a day from 22 November (Hong Kong), the second by another organisation."""
    for day in range(3):
        for number, organisation in enumerate(("HK-OGCIO", "MO-DSAT")):
            actor = Actor(organisation=organisation, role="approver")
            record_sample(number, actor=actor, at=EARLY + timedelta(days=day, minutes=number))
    while chain_waiting().chained:
        pass


def chips(text: str) -> list[tuple[str, str]]:
    """(words, address) of each filter in force."""
    return [
        (" ".join(html.unescape(re.sub(r"<[^>]+>", " ", words)).split()), html.unescape(address))
        for address, words in re.findall(r'<a class="dba-chip" href="([^"]*)">(.*?)</a>', text, re.S)
    ]


@pytest.mark.parametrize("known", [0, 3, 50])
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(from_day=EARLY.date() + timedelta(days=2)), [5, 4, 3, 2]),
        (Filters(to_day=EARLY.date() + timedelta(days=1)), [1, 0]),
        (Filters(from_day=EARLY.date() + timedelta(days=2), to_day=EARLY.date() + timedelta(days=2)), [3, 2]),
        (Filters(organisation="MO-DSAT"), [5, 3, 1]),
        (Filters(organisation="MO-DSAT", from_index=2, to_index=4), [3]),
        (Filters(from_index=4), [5, 4]),
        (Filters(to_index=0), [0]),
        (Filters(from_index=9), []),
        (Filters(organisation="MO-DSA"), []),
        (Filters(type="sample.taken", src="GD", dst="HK"), [5, 4, 3, 2, 1, 0]),
    ],
)
def test_each_filter_finds_its_records_however_much_the_fact_table_knows(committed_db, known, filters, expected):
    days_chained()
    fill_facts(at_most=known)
    assert page_of_indices(filters).indices == expected
    assert count_of(filters) == len(expected)


def test_an_organisation_is_found_in_whatever_part_of_a_record_it_stands(committed_db):
    world = World()
    approved(world)
    chain_waiting()
    fill_facts()
    everything = page_of_indices(limit=100).indices
    for code in (world.asking.code, world.custodian.code):
        found = page_of_indices(Filters(organisation=code), limit=100).indices
        assert found
        assert set(found) <= set(everything)


def test_the_fact_table_can_be_filled_again(committed_db):
    from .conftest import superuser

    days_chained()
    fill_facts()
    with superuser(committed_db) as connection:
        connection.execute("TRUNCATE led.entry_fact")
    assert fill_facts() == 6
    assert page_of_indices(Filters(organisation="MO-DSAT")).indices == [5, 3, 1]


def test_damaged_bytes_fit_no_filter_and_break_none(committed_db):
    from .conftest import superuser

    days_chained()
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
        connection.execute("UPDATE led.log_entry SET entry = '\\xff00' WHERE idx = 5")
        connection.execute('UPDATE led.log_entry SET entry = \'{"at":"soon","actor":7}\' WHERE idx = 3')
    for known in (0, 50):
        fill_facts(at_most=known)
        assert page_of_indices(Filters(organisation="MO-DSAT")).indices == [1]
        assert page_of_indices(Filters(from_day=EARLY.date())).indices == [4, 2, 1, 0]


def test_counting_stops_at_a_limit_and_says_so(committed_db, monkeypatch):
    monkeypatch.setattr(listing, "MOST_COUNTED", 3)
    monkeypatch.setattr("ledger.views.records.MOST_COUNTED", 3)
    days_chained()
    assert count_of(Filters(src="GD")) == 4
    text = client_of(make_auditor()).get(LIST, {"src": "GD"}).content.decode()
    assert "More than <strong>3</strong> records" in text


def test_chips_take_one_filter_away_and_keep_the_others(committed_db):
    days_chained()
    client = client_of(make_auditor())
    query = {"type": "sample.taken", "src": "GD", "organisation": "MO-DSAT", "from_day": "2026-11-23", "to_index": "4"}
    text = client.get(LIST, query).content.decode()
    assert numbers_in(text) == [3]
    assert "<strong>1</strong> record" in text
    shown = chips(text)
    assert [words for words, _address in shown] == [
        "Remove filter: Event: sample.taken",
        "Remove filter: From: Guangdong",
        "Remove filter: Organisation: MO-DSAT",
        "Remove filter: Last record: 4",
        "Remove filter: First day: 23 November 2026",
    ]
    for (_words, address), gone in zip(shown, ("type", "src", "organisation", "to_index", "from_day"), strict=True):
        left = dict(parse_qsl(urlsplit(address).query))
        assert left == {name: value for name, value in query.items() if name != gone}
        assert client.get(address).status_code == 200
    assert chips(client.get(LIST, {"src": "GD"}).content.decode())[0][1] == LIST


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    ["from_day=soon", "to_day=2026-02-30", "organisation=a%20b", "from_index=-1", "to_index=1e3", "organisation=%27"],
)
def test_a_filter_that_cannot_be_read_is_a_bad_request(query):
    assert client_of(make_auditor()).get(f"{LIST}?{query}").status_code == 400
    assert client_of(make_auditor()).get(f"/api/v1/ledger/entries/?{query}").status_code == 400


def test_paging_keeps_all_filters(committed_db):
    chain_samples(60)
    client = client_of(make_auditor())
    text = client.get(LIST, {"organisation": "HK-OGCIO", "from_index": "3", "from_day": "2026-11-01"}).content.decode()
    older = html.unescape(re.search(r'href="([^"]+)" rel="next"', text)[1])
    assert dict(parse_qsl(urlsplit(older).query)) == {
        "organisation": "HK-OGCIO",
        "from_index": "3",
        "from_day": "2026-11-01",
        "before": "35",
    }
    assert numbers_in(client.get(older).content.decode())[0] == 34


class TestSavedViews:
    def test_a_view_is_made_opened_and_deleted(self, committed_db):
        days_chained()
        user = make_auditor()
        client = client_of(user)
        filters = "organisation=MO-DSAT&from_day=2026-11-23"
        answer = client.post(SAVE, {"name": "Macao transport", "filters": filters})
        assert answer.status_code == 302
        assert dict(parse_qsl(urlsplit(answer["Location"]).query)) == dict(parse_qsl(filters))
        for page in (LIST, reverse("ledger:console")):
            text = client.get(page).content.decode()
            link = html.unescape(re.search(r'href="([^"]+)">Macao transport</a>', text)[1])
            assert numbers_in(client.get(link).content.decode()) == [5, 3]
        view = saved_views.views_of(str(user.pk))[0]
        assert client.post(reverse("ledger:view-delete", args=[view.id]))["Location"] == LIST
        assert "Macao transport" not in client.get(LIST).content.decode()

    def test_nobody_sees_or_deletes_another_accounts_views(self, committed_db):
        user = make_auditor()
        client_of(user).post(SAVE, {"name": "mine", "filters": "src=GD"})
        view = saved_views.views_of(str(user.pk))[0]
        other = client_of(make_auditor("GD"))
        assert ">mine</a>" not in other.get(LIST).content.decode()
        assert other.post(reverse("ledger:view-delete", args=[view.id])).status_code == 404
        assert len(saved_views.views_of(str(user.pk))) == 1

    def test_names_are_used_once_and_the_page_says_so(self, committed_db):
        client = client_of(make_auditor())
        client.post(SAVE, {"name": "one", "filters": "src=GD"})
        again = client.post(SAVE, {"name": "one", "filters": "src=HK"})
        assert again.status_code == 422
        assert "You have a view of this name. Choose another." in again.content.decode()
        assert [words for words, _ in chips(again.content.decode())] == ["Remove filter: From: Hong Kong"]

    def test_twenty_views_and_no_more(self, committed_db):
        user = make_auditor()
        client = client_of(user)
        for number in range(20):
            assert client.post(SAVE, {"name": f"view {number}", "filters": "src=GD"}).status_code == 302
        refused = client.post(SAVE, {"name": "one too many", "filters": "src=GD"})
        assert refused.status_code == 422
        assert "You can keep 20 views. Delete one first." in refused.content.decode()
        saved_views.delete_view(owner=str(user.pk), view_id=saved_views.views_of(str(user.pk))[3].id)
        assert client.post(SAVE, {"name": "fits again", "filters": "src=GD"}).status_code == 302

    def test_the_database_holds_the_limit_itself(self, committed_db):
        with pytest.raises(IntegrityError), transaction.atomic():
            SavedView.objects.create(owner="1", slot=21, name="x", filters={}, created_at=timezone.now())

    def test_who_comes_second_with_the_same_name_is_refused_by_the_database(self, committed_db, monkeypatch):
        """The other request commits between this one's look and its insert."""
        before = SavedView.objects.create
        taken = {"owner": "1", "slot": 1, "name": "one", "filters": {}, "created_at": timezone.now()}

        def late(**values):
            monkeypatch.setattr(SavedView.objects, "create", before)
            before(**taken)
            return before(**values)

        monkeypatch.setattr(SavedView.objects, "create", late)
        with pytest.raises(saved_views.NameTaken):
            saved_views.save_view(owner="1", name="one", filters={"src": "GD"}, at=timezone.now())

    @pytest.mark.parametrize(
        ("form", "status"),
        [
            ({"name": "", "filters": "src=GD"}, 422),
            ({"name": "x" * 61, "filters": "src=GD"}, 422),
            ({"filters": "src=GD"}, 422),
            ({"name": "bad", "filters": "src=XX"}, 400),
            ({"name": "bad", "filters": "from_day=soon"}, 400),
        ],
    )
    def test_what_cannot_be_saved_is_refused(self, committed_db, form, status):
        user = make_auditor()
        assert client_of(user).post(SAVE, form).status_code == status
        assert saved_views.views_of(str(user.pk)) == []

    def test_no_filters_are_no_view(self, committed_db):
        user = make_auditor()
        answer = client_of(user).post(SAVE, {"name": "everything", "filters": ""})
        assert answer.status_code == 422
        assert "Choose at least one filter first." in answer.content.decode()
        assert saved_views.views_of(str(user.pk)) == []

    @pytest.mark.django_db
    def test_only_auditors_keep_views(self):
        client = client_of(make_member(make_organisation("GD"), Role.APPROVER))
        assert client.post(SAVE, {"name": "x", "filters": "src=GD"}).status_code == 403
        assert client.post(reverse("ledger:view-delete", args=[uuid4()])).status_code == 403

    @pytest.mark.django_db
    def test_asking_changes_nothing(self):
        client = client_of(make_auditor())
        assert client.get(SAVE)["Location"] == LIST
        assert client.get(reverse("ledger:view-delete", args=[uuid4()]))["Location"] == LIST
        assert client.post(reverse("ledger:view-delete", args=[uuid4()])).status_code == 404
