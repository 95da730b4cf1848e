"""Two stewards write in one draft, and pages save themselves: nobody's words are lost or put elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.domain.entry import DistributionContent
from catalogue.domain.passages import passages_of
from catalogue.models import EntryChange
from catalogue.selectors.changes import get_change
from catalogue.services.changes import save_change
from tests.factories import changes as factory
from tests.factories.changes import Desk

from .test_pages import address, fields_of, shown, signed_in, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(desk: Desk) -> Client:
    return signed_in(desk.colleague)


def send(client: Client, change: EntryChange, code: str, data: dict, then: str = "later"):
    return client.post(address(change, code), data | {"then": [then]})


def saved_by_itself(client: Client, change: EntryChange, code: str, data: dict) -> dict:
    """The page's fields after it saved itself, as its script leaves them."""
    answer = send(client, change, code, data, "auto")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    return data | {"expected_revision": [str(told["revision"])], "shown": [told["shown"]]}


def test_a_page_that_saves_itself_mixes_no_ways_up(desk, page):
    ways = tuple(
        DistributionContent(format="CSV", titles={"zh-hans": name, "pt": name}, size=size, media_type=f"text/{size}")
        for size, name in enumerate("甲乙丙")
    )
    change = factory.new_draft(desk, distributions=ways)
    data = shown(page, change, "access") | {"contact_phone": ["1"]}
    data = saved_by_itself(page, change, "access", data)
    assert stored(change).distributions == ways
    saved_by_itself(page, change, "access", data | {"distributions-1-access_url": ["https://example.org/"]})
    assert stored(change).distributions == (ways[0], replace(ways[1], access_url="https://example.org/"), ways[2])


def test_a_page_that_saved_itself_does_not_bring_back_what_a_colleague_replaced(desk, page, colleague):
    change = factory.new_draft(desk)
    mine = shown(page, change, "texts")
    send(colleague, change, "texts", shown(colleague, change, "texts") | {"abstract.en": ["Theirs"]})
    mine = saved_by_itself(page, change, "texts", mine | {"title.en": ["Mine"]})
    mine = saved_by_itself(page, change, "texts", mine | {"title.en": ["Mine, again"]})
    assert stored(change).abstract["en"] == "Theirs"
    assert send(page, change, "texts", mine).status_code == 302
    assert (stored(change).title["en"], stored(change).abstract["en"]) == ("Mine, again", "Theirs")


def test_a_page_that_saved_itself_asks_before_it_writes_over_a_colleague(desk, page, colleague):
    change = factory.new_draft(desk)
    mine = shown(page, change, "texts")
    send(colleague, change, "texts", shown(colleague, change, "texts") | {"abstract.en": ["Theirs"]})
    mine = saved_by_itself(page, change, "texts", mine | {"title.en": ["Mine"]})
    assert send(page, change, "texts", mine | {"abstract.en": ["Mine too"]}).status_code == 409
    assert stored(change).abstract["en"] == "Theirs"


def test_a_page_with_a_mistake_is_still_the_page_it_was(desk, page, colleague):
    change = factory.new_draft(desk)
    mine = shown(page, change, "identity") | {"covers_from": ["yesterday"]}
    send(colleague, change, "identity", shown(colleague, change, "identity") | {"identifier": ["theirs/1"]})
    answer = send(page, change, "identity", mine)
    assert answer.status_code == 422
    mended = fields_of(answer.content.decode()) | {"covers_from": ["2026-01-05"]}
    assert send(page, change, "identity", mended).status_code == 302
    assert stored(change).identifier == "theirs/1"


def test_two_versions_are_told_in_words(desk, page, colleague):
    change = factory.new_draft(desk)
    identity = shown(page, change, "identity") | {"update_cycle": ["weekly"], "source_department": [desk.using.code]}
    theirs = shown(colleague, change, "identity")
    send(colleague, change, "identity", theirs | {"update_cycle": ["monthly"], "covers_from": ["2026-01-05"]})
    html = send(page, change, "identity", identity).content.decode()
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main", 1)[1]))
    assert "What you wrote Update frequency Weekly What your colleague saved Update frequency Monthly" in told
    assert "Covers from" not in told, "only they changed it"

    items, theirs = shown(page, change, "items"), shown(colleague, change, "items")
    send(
        colleague, change, "items", theirs | {"data_items-0-personal_data": ["sensitive"], "data_items-1-DELETE": ["1"]}
    )
    items |= {"data_items-0-names.pt": ["Carreira"], "data_items-0-unit": ["no."]}
    html = send(page, change, "items", items).content.decode()
    assert 'lang="pt-PT">Carreira' in html
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main", 1)[1]))
    assert "Data item route: Unit no." in told
    assert "Data item stop Stop" in told
    assert "Data item route: Unit Nothing" in told


def translating(change: EntryChange) -> str:
    return reverse("catalogue:desk-translate", args=[change.pk, "en"])


