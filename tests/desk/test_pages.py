"""A steward writes an entry in the browser: sections, autosave, two at once, translations, review."""

from __future__ import annotations

import re
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.domain.entry import EntryContent
from catalogue.domain.sections import SECTIONS
from catalogue.models import EntryChange
from catalogue.services import changes
from tests.factories import changes as factory

pytestmark = pytest.mark.django_db


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address(change: EntryChange, code: str = "") -> str:
    if not code:
        return reverse("catalogue:desk-change", args=[change.pk])
    return reverse("catalogue:desk-section", args=[change.pk, code])


def fields_of(html: str) -> dict[str, list[str]]:
    """What a browser would send back of a page, as far as these tests need it."""
    from html.parser import HTMLParser

    found: dict[str, list[str]] = {}

    class Reader(HTMLParser):
        area: str | None = None
        chosen: str | None = None

        def handle_starttag(self, tag, pairs):
            attributes = dict(pairs)
            name = attributes.get("name")
            if tag == "input" and name and attributes.get("type") not in {"checkbox", "radio"}:
                found.setdefault(name, []).append(attributes.get("value") or "")
            elif tag == "input" and name and "checked" in attributes:
                found.setdefault(name, []).append(attributes.get("value") or "on")
            elif tag == "textarea":
                self.area = name
                found.setdefault(name or "", []).append("")
            elif tag == "select":
                self.chosen = name
            elif tag == "option" and self.chosen and "selected" in attributes:
                found.setdefault(self.chosen, []).append(attributes.get("value") or "")

        def handle_endtag(self, tag):
            if tag == "textarea":
                self.area = None
            elif tag == "select":
                self.chosen = None

        def handle_data(self, data):
            if self.area:
                found[self.area][-1] += data.removeprefix("\n")

    Reader().feed(html.split("<main", 1)[1])
    return found


def shown(client: Client, change: EntryChange, code: str) -> dict[str, list[str]]:
    answer = client.get(address(change, code))
    assert answer.status_code == 200
    return fields_of(answer.content.decode())


def stored(change: EntryChange) -> EntryContent:
    change.refresh_from_db()
    return EntryContent.from_json(change.content)


def test_a_new_entry_begins_on_the_desk(desk, page):
    answer = page.post(reverse("catalogue:desk-open"), {"custodian_id": desk.custodian.pk})
    change = EntryChange.objects.get(author=desk.steward)
    assert answer["Location"] == address(change)
    html = page.get(answer["Location"]).content.decode()
    assert "Without a title yet" in html
    assert "Send for review" not in html
    assert html.count("govuk-task-list__item") >= len(SECTIONS)


def test_an_entry_that_is_being_changed_is_gone_on_with(desk, page):
    first = page.post(reverse("catalogue:desk-open"), {"resource_id": desk.resource.pk})
    again = signed_in(desk.colleague).post(reverse("catalogue:desk-open"), {"resource_id": desk.resource.pk})
    assert first["Location"] == again["Location"]
    assert EntryChange.objects.count() == 1


@pytest.mark.parametrize("code", [section.code for section in SECTIONS])
def test_every_section_gives_back_what_it_shows(desk, page, code):
    change = factory.new_draft(desk)
    before = stored(change).canonical()
    answer = page.post(address(change, code), shown(page, change, code) | {"then": ["later"]})
    assert answer.status_code == 302, answer.content.decode()
    assert stored(change).canonical() == before


def test_saving_leads_to_the_next_section(desk, page):
    change = factory.new_draft(desk)
    data = shown(page, change, "texts") | {"title.en": ["Bus routes of the city"], "then": ["continue"]}
    answer = page.post(address(change, "texts"), data)
    assert answer["Location"] == address(change, SECTIONS[1].code)
    assert stored(change).title["en"] == "Bus routes of the city"


def test_rows_are_saved_and_more_are_offered(desk, page):
    change = factory.new_draft(desk)
    rows = len(stored(change).data_items)
    data = shown(page, change, "items") | {f"data_items-{rows}-code": ["stop"], "then": ["row"]}
    answer = page.post(address(change, "items"), data)
    assert answer["Location"] == address(change, "items")
    assert [item.code for item in stored(change).data_items][-1] == "stop"


