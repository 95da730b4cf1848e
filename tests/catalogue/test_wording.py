"""A difference in the reader's words: no code, no member name, each name marked with its language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from catalogue import wording
from catalogue.domain.choices import SharingMethod
from catalogue.domain.differences import Names, differences
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.selectors.names import names_in
from catalogue.wording import Said, Value, lines_of
from organisations.domain.texts import Text
from tests.factories.catalogue import make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation

BASE = EntryContent()
TARGET = uuid4()
NAMES = Names(
    organisations={"hk-td": Text("運輸署", "zh-hant", True), "mo-x": Text("", "en", False)},
    themes={"transport": Text("Transport", "en", False)},
    entries={str(TARGET): Text("公交线路", "zh-hans", True)},
)


def text_of(value: Value) -> list[str]:
    return ["".join(said.text for said in line) for line in value]


def after(**values) -> Value:
    lines = lines_of(differences(BASE, replace(BASE, **values)), NAMES)
    assert len(lines) == 1
    assert lines[0].before == () or BASE.to_json()[next(iter(values))] not in ((), {}, None)
    return lines[0].after


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"update_cycle": "daily"}, ["Daily"]),
        ({"sharing_methods": ("download",)}, [str(SharingMethod.DOWNLOAD.label)]),
        ({"original_language": "zh-hans"}, ["简体中文"]),
        ({"areas": ("shenzhen", "atlantis")}, ["Shenzhen", "atlantis"]),
        ({"themes": ("transport", "unknown")}, ["Transport", "unknown"]),
        ({"source_department": "hk-td"}, ["運輸署"]),
        ({"shown_to": ("hk-td", "mo-x")}, ["運輸署", "mo-x"]),
        ({"general_level": 2}, ["2"]),
        ({"covers_from": date(2026, 1, 5)}, ["5 January 2026"]),
        ({"keywords": {"pt": ("linha", "autocarro")}}, ["linha", "autocarro"]),
        ({"sample": Sample(columns=("a", "b"), rows=(("1", "2"),))}, ["a | b", "1 | 2"]),
        ({"links": (LinkContent(kind="derived_from", target=TARGET), LinkContent(kind="odd", target_code="x/1"))},
         ["Derived from: 公交线路", "odd: x/1"]),
        ({"distributions": (
            DistributionContent(titles={"pt": "Tudo", "en": "All"}, format="CSV", access_url="https://a.example",
                                download_url="https://a.example/b.csv", media_type="text/csv", size=2048),
            DistributionContent(media_type="text/csv", size=0),
            DistributionContent(titles={"en": "At the desk"}),
        )},
         ["CSV · All · Tudo · Address of the page or interface: https://a.example · "
          "Address of the file: https://a.example/b.csv · text/csv · 2.0\xa0KB",
          "text/csv · 0\xa0bytes", "At the desk"]),
        ({"data_items": (ItemContent(code="stop", names={"pt": "Paragem"}),)}, ["Paragem"]),
        ({"data_items": (ItemContent(code="stop"),)}, ["stop"]),
    ],
)  # fmt: skip
def test_every_field_is_told_in_words(values, words):
    assert text_of(after(**values)) == words


def test_names_are_marked_with_the_language_they_are_in():
    assert after(source_department="hk-td") == ((Said("運輸署", "zh-Hant-HK"),),)
    assert after(links=(LinkContent(kind="related", target=TARGET),))[0][1] == Said("公交线路", "zh-Hans")
    (way,) = after(distributions=(DistributionContent(titles={"pt": "Tudo"}, format="CSV"),))
    assert way == (Said("CSV"), Said(" · "), Said("Tudo", "pt-PT"))


def test_values_of_a_code_list_are_told_with_their_names():
    def item(*values: CodeValue) -> EntryContent:
        return replace(BASE, data_items=(ItemContent(code="x", data_type="code", code_list=values),))

    old = item(CodeValue(code="1", names={"en": "One"}), CodeValue(code="2"))
    (line,) = lines_of(differences(old, item(*old.data_items[0].code_list[:1])), NAMES)
    assert (text_of(line.before), text_of(line.after)) == (["1: One", "2"], ["1: One"])
    (line,) = lines_of(
        differences(old, item(CodeValue(code="1", names={"en": "One", "pt": "Um"}), CodeValue(code="2"))), NAMES
    )
    assert (line.name, line.language, text_of(line.before), text_of(line.after)) == (
        "Data item x: Code list", "português", ["1"], ["1: Um"],
    )  # fmt: skip


def test_the_readers_language_is_spoken():
    with override("zh-hant"):
        (line,) = lines_of(
            differences(BASE, replace(BASE, links=(LinkContent(kind="related", target_code="x"),))), NAMES
        )
        words = text_of(line.after)[0]
    assert "related" not in words.lower()
    assert "Related" not in words


def test_a_value_is_drawn_line_by_line_and_escaped():
    value = ((Said("<a>"), Said("b\nc", "pt-PT")), (Said("d"),))
    html = render_to_string("catalogue/_said.html", {"lines": value})
    assert html == '&lt;a&gt;<span lang="pt-PT">b<br>c</span><br>d'


def test_no_member_name_of_a_part_reaches_the_reader():
    full = replace(
        BASE,
        distributions=(DistributionContent(titles={"en": "All"}, access_url="https://a.example", size=1),),
        links=(LinkContent(kind="replaces", target=TARGET),),
        sample=Sample(columns=("a",), rows=(("1",),)),
        data_items=(ItemContent(code="x", names={"en": "X"}, code_list=(CodeValue(code="1", names={"en": "One"}),)),),
    )
    for before in (None, BASE):
        said = str(
            [
                (line.name, text_of(line.before), text_of(line.after))
                for line in lines_of(differences(before, full), NAMES)
            ]
        )
        for member in ("access_url", "titles", "target", "columns", "replaces", "{", str(TARGET)):
            assert member not in said, member


@pytest.mark.django_db
def test_names_are_looked_up_once_and_only_where_the_reader_may_know(django_assert_num_queries):
    body, theme = make_organisation("HK"), make_theme()
    open_one = make_resource(title={"en": "Open"}, visibility="public")
    hidden = make_resource(title={"en": "Hidden"}, visibility="chosen", shown_to=(make_organisation("MO"),))
    content = EntryContent(
        source_department=body.code,
        shown_to=(body.code,),
        themes=(theme.code,),
        links=tuple(LinkContent(kind="related", target=one.pk) for one in (open_one, hidden)),
        data_items=(ItemContent(code="themes"),),
    )
    viewer = make_member(make_organisation("GD"))
    found = differences(BASE, content)
    names = names_in(found, viewer=viewer)
    assert names.organisations == {body.code: body.name}
    assert names.themes == {theme.code: theme.name}
    assert set(names.entries) == {str(open_one.pk)}
    with django_assert_num_queries(0):
        assert names_in(differences(BASE, replace(BASE, update_note="x")), viewer=viewer) == Names()
    assert wording.two_texts("Title", "pt", "", "Meu").before == ()
