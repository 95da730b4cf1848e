"""The same field of many entries is changed at once: seen before, applied whole or not at all."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.translation import override

from catalogue.domain.bulk import MOST_ENTRIES, Edit
from catalogue.domain.choices import UpdateCycle
from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange, Resource
from catalogue.services import changes
from catalogue.services.many_changes import change_many
from organisations.domain.errors import Forbidden, Invalid
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource, make_theme
from tests.factories.changes import COMPLETE

from .test_pages import fields_of, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries(desk) -> list[Resource]:
    return [make_resource(desk.custodian, **COMPLETE) for _ in range(3)]


def words_in(html: str, tag: str) -> list[str]:
    """What a reader reads in each of these elements."""
    found = re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in found]


def edit_of(resource: Resource, **values) -> Edit:
    from dataclasses import replace

    from catalogue.selectors.contents import content_of

    return Edit(replace(content_of(resource), **values), resource.pk, resource.version)


def test_all_are_begun_and_sent(desk, entries):
    made = change_many(
        actor=desk.steward,
        organisation_id=None,
        edits=[edit_of(one, update_cycle="weekly") for one in entries],
        submit=True,
    )
    assert [change.resource_id for change in made] == [one.pk for one in entries]
    assert {change.status for change in made} == {"in_review"}
    assert {EntryContent.from_json(change.content).update_cycle for change in made} == {"weekly"}


def test_new_entries_are_begun_as_drafts(desk):
    edits = [Edit(factory.full_content(identifier=f"new/{number}")) for number in range(2)]
    made = change_many(actor=desk.steward, organisation_id=desk.custodian.pk, edits=edits)
    assert [(change.kind, change.status) for change in made] == [("new", "draft")] * 2


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        ("version", "change.outdated"),
        ("under way", "change.under_way"),
        ("unknown", "not_found"),
        ("incomplete", "entry.missing"),
    ],
)
def test_one_that_cannot_be_changed_leaves_all_as_they_are(desk, entries, spoil, code):
    edits = [edit_of(one, update_cycle="weekly") for one in entries]
    if spoil == "version":
        edits[1] = Edit(edits[1].content, entries[1].pk, entries[1].version + 1)
    elif spoil == "under way":
        changes.open_change(actor=desk.colleague, resource_id=entries[1].pk)
    elif spoil == "unknown":
        edits[1] = Edit(edits[1].content, uuid4(), 1)
    else:
        edits[1] = edit_of(entries[1], update_cycle="not_stated")
    before = EntryChange.objects.count()
    with pytest.raises(Invalid, match=r"bulk\.refused") as caught:
        change_many(actor=desk.steward, organisation_id=None, edits=edits, submit=True)
    assert [(one.code, one.field) for one in caught.value.errors] == [(code, "rows.2")]
    assert EntryChange.objects.count() == before


def test_nobody_else_and_not_too_many(desk, entries):
    with pytest.raises(Invalid, match=r"bulk\.refused") as caught:
        change_many(actor=desk.approver, organisation_id=None, edits=[edit_of(entries[0], update_note="x")])
    assert caught.value.errors[0].code == "role.required"
    edits = [Edit(EntryContent())] * (MOST_ENTRIES + 1)
    with pytest.raises(Invalid, match=r"bulk\.too_many"):
        change_many(actor=desk.steward, organisation_id=None, edits=edits)
    with pytest.raises(Forbidden):
        changes.open_change(actor=desk.approver)


def test_the_whole_way_in_the_browser(desk, entries):
    client = signed_in(desk.steward)
    html = client.get(reverse("catalogue:bulk")).content.decode()
    assert all(str(one.pk) in html for one in entries)
    url = reverse("catalogue:bulk-edit")
    chosen = [str(one.pk) for one in entries[:2]]
    form = fields_of(client.post(url, {"id": chosen}).content.decode())
    form |= {"use.update_cycle": ["1"], "update_cycle": ["monthly"], "then": ["preview"]}
    answer = client.post(url, form)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert words_in(html, "del") == ["removed: Daily"] * 2
    assert words_in(html, "ins") == ["added: Monthly"] * 2
    assert not EntryChange.objects.exists()
    answer = client.post(url, fields_of(html) | {"then": ["apply"]})
    assert answer["Location"] == reverse("catalogue:desk")
    assert {str(change.resource_id) for change in EntryChange.objects.all()} == set(chosen)


def test_the_preview_speaks_the_readers_language_and_names_what_codes_mean(desk, entries):
    client = signed_in(desk.steward)
    url = reverse("catalogue:bulk-edit")
    theme = make_theme()
    data = {"id": [str(entries[0].pk)], "use.themes": ["1"], "themes": [theme.code], "use.update_cycle": ["1"],
            "update_cycle": ["monthly"], "use.source_department": ["1"], "source_department": [desk.using.code],
            "use.contact": ["1"], "contact.zh-hans": ["数据处"], "expected_revision": ["0"], "visibility": ["public"],
            "open_attribute": ["open"], "then": ["preview"]}  # fmt: skip
    client.cookies["django_language"] = "zh-hans"
    html = client.post(url, data).content.decode()
    with override("zh-hans"):
        words = [UpdateCycle.MONTHLY.label, theme.name.value, desk.using.name.value, "数据处"]
        assert all(any(str(word) in one for one in words_in(html, "ins")) for word in words)
        assert str(UpdateCycle.DAILY.label) in words_in(html, "del")[0]
    assert '<ins lang="zh-Hans">' in html
    assert "monthly<" not in html


def test_a_change_that_came_between_is_told_beside_its_entry(desk, entries):
    client = signed_in(desk.steward)
    url = reverse("catalogue:bulk-edit")
    data = {"id": [str(one.pk) for one in entries], "use.update_cycle": ["1"], "update_cycle": ["monthly"],
            "expected_revision": ["0"], "visibility": ["public"], "open_attribute": ["open"]}  # fmt: skip
    preview = fields_of(client.post(url, data | {"then": ["preview"]}).content.decode())
    changes.open_change(actor=desk.colleague, resource_id=entries[1].pk)
    answer = client.post(url, preview | {"then": ["apply"]})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Nothing was changed" in html
    assert html.count("A change of this entry is under way already.") == 1
    assert EntryChange.objects.count() == 1


def test_what_cannot_be_previewed_says_why(desk, entries):
    client = signed_in(desk.steward)
    url = reverse("catalogue:bulk-edit")
    chosen = {"id": [str(entries[0].pk)], "expected_revision": ["0"]}
    assert client.post(url, {"then": ["preview"]}).status_code == 422
    assert client.post(url, chosen | {"then": ["preview"]}).status_code == 422
    bad = chosen | {"then": ["preview"], "use.contact_email": ["1"], "contact_email": ["nobody"]}
    answer = client.post(url, bad)
    assert answer.status_code == 422
    assert "Enter an e-mail address" in answer.content.decode()
    assert client.post(url, {"id": ["x"]}).status_code == 404


def test_what_stays_the_same_is_not_changed(desk, entries):
    client = signed_in(desk.steward)
    data = {"id": [str(entries[0].pk)], "use.update_cycle": ["1"], "update_cycle": ["daily"],
            "expected_revision": ["0"], "visibility": ["public"], "open_attribute": ["open"]}  # fmt: skip
    html = client.post(reverse("catalogue:bulk-edit"), data | {"then": ["apply"]}).content.decode()
    assert "Stays as it is." in html
    assert not EntryChange.objects.exists()


def test_others_entries_are_neither_listed_nor_taken(desk, entries):
    foreign = make_resource()
    client = signed_in(desk.steward)
    assert str(foreign.pk) not in client.get(reverse("catalogue:bulk")).content.decode()
    assert client.post(reverse("catalogue:bulk-edit"), {"id": [str(foreign.pk)]}).status_code == 422
    assert signed_in(desk.approver).get(reverse("catalogue:bulk")).status_code == 404
    assert signed_in(desk.approver).post(reverse("catalogue:bulk-edit"), {}).status_code == 404


def test_entries_are_looked_for_by_words(desk, entries):
    client = signed_in(desk.steward)
    html = client.get(reverse("catalogue:bulk"), {"q": entries[0].identifier}).content.decode()
    assert str(entries[0].pk) in html
    assert str(entries[1].pk) not in html or entries[0].identifier in entries[1].identifier
    assert "No entry matches" in client.get(reverse("catalogue:bulk"), {"q": "nothing like this"}).content.decode()
    assert client.get(reverse("catalogue:bulk"), {"page": "7"}).status_code == 404