def test_what_cannot_be_saved_stays_on_the_page_with_the_reason(desk, page):
    change = factory.new_draft(desk)
    data = shown(page, change, "identity") | {"covers_from": ["yesterday"], "identifier": ["typed/1"]}
    answer = page.post(address(change, "identity"), data)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a problem" in html
    assert "Enter a date, for example 2027-03-31." in html
    assert 'value="typed/1"' in html
    assert stored(change).identifier != "typed/1"


def test_a_bad_row_is_named(desk, page):
    change = factory.new_draft(desk)
    answer = page.post(address(change, "items"), shown(page, change, "items") | {"data_items-0-code": ["x" * 65]})
    assert answer.status_code == 422
    assert re.search(r"Data items, 1: .*no more than 64", answer.content.decode())


def test_the_page_saves_itself(desk, page):
    change = factory.new_draft(desk)
    data = shown(page, change, "texts") | {"abstract.en": ["By itself"], "then": ["auto"]}
    answer = page.post(address(change, "texts"), data)
    assert answer.status_code == 200
    told = answer.json()
    change.refresh_from_db()
    assert told["revision"] == change.revision
    assert re.fullmatch(r"Saved \d\d:\d\d", told["said"])
    again = data | {"abstract.en": ["By itself, twice"], "expected_revision": [str(told["revision"])],
                    "shown": [told["shown"]]}  # fmt: skip
    assert page.post(address(change, "texts"), again).status_code == 200
    assert stored(change).abstract["en"] == "By itself, twice"


def test_a_page_that_cannot_save_itself_says_why(desk, page):
    change = factory.new_draft(desk)
    data = shown(page, change, "identity") | {"covers_from": ["yesterday"], "then": ["auto"]}
    answer = page.post(address(change, "identity"), data)
    assert answer.status_code == 422
    assert answer.json()["said"] == "Not saved: Enter a date, for example 2027-03-31."


def test_two_who_change_different_fields_both_keep_their_words(desk, page):
    change = factory.new_draft(desk)
    mine, theirs = (shown(client, change, "texts") for client in (page, signed_in(desk.colleague)))
    signed_in(desk.colleague).post(address(change, "texts"), theirs | {"abstract.en": ["Theirs"], "then": ["later"]})
    answer = page.post(address(change, "texts"), mine | {"title.en": ["Mine"], "then": ["later"]})
    assert answer.status_code == 302
    assert stored(change).title["en"] == "Mine"
    assert stored(change).abstract["en"] == "Theirs"