def test_translations_stay_with_their_item_and_are_asked_about_when_two_wrote_them(desk, page, colleague):
    first, second = factory.full_content().data_items
    items = tuple(replace(one, names={"zh-hans": one.code, "en": one.code}) for one in (first, second))
    change = factory.new_draft(desk, data_items=items)
    keys = {one.part: one.key for one in passages_of(stored(change)) if one.name == "names"}
    mine = fields_of(page.get(translating(change)).content.decode())
    rows = shown(colleague, change, "items")
    send(colleague, change, "items", rows | {"data_items-0-DELETE": ["on"], "data_items-1-names.en": ["Halt"]})
    mine |= {"title": ["Mine"], keys["stop"]: ["Stopping place"]}
    assert page.post(translating(change), mine | {"then": ["auto"]}).status_code == 409
    answer = page.post(translating(change), mine | {"then": ["later"]})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "stop: Name" in html
    assert "Halt" in html
    chosen = fields_of(html) | {f"keep.{keys['stop']}": ["theirs"], "then": ["later"]}
    assert page.post(translating(change), chosen).status_code == 302
    assert [(one.code, one.names["en"]) for one in stored(change).data_items] == [("stop", "Halt")]
    assert stored(change).title["en"] == "Mine"


def test_a_translation_whose_item_is_gone_is_said_and_kept_on_the_page(desk, page, colleague):
    first, second = factory.full_content().data_items
    items = tuple(replace(one, names={"zh-hans": one.code}) for one in (first, second))
    change = factory.new_draft(desk, data_items=items)
    keys = {one.part: one.key for one in passages_of(stored(change)) if one.name == "names"}
    mine = fields_of(page.get(translating(change)).content.decode()) | {keys["route"]: ["Line"], "title": ["Mine"]}
    send(colleague, change, "items", shown(colleague, change, "items") | {"data_items-0-DELETE": ["on"]})
    auto = page.post(translating(change), mine | {"then": ["auto"]})
    assert (auto.status_code, "“Line”" in auto.json()["said"]) == (422, True)
    answer = page.post(translating(change), mine | {"then": ["later"]})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "“Line”" in html
    assert page.post(translating(change), fields_of(html) | {"then": ["later"]}).status_code == 302
    assert [(one.code, one.names.get("en")) for one in stored(change).data_items] == [("stop", None)]
    assert stored(change).title["en"] == "Mine"


def test_how_much_each_language_lacks_is_said(desk, page):
    items = tuple(replace(one, names={"zh-hans": one.code}) for one in factory.full_content().data_items)
    change = factory.new_draft(desk, data_items=items)
    html = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.get(address(change)).content.decode()))
    assert "Side by side with English 3 texts missing" in html
    assert "Side by side with Português 4 texts missing" in html
    told = "Listed are entries whose title lacks one of the four languages"
    for tab, there in (("translation", True), ("mine", False)):
        assert (told in page.get(reverse("catalogue:desk") + f"?tab={tab}").content.decode()) is there


def test_a_translation_page_saves_itself_again_and_again(desk, page, colleague):
    change = factory.new_draft(desk, contact={"zh-hans": "数据处"})
    mine = fields_of(page.get(translating(change)).content.decode())
    theirs = fields_of(colleague.get(translating(change)).content.decode())
    assert colleague.post(translating(change), theirs | {"contact": ["Theirs"], "then": ["later"]}).status_code == 302
    for title in ("Mine", "Mine, again"):
        told = page.post(translating(change), mine | {"title": [title], "then": ["auto"]}).json()
        mine |= {"expected_revision": [str(told["revision"])], "shown": [told["shown"]]}
    assert (stored(change).title["en"], stored(change).contact["en"]) == ("Mine, again", "Theirs")


def test_too_many_rows_are_said_to_the_page_that_saves_itself(desk, page):
    change = factory.new_draft(desk)
    data = shown(page, change, "quality")
    data |= {"links-TOTAL_FORMS": ["1001"], "then": ["auto"]}
    answer = page.post(address(change, "quality"), data)
    assert answer.status_code == 422
    assert answer.json()["said"].startswith("Not saved: ")


def test_a_draft_that_is_sent_for_review_meanwhile_says_why_it_is_not_saved(desk, page):
    change = factory.new_draft(desk)
    section = shown(page, change, "texts") | {"title.en": ["Late"]}
    words = fields_of(page.get(translating(change)).content.decode()) | {"title": ["Late"]}
    factory.submit(desk, change)
    for url, data in ((address(change, "texts"), section), (translating(change), words)):
        answer = page.post(url, data | {"then": ["auto"]})
        assert answer.status_code == 409
        assert answer.json()["said"].startswith("Not saved: ")
        assert page.post(url, data | {"then": ["later"]}).status_code == 409
    assert stored(change).title["en"] != "Late"


def test_who_saves_in_the_very_moment_is_compared_with(desk, page, monkeypatch):
    change = factory.new_draft(desk)
    section = shown(page, change, "texts") | {"title.en": ["Mine"], "then": ["later"]}
    words = fields_of(page.get(translating(change)).content.decode()) | {"title": ["My words"], "then": ["later"]}
    for url, data, title in ((address(change, "texts"), section, "Mine"), (translating(change), words, "My words")):
        moments = [url]

        def read(*, moments=moments, **asked):
            seen = get_change(**asked)
            if moments:
                theirs = replace(stored(change), remarks={"zh-hans": moments.pop()})
                save_change(
                    actor=desk.colleague, change_id=change.pk, expected_revision=change.revision, content=theirs
                )
            return seen

        monkeypatch.setattr("catalogue.views.desk.get_change", read)
        data["shown"] = data["shown"] if title == "Mine" else fields_of(page.get(url).content.decode())["shown"]
        assert page.post(url, data).status_code == 302
        assert stored(change).title["en"] == title
        assert stored(change).remarks == {"zh-hans": url}
