"""The sample records load as they were seen, completely, and any number of times."""

from __future__ import annotations

import json
from collections import Counter
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command
from django.test import RequestFactory

from catalogue.domain.choices import FORMATS
from catalogue.models import DataItem, Resource, Theme
from catalogue.services.seeding import seed_file
from organisations.domain.choices import Place, Role
from organisations.domain.texts import LANGUAGES
from organisations.models import Membership, Organisation, User
from tests.fixtures.ledger_rows import outbox_types

pytestmark = pytest.mark.django_db

PASSWORD = "estuary-demo-2026"


def seed(monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> str:
    monkeypatch.setenv("DEMO_PASSWORD", password)
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue()


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch)


def everything() -> dict[str, list[dict[str, object]]]:
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in (Organisation, User, Membership, Theme, Resource, DataItem)
    }


def test_all_64_records_load(seeded: None) -> None:
    assert Counter(Resource.objects.values_list("custodian__jurisdiction", flat=True)) == {"HK": 38, "MO": 9, "GD": 17}


def test_running_it_again_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch)
    before, recorded = everything(), outbox_types()
    seed(monkeypatch)
    assert everything() == before
    assert outbox_types() == recorded


def test_links_that_the_records_no_longer_name_are_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch)
    resource = Resource.objects.get(identifier="29200/00403627")
    themes, shown_to = set(resource.themes.all()), set(resource.shown_to.all())
    resource.themes.set(Theme.objects.all())
    resource.shown_to.set(Organisation.objects.all())
    seed(monkeypatch)
    assert (set(resource.themes.all()), set(resource.shown_to.all())) == (themes, shown_to)


def test_each_record_keeps_its_origin_licence_and_words(seeded: None) -> None:
    for record in seed_file("records.json")["records"]:
        resource = Resource.objects.get(identifier=record["source_id"])
        assert resource.origin_url == record["url"]
        assert resource.origin_note == record["seen_in"]
        assert set(resource.licence) == set(LANGUAGES)
        assert set(resource.title.values()) == set(record["title"].values())
        assert resource.original_language in resource.title
        assert set(resource.formats) <= set(FORMATS)


def test_each_record_has_data_items_and_the_legally_needed_texts(seeded: None) -> None:
    ranks = {"none": 0, "personal": 1, "sensitive": 2}
    for resource in Resource.objects.prefetch_related("data_items"):
        items = list(resource.data_items.all())
        assert 3 <= len(items) <= 12
        assert [item.position for item in items] == list(range(1, len(items) + 1))
        assert max((item.personal_data for item in items), key=ranks.__getitem__) == resource.personal_data
        assert bool(resource.sharing_conditions) == (resource.sharing_attribute == "conditional")
        assert bool(resource.not_shared_basis) == (resource.sharing_attribute == "not_shared")
        assert bool(resource.sharing_methods) == (resource.sharing_attribute != "not_shared")
        assert set(resource.remarks) == set(LANGUAGES)


def test_vocabularies_exist_in_four_languages() -> None:
    for item in seed_file("items.json")["items"].values():
        assert set(item["names"]) == set(LANGUAGES)
        assert all(item["names"].values())
    themes = seed_file("themes.json")["themes"]
    assert 10 <= len(themes) <= 14
    assert all(set(names) == set(LANGUAGES) for names in themes.values())


def test_an_unstated_provider_is_replaced_by_the_portals_operator_and_said_so(seeded: None) -> None:
    unstated = [record for record in seed_file("records.json")["records"] if record["provider"] == "(not stated)"]
    for record in unstated:
        resource = Resource.objects.get(identifier=record["source_id"])
        assert resource.custodian.code == {"opendata.sz.gov.cn": "gd-szzwsj"}.get(record["portal"], "gd-zfsj")
        assert "does not state the provider" in resource.remarks["en"]
    assert len(unstated) == 10


def test_bicycle_orders_are_marked_as_whereabouts(seeded: None) -> None:
    orders = Resource.objects.get(identifier="29200/00403627")
    assert orders.personal_data == "sensitive"
    assert orders.visibility == "chosen"
    assert set(orders.data_items.filter(personal_data="sensitive").values_list("code", flat=True)) == {
        "ride_start_position",
        "ride_end_position",
    }


def test_at_least_four_organisations_in_each_place(seeded: None) -> None:
    counts = Counter(Organisation.objects.values_list("jurisdiction", flat=True))
    assert all(counts[place] >= 4 for place in Place.values)
    needed = {"GD": {"zh-hans"}, "MO": {"zh-hant", "pt"}}
    for organisation in Organisation.objects.all():
        assert needed.get(organisation.jurisdiction_id, {"en"}) <= set(organisation.names)


def test_every_role_in_every_place_can_sign_in(seeded: None) -> None:
    out = StringIO()
    call_command("demo_accounts", "--json", stdout=out)
    lines = json.loads(out.getvalue())
    held = {(line["jurisdiction"], role) for line in lines for role in line["roles"]}
    assert held == {(place, role) for place in Place.values for role in Role.values}
    request = RequestFactory().post("/accounts/login/")
    for place in ("gd", "hk", "mo"):
        assert authenticate(request, username=f"{place}-requester", password=PASSWORD) is not None


def test_requesters_and_deciders_belong_to_different_organisations(seeded: None) -> None:
    out = StringIO()
    call_command("demo_accounts", "--json", stdout=out)
    where = {line["username"]: line["organisation"] for line in json.loads(out.getvalue())}
    for place in ("gd", "hk", "mo"):
        assert where[f"{place}-requester"] == where[f"{place}-head"]
        assert where[f"{place}-requester"] != where[f"{place}-approver"]
        assert Resource.objects.filter(custodian__code=where[f"{place}-approver"]).count() >= 3


def test_the_plain_list_names_each_account(seeded: None) -> None:
    out = StringIO()
    call_command("demo_accounts", stdout=out)
    assert "hk-requester" in out.getvalue()
    assert "hk-censtatd" in out.getvalue()


def test_another_password_takes_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    seed(monkeypatch)
    seed(monkeypatch, "another password of the demo")
    request = RequestFactory().post("/accounts/login/")
    assert authenticate(request, username="mo-auditor", password="another password of the demo") is not None
    assert authenticate(request, username="mo-auditor", password=PASSWORD) is None


def test_a_role_removed_by_an_administrator_stays_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    from organisations.services.memberships import end_membership

    seed(monkeypatch)
    membership = Membership.objects.get(user__username="hk-steward")
    end_membership(actor=User.objects.get(username="hk-administrator"), membership_id=membership.pk)
    seed(monkeypatch)
    assert not Membership.objects.active().filter(user__username="hk-steward").exists()


def test_without_a_password_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    with pytest.raises(CommandError, match="DEMO_PASSWORD"):
        call_command("seed_demo")
    assert not User.objects.exists()


def test_some_entries_are_hidden_from_strangers(seeded: None) -> None:
    hidden = Resource.objects.exclude(pk__in=Resource.objects.visible_to(AnonymousUser()))
    assert Counter(hidden.values_list("visibility", flat=True)) == {"signed_in": 5, "chosen": 3}