@pytest.mark.parametrize(("keep", "kept"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_two_who_change_the_same_field_are_asked(desk, page, keep, kept):
    change = factory.new_draft(desk)
    colleague = signed_in(desk.colleague)
    mine, theirs = shown(page, change, "texts"), shown(colleague, change, "texts")
    colleague.post(address(change, "texts"), theirs | {"title.en": ["Theirs"], "then": ["later"]})
    typed = mine | {"title.en": ["Mine"], "abstract.en": ["Also mine"], "then": ["later"]}
    auto = page.post(address(change, "texts"), typed | {"then": ["auto"]})
    assert auto.status_code == 409
    answer = page.post(address(change, "texts"), typed)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "What your colleague saved" in html
    assert stored(change).title["en"] == "Theirs"
    carried = fields_of(html) | {"keep.title": [keep], "then": ["later"]}
    assert page.post(address(change, "texts"), carried).status_code == 302
    assert stored(change).title["en"] == kept
    assert stored(change).abstract["en"] == "Also mine"


def test_a_translation_is_written_beside_the_original(desk, page):
    change = factory.new_draft(desk)
    url = reverse("catalogue:desk-translate", args=[change.pk, "pt"])
    around = page.get(address(change)).content.decode()
    assert f'href="{url}"' in around
    original = stored(change).original_language
    assert reverse("catalogue:desk-translate", args=[change.pk, original]) not in around
    html = page.get(url).content.decode()
    original = stored(change)
    assert original.title[original.original_language] in html
    data = fields_of(html) | {"title": ["Carreiras de autocarros"], "then": ["later"]}
    assert page.post(url, data).status_code == 302
    assert stored(change).title == {**original.title, "pt": "Carreiras de autocarros"}
    too_long = page.post(url, fields_of(page.get(url).content.decode()) | {"title": ["x" * 301]})
    assert too_long.status_code == 422


def test_a_translation_into_the_original_or_an_unknown_language_is_nothing(desk, page):
    change = factory.new_draft(desk)
    for language in (stored(change).original_language, "fr"):
        assert page.get(reverse("catalogue:desk-translate", args=[change.pk, language])).status_code == 404


def test_a_complete_draft_is_sent_for_review_and_then_cannot_be_changed(desk, page):
    change = factory.new_draft(desk)
    assert "Send for review" in page.get(address(change)).content.decode()
    data = {"expected_revision": change.revision}
    answer = page.post(reverse("catalogue:desk-end", args=[change.pk, "submit"]), data)
    assert answer.status_code == 302
    change.refresh_from_db()
    assert change.status == "in_review"
    html = page.get(address(change, "texts")).content.decode()
    assert "cannot be changed while it is being reviewed" in html
    assert "data-autosave" not in html


def test_an_incomplete_draft_is_refused_with_what_is_missing(desk, page):
    change = changes.open_change(actor=desk.steward)
    answer = page.post(
        reverse("catalogue:desk-end", args=[change.pk, "submit"]), {"expected_revision": change.revision}
    )
    assert answer.status_code == 409
    assert "There is a problem" in answer.content.decode()


def test_a_draft_is_discarded(desk, page):
    change = factory.new_draft(desk)
    page.post(reverse("catalogue:desk-end", args=[change.pk, "discard"]), {"expected_revision": change.revision})
    change.refresh_from_db()
    assert change.status == "discarded"


def test_the_desk_lists_what_is_mine_late_and_untranslated(desk, page):
    change = factory.new_draft(desk)
    for tab, there in (("mine", True), ("all", True), ("overdue", False), ("translation", False)):
        html = page.get(reverse("catalogue:desk") + f"?tab={tab}").content.decode()
        assert (str(change.pk) in html) is there, tab
    late = changes.open_change(actor=desk.steward, occurred_on=date(2026, 1, 5))
    assert str(late.pk) in page.get(reverse("catalogue:desk") + "?tab=overdue").content.decode()
    assert str(desk.resource.pk) in page.get(reverse("catalogue:desk") + "?tab=translation").content.decode()
    assert page.get(reverse("catalogue:desk") + "?tab=secret").status_code == 404
    assert page.get(reverse("catalogue:desk") + "?page=9").status_code == 404


@pytest.mark.parametrize("who", ["stranger", "user", "approver"])
def test_nobody_else_writes_here(desk, who):
    change = factory.new_draft(desk)
    client = signed_in(getattr(desk, who))
    for url in (address(change), address(change, "texts"), reverse("catalogue:desk-translate", args=[change.pk, "pt"])):
        assert client.get(url).status_code == 404
    assert client.post(address(change, "texts"), {}).status_code == 404
    assert client.post(reverse("catalogue:desk-end", args=[change.pk, "discard"]), {}).status_code == 404
    change.refresh_from_db()
    assert change.status == "draft"


def test_addresses_that_lead_nowhere(desk, page):
    change = factory.new_draft(desk)
    assert page.get(address(change, "nothing")).status_code == 404
    assert page.get(reverse("catalogue:desk-change", args=[uuid4()])).status_code == 404
    assert page.post(reverse("catalogue:desk-end", args=[change.pk, "publish"])).status_code == 404
    assert page.post(reverse("catalogue:desk-open"), {}).status_code == 404
    assert page.post(reverse("catalogue:desk-open"), {"resource_id": "x"}).status_code == 404
    bad = page.post(reverse("catalogue:desk-end", args=[change.pk, "submit"]), {"expected_revision": "two"})
    assert bad.status_code == 400


def test_the_cost_of_the_desk_does_not_grow_with_its_rows(desk, page, django_assert_max_num_queries):
    for number in range(5):
        factory.new_draft(desk, identifier=f"bus/{number}")
    with django_assert_max_num_queries(20):
        page.get(reverse("catalogue:desk") + "?tab=all")
