"""A translation stays with the text it translates, whatever colleagues do to the entry meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent
from catalogue.domain.passages import missing_in, passages_of, rewritten
from catalogue.forms.translating import Settled, TranslationForm, label_of

from .test_entry_forms import FULL

ROUTE, WHEN = FULL.data_items
EMPTY = DistributionContent(format="CSV")


def page_of(content: EntryContent, language: str = "pt") -> dict[str, str]:
    """What a browser sends back of the page as it was shown."""
    form = TranslationForm(content, language, 3)
    return {pair.field.html_name: str(pair.field.value() or "") for pair in form.pairs()} | {
        "expected_revision": "3",
        "shown": form.shown(),
    }


def key_of(content: EntryContent, label: str) -> str:
    return next(one.key for one in passages_of(content) if label_of(one) == label)


def saved(now: EntryContent, data: Mapping[str, str], **chosen: str) -> Settled:
    form = TranslationForm(now, "pt", 3, data)
    assert form.is_valid(), form.errors
    return form.settle(data["shown"], chosen)


def test_every_text_with_an_original_is_on_the_page_and_no_other():
    form = TranslationForm(FULL, "pt", 3)
    assert [(str(pair.label), pair.original) for pair in form.pairs()] == [
        ("Title", "公交路线"),
        ("Description", "全部线路。\n每日更新。"),
        ("Keywords", "公交, 路线"),
        ("Conditions of sharing", "仅限履职。"),
        ("Contact", "数据处"),
        ("route: Name", "线路"),
        ("route: Meaning", "线路名"),
        ("route, value 1: name", "一路"),
        ("when: Name", "时间"),
        ("Ways to get the data, 1: name", "全部"),
    ]


def test_a_translation_changes_its_language_only():
    keys = {label: key_of(FULL, label) for label in ("when: Name", "route: Name", "route, value 1: name")}
    way = key_of(FULL, "Ways to get the data, 1: name")
    data = page_of(FULL) | {"title": "Carreiras de autocarros", "keywords": "autocarro, carreira"}
    data |= {
        keys["when: Name"]: "Hora",
        keys["route: Name"]: "",
        keys["route, value 1: name"]: "Carreira 1",
        way: "Tudo",
    }
    written, both = saved(FULL, data).content, saved(FULL, data).both
    assert both == ()
    assert written == replace(
        FULL,
        title={**FULL.title, "pt": "Carreiras de autocarros"},
        keywords={**FULL.keywords, "pt": ("autocarro", "carreira")},
        data_items=(
            replace(
                ROUTE,
                names={"zh-hans": "线路"},
                code_list=(
                    CodeValue(code="1", names={"zh-hans": "一路", "en": "One", "pt": "Carreira 1"}),
                    ROUTE.code_list[1],
                ),
            ),
            replace(WHEN, names={"zh-hans": "时间", "pt": "Hora"}),
        ),
        distributions=(
            replace(FULL.distributions[0], titles={"zh-hans": "全部", "en": "All", "pt": "Tudo"}),
            FULL.distributions[1],
        ),
    )


def test_a_page_that_is_sent_back_as_it_was_changes_nothing():
    odd = replace(FULL, keywords={"zh-hans": ("a, b", "c")}, title={"zh-hans": "公", "pt": " dois\r\nblancos "})
    assert saved(odd, page_of(odd)).content == odd


def meanwhile(how: str) -> EntryContent:
    first = ItemContent(code="first", names={"zh-hans": "第一"})
    return {
        "moved": replace(FULL, data_items=(WHEN, ROUTE)),
        "put before": replace(FULL, data_items=(first, ROUTE, WHEN)),
        "taken away": replace(FULL, data_items=(WHEN,)),
        "way put before": replace(FULL, distributions=(EMPTY, *FULL.distributions)),
    }[how]


@pytest.mark.parametrize("how", ["moved", "put before", "taken away", "way put before"])
def test_words_follow_their_item_when_a_colleague_moves_others(how):
    now = meanwhile(how)
    way = key_of(FULL, "Ways to get the data, 1: name")
    written = saved(now, page_of(FULL) | {key_of(FULL, "when: Name"): "Hora", way: "Tudo"}).content
    names = {item.code: item.names.get("pt") for item in written.data_items}
    assert names == {item.code: {"when": "Hora"}.get(item.code, item.names.get("pt")) for item in now.data_items}
    assert [one.titles.get("pt") for one in written.distributions] == [
        "Tudo" if one.titles else None for one in now.distributions
    ]
    assert [item.code for item in written.data_items] == [item.code for item in now.data_items]


def test_words_whose_item_is_gone_are_given_back():
    data = page_of(FULL) | {key_of(FULL, "when: Name"): "Hora", "title": "Carreiras"}
    now = replace(FULL, data_items=(ROUTE,))
    form = TranslationForm(now, "pt", 4, data)
    assert not form.is_valid()
    (told,) = form.non_field_errors()
    assert "“Hora”" in told
    again = {pair.field.html_name: str(pair.field.value()) for pair in form.pairs()}
    assert saved(now, again | {"expected_revision": "3", "shown": data["shown"]}).content.title["pt"] == "Carreiras"


def test_what_a_colleague_translated_meanwhile_stays_unless_i_wrote_it_too():
    now = rewritten(FULL, lambda one: {**one.texts, "pt": "Deles"} if one.key in {"title", "contact"} else one.texts)
    data = page_of(FULL) | {"title": "Meu", "abstract": "Meu"}
    settled = saved(now, data)
    assert [one.key for one in settled.both] == ["title"]
    assert settled.content.contact["pt"] == "Deles"
    assert settled.content.abstract["pt"] == "Meu"
    for choice, kept in (("mine", "Meu"), ("theirs", "Deles")):
        settled = saved(now, data, title=choice)
        assert (settled.both, settled.content.title["pt"]) == ((), kept)


def test_parts_that_cannot_be_told_apart_have_keys_of_their_own():
    twins = replace(FULL, data_items=(WHEN, WHEN), distributions=(EMPTY, EMPTY))
    keys = [one.key for one in passages_of(twins)]
    assert len(keys) == len(set(keys))
    assert all(" " not in key and ":" not in key for key in keys)


def test_what_each_language_lacks_is_counted_over_all_texts():
    texts = len(TranslationForm(FULL, "pt", 3).pairs())
    assert missing_in(FULL) == {"en": texts - 4, "zh-hant": texts, "pt": texts - 1}
    assert missing_in(EntryContent()) == {}
