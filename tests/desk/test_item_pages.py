"""Entries of many data items: written, translated and mended a page at a time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.limits import MOST_ITEMS
from catalogue.domain.passages import to_translate
from catalogue.domain.runs import PER_PAGE
from catalogue.forms.translating import TEXTS_PER_PAGE
from catalogue.models import EntryChange
from catalogue.services.changes import save_change
from tests.factories import changes as factory
from tests.factories.changes import Desk

from .test_pages import address, fields_of, signed_in, stored

pytestmark = pytest.mark.django_db


def items(number: int) -> tuple[ItemContent, ...]:
    return tuple(ItemContent(code=f"i{one}", names={"zh-hans": f"项{one}"}) for one in range(1, number + 1))


@pytest.fixture
def colleague(desk: Desk) -> Client:
    return signed_in(desk.colleague)


@pytest.fixture
def change(desk: Desk) -> EntryChange:
    """Sixty items: two full pages and one of ten."""
    return factory.new_draft(desk, data_items=items(60))


def at(change: EntryChange, number: int) -> str:
    return f"{address(change, 'items')}?page={number}"


def shown(client: Client, url: str) -> dict[str, list[str]]:
    answer = client.get(url)
    assert answer.status_code == 200
    return fields_of(answer.content.decode())


def codes(change: EntryChange) -> list[str]:
    return [one.code for one in stored(change).data_items]


def told(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main", 1)[1]))


def test_a_page_shows_some_items_and_says_which(page, change):
    html = page.get(at(change, 2)).content.decode()
    assert "Data items 26 to 50 of 60" in told(html)
    assert 'aria-label="Pages of data items"' in html
    assert 'href="?page=3"' in html
    fields = fields_of(html)
    assert [fields[f"data_items-{number}-code"] for number in (0, 24)] == [["i26"], ["i50"]]
    assert "data_items-25-code" not in fields, "blank rows stand on the last page"
    assert 'id="data_items-26"' in html
    assert "data_items-11-code" in shown(page, at(change, 3))


def test_few_items_are_one_page_as_ever(desk, page):
    change = factory.new_draft(desk)
    html = page.get(address(change, "items")).content.decode()
    assert "Pages of data items" not in html
    assert "Data items 1 to" not in html


def test_a_page_that_is_gone_is_the_last_one(page, change):
    assert "Data items 51 to 60 of 60" in told(page.get(at(change, 9)).content.decode())
    assert page.get(f"{address(change, 'items')}?page=x").status_code == 400


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_page_gives_back_what_it_shows(page, change, number):
    before = stored(change).canonical()
    assert page.post(at(change, number), shown(page, at(change, number)) | {"then": ["later"]}).status_code == 302
    assert stored(change).canonical() == before


def test_a_page_changes_its_own_items_only(page, change):
    data = shown(page, at(change, 2)) | {"data_items-0-unit": ["km"], "data_items-1-DELETE": ["on"]}
    answer = page.post(at(change, 2), data | {"then": ["continue"]})
    assert answer["Location"] == at(change, 3)
    assert codes(change) == [f"i{number}" for number in range(1, 61) if number != 27]
    assert [one.code for one in stored(change).data_items if one.unit] == ["i26"]


def test_the_last_page_leads_to_the_next_section(page, change):
    answer = page.post(at(change, 3), shown(page, at(change, 3)) | {"then": ["continue"]})
    assert answer["Location"] == address(change, "security")


def test_more_rows_come_to_the_end(page, change):
    answer = page.post(at(change, 1), shown(page, at(change, 1)) | {"then": ["row"]})
    assert answer["Location"] == at(change, 3)
    data = shown(page, at(change, 3)) | {"data_items-10-code": ["last"], "then": ["row"]}
    assert page.post(at(change, 3), data)["Location"] == at(change, 3)
    assert codes(change)[-2:] == ["i60", "last"]


def test_rows_that_fill_a_page_lead_to_another(desk, page):
    change = factory.new_draft(desk, data_items=items(PER_PAGE))
    more = {"data_items-25-code": ["a"], "data_items-26-code": ["b"], "then": ["row"]}
    url = address(change, "items")
    answer = page.post(url, shown(page, url) | more)
    assert answer["Location"] == at(change, 2)
    assert "Data items 26 to 27 of 27" in told(page.get(answer["Location"]).content.decode())


def test_a_page_saves_itself_again_and_again(page, change):
    data = shown(page, at(change, 3)) | {"data_items-0-DELETE": ["on"], "data_items-10-code": ["last"]}
    for unit in ("m", "km"):
        answer = page.post(at(change, 3), data | {"data_items-10-unit": [unit], "then": ["auto"]})
        assert answer.status_code == 200, answer.content
        said = answer.json()
        data |= {"expected_revision": [str(said["revision"])], "shown": [said["shown"]]}
        assert codes(change) == [*(f"i{number}" for number in range(1, 61) if number != 51), "last"]
        assert stored(change).data_items[-1].unit == unit


def test_rows_that_were_taken_away_come_back_to_their_place(page, change):
    data = shown(page, at(change, 2))
    gone = data | {f"data_items-{number}-DELETE": ["on"] for number in range(25)} | {"then": ["auto"]}
    said = page.post(at(change, 2), gone).json()
    assert codes(change) == [f"i{number}" for number in (*range(1, 26), *range(51, 61))]
    again = data | {"expected_revision": [str(said["revision"])], "shown": [said["shown"]], "then": ["later"]}
    assert page.post(at(change, 2), again).status_code == 302
    assert codes(change) == [f"i{number}" for number in range(1, 61)]


def test_two_windows_on_two_pages_each_keep_their_own(page, colleague, change):
    first, second = shown(colleague, at(change, 1)), shown(page, at(change, 2))
    first |= {"data_items-2-DELETE": ["on"], "data_items-0-unit": ["m"], "then": ["later"]}
    assert colleague.post(at(change, 1), first).status_code == 302
    second |= {"data_items-0-unit": ["km"]}
    answer = page.post(at(change, 2), second | {"then": ["auto"]})
    assert answer.status_code == 200, answer.content
    second |= {"shown": [answer.json()["shown"]], "data_items-1-unit": ["kg"], "then": ["later"]}
    assert page.post(at(change, 2), second).status_code == 302
    assert codes(change) == [f"i{number}" for number in range(1, 61) if number != 3]
    assert {one.code: one.unit for one in stored(change).data_items if one.unit} == {
        "i1": "m",
        "i26": "km",
        "i27": "kg",
    }


@pytest.mark.parametrize(("keep", "unit", "there"), [("mine", "km", True), ("theirs", "m", False)])
def test_two_who_change_the_same_page_are_asked(page, colleague, change, keep, unit, there):
    mine, theirs = shown(page, at(change, 2)), shown(colleague, at(change, 2))
    theirs |= {"data_items-0-unit": ["m"], "data_items-1-DELETE": ["on"], "then": ["later"]}
    assert colleague.post(at(change, 2), theirs).status_code == 302
    mine |= {"data_items-0-unit": ["km"]}
    assert page.post(at(change, 2), mine | {"then": ["auto"]}).status_code == 409
    answer = page.post(at(change, 2), mine | {"then": ["later"]})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert f'action="{at(change, 2)}"' in html
    assert "Data item i26: Unit km" in told(html)
    assert "i60" not in told(html), "of other pages nothing differs"
    carried = fields_of(html) | {"keep.data_items": [keep], "then": ["continue"]}
    assert page.post(at(change, 2), carried)["Location"] == at(change, 3)
    assert codes(change) == [f"i{number}" for number in range(1, 61) if there or number != 27]
    assert stored(change).data_items[25].unit == unit


def test_a_page_that_only_a_colleague_changed_stays_as_they_left_it(page, colleague, change):
    mine, theirs = shown(page, at(change, 2)), shown(colleague, at(change, 2))
    colleague.post(at(change, 2), theirs | {"data_items-0-unit": ["m"], "then": ["later"]})
    assert page.post(at(change, 2), mine | {"then": ["later"]}).status_code == 302
    assert stored(change).data_items[25].unit == "m"
    assert len(codes(change)) == 60


def test_a_bad_row_is_named_by_its_number_in_the_entry(page, change):
    data = shown(page, at(change, 2)) | {"data_items-3-code": ["x" * 65]}
    answer = page.post(at(change, 2), data)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(r'<a href="#id_data_items-3-code">Data items, 29: .*no more than 64', html)
    assert "Data items 26 to 50 of 60" in told(html)


def test_what_is_wrong_with_an_item_leads_to_its_page(desk, page, change):
    wrong = replace(stored(change).data_items[29], names={})
    content = replace(stored(change), data_items=(*items(29), wrong, *items(60)[30:]))
    save_change(actor=desk.steward, change_id=change.pk, expected_revision=change.revision, content=content)
    html = page.get(address(change)).content.decode()
    found = re.search(r'href="([^"]+)">(Data items, 30: [^<]+)<', html)
    assert found
    assert found[1] == f"{at(change, 2)}#data_items-30"
    assert 'id="data_items-30"' in page.get(at(change, 2)).content.decode()


def test_no_more_items_than_an_entry_may_have(desk, page):
    change = factory.new_draft(desk, data_items=items(MOST_ITEMS - 1))
    url = at(change, 10**5)
    data = shown(page, url)
    rows = int(data["data_items-TOTAL_FORMS"][0])
    one = data | {f"data_items-{rows - 1}-code": ["last"]}
    two = one | {"data_items-TOTAL_FORMS": [str(rows + 1)], f"data_items-{rows}-code": ["more"],
                 f"data_items-{rows}-was": one[f"data_items-{rows - 1}-was"]}  # fmt: skip
    for row in ("data_type", "personal_data", "sensitivity"):
        two[f"data_items-{rows}-{row}"] = one[f"data_items-{rows - 1}-{row}"]
    said = page.post(url, two | {"then": ["auto"]})
    assert said.status_code == 422
    assert f"{MOST_ITEMS:,}" in said.json()["said"] or str(MOST_ITEMS) in said.json()["said"]
    refused = page.post(url, two | {"then": ["later"]})
    assert refused.status_code == 422
    assert 'href="#id_data_items">Data items: ' in refused.content.decode()
    assert len(codes(change)) == MOST_ITEMS - 1
    assert page.post(url, one | {"then": ["later"]}).status_code == 302
    assert codes(change)[-1] == "last"
    assert "data_items-25-code" not in shown(page, url), "no room for blank rows"


def translating(change: EntryChange, number: int = 1) -> str:
    url = reverse("catalogue:desk-translate", args=[change.pk, "en"])
    return f"{url}?page={number}" if number > 1 else url


def test_translations_come_a_page_at_a_time_too(page, change):
    texts = to_translate(stored(change))
    html = page.get(translating(change, 2)).content.decode()
    assert f"Texts {TEXTS_PER_PAGE + 1} to {len(texts)} of {len(texts)}" in told(html)
    second = fields_of(html)
    assert texts[-1].key in second
    assert texts[0].key not in second
    first = shown(page, translating(change)) | {"title": ["Mine"], "then": ["continue"]}
    assert page.post(translating(change), first)["Location"] == translating(change, 2)
    answer = page.post(translating(change, 2), second | {texts[-1].key: ["Item 60"], "then": ["continue"]})
    assert answer["Location"] == address(change)
    assert stored(change).title["en"] == "Mine"
    assert stored(change).data_items[-1].names["en"] == "Item 60"


def test_a_page_of_translations_is_about_the_texts_that_it_has(desk, page, change):
    second = shown(page, translating(change, 2))
    key = to_translate(stored(change))[TEXTS_PER_PAGE].key
    content = replace(stored(change), data_items=stored(change).data_items[30:])
    save_change(actor=desk.colleague, change_id=change.pk, expected_revision=change.revision, content=content)
    saved = page.post(translating(change, 2), second | {key: ["Found again"], "then": ["auto"]})
    assert saved.status_code == 200, saved.content
    said = {one.key: one.texts.get("en") for one in to_translate(stored(change))}
    assert said[key] == "Found again"
    assert len(codes(change)) == 30


def test_a_translation_that_a_colleague_took_the_place_of_is_said_on_later_pages(desk, page, change):
    key = to_translate(stored(change))[-1].key
    second = shown(page, translating(change, 2)) | {key: ["Sixty"], "then": ["auto"]}
    content = replace(stored(change), data_items=items(59))
    save_change(actor=desk.colleague, change_id=change.pk, expected_revision=change.revision, content=content)
    answer = page.post(translating(change, 2), second)
    assert (answer.status_code, "“Sixty”" in answer.json()["said"]) == (422, True)


def test_the_fullest_entry_is_drawn_and_saved_in_small_forms(desk, page, settings):
    full = tuple(
        ItemContent(code=f"i{one}", names={"zh-hans": "项"}, meanings={"zh-hans": "义"}) for one in range(MOST_ITEMS)
    )
    change = factory.new_draft(desk, data_items=full)
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 600
    for url in (at(change, 2), translating(change, 2)):
        data = shown(page, url)
        assert page.post(url, data | {"then": ["later"]}).status_code == 302
    assert EntryContent.from_json(change.content).data_items == full


@pytest.mark.parametrize("then", ["auto", "later"])
@pytest.mark.parametrize("many", [0, 10, 60])
def test_a_page_that_is_sent_twice_adds_its_rows_once(desk, page, many, then):
    """A double click, or a page that saves itself and did not hear the answer."""
    change = factory.new_draft(desk, data_items=items(many))
    url = at(change, 9)
    data = shown(page, url) | {"then": [then]}
    blank = many % PER_PAGE
    data |= {f"data_items-{blank}-code": ["added"], f"data_items-{blank}-names.zh-hans": ["新"]}
    for _ in range(2):
        assert page.post(url, data).status_code in {200, 302}
        assert codes(change) == [*(one.code for one in items(many)), "added"]
