"""What Estuary's own components say, to eyes and to screen readers."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.utils import translation

from bayarea.templatetags.estuary import shown_numbers
from organisations.domain.texts import Text

from .dom import parse
from .rendering import render


@pytest.mark.parametrize(
    ("number", "count", "shown"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 20, [1, 2, None, 20]),
        (3, 20, [1, 2, 3, 4, None, 20]),
        (4, 20, [1, 2, 3, 4, 5, None, 20]),
        (7, 20, [1, None, 6, 7, 8, None, 20]),
        (20, 20, [1, None, 19, 20]),
    ],
)
def test_pagination_shows_the_ends_and_the_neighbours(number: int, count: int, shown: list[int | None]) -> None:
    assert shown_numbers(number, count) == shown


class Listing:
    page, pages = 2, 3


def test_pagination_keeps_the_filters() -> None:
    html = render(
        '<c-pagination :page="page" />', "/catalogue/?q=a%26b&jurisdiction=HK&jurisdiction=MO&page=2", page=Listing()
    )
    assert 'href="?q=a%26b&amp;jurisdiction=HK&amp;jurisdiction=MO&amp;page=3"' in html
    assert 'href="?q=a%26b&amp;jurisdiction=HK&amp;jurisdiction=MO&amp;page=1"' in html


def test_pagination_takes_addresses_that_are_given() -> None:
    class Given(Listing):
        previous_url, next_url = "/before", "/after"

    html = render('<c-pagination :page="page" />', page=Given())
    assert 'href="/before"' in html
    assert 'href="/after"' in html


def test_one_page_needs_no_pagination() -> None:
    class One:
        number, num_pages = 1, 1

    assert render('<c-pagination :page="page" />', page=One()) == ""


@pytest.mark.parametrize(("code", "shape"), [("GD", "rect"), ("HK", "circle"), ("MO", "path")])
def test_a_place_is_colour_shape_and_text(code: str, shape: str) -> None:
    names = {"GD": "Guangdong", "HK": "Hong Kong", "MO": "Macao"}
    for source in ('<c-jurisdiction :code="code" />', '<c-jurisdiction :code="code" short />'):
        html = render(source, code=code)
        assert f"dba-place--{code}" in html
        assert f"<{shape} " in html
        assert names[code] in html


def test_a_text_carries_its_language_and_says_when_it_is_not_the_readers() -> None:
    foreign = Text("深圳公交路线", "zh-hans", True)
    assert render('<c-text :text="text" />', text=foreign) == '<span lang="zh-Hans">深圳公交路线</span>'
    assert "简体中文" in render('<c-text :text="text" note />', text=foreign)
    assert "繁體" not in render('<c-text :text="text" note />', text=Text("路線", "zh-hant", False))
    assert render('<c-text :text="text" />', text=Text("", "en", False)) == ""


def test_inline_components_bring_no_white_space() -> None:
    digest = "5290b86d94b57bce9adfbebaec7dc5a70e6f958c6684cdbcddaf29522fce1333"
    html = render('(<c-hash :value="digest" short />)<c-tag tone="draft">Draft</c-tag>.', digest=digest)
    assert re.sub("<[^>]*>", "", html) == "(5290b86d…1333)Draft."


def test_states_are_told_in_words_too() -> None:
    html = render(
        '<c-step state="done" title="A" /><c-step state="refused" title="B" />'
        '<c-step state="returned" title="C" /><c-step title="D" />'
    )
    assert [" ".join(re.sub("<[^>]*>", "", step).split()) for step in html.split("</li>")[:4]] == [
        "A (done)",
        "B (refused)",
        "C (returned)",
        "D (not yet)",
    ]
    assert 'aria-current="step"' in render('<c-step state="current" title="D" />')
    assert "(done)" in render('<c-fact title="Recorded" done>now</c-fact>')
    assert "(not yet)" in render('<c-fact title="Published">later</c-fact>')


def test_a_timeline_shows_hong_kong_time_and_gives_machines_the_moment() -> None:
    moment = datetime(2026, 11, 22, 6, 5, tzinfo=UTC)
    html = render('<c-timeline-item title="Sent" :when="moment" by="EPD" />', moment=moment)
    assert "22 November 2026, 14:05" in html
    assert 'datetime="2026-11-22T14:05:00+08:00"' in html


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "22 November 2026"),
        ("zh-hans", "2026年11月22日"),
        ("zh-hant", "2026年11月22日"),
        ("pt", "22 de novembro de 2026"),
    ],
)
def test_dates_are_written_as_readers_of_each_language_write_them(language: str, written: str) -> None:
    with translation.override(language):
        html = render('{{ moment|date:"DATE_FORMAT" }}', moment=datetime(2026, 11, 22, tzinfo=UTC))
    assert html.lower() == written.lower()


def test_progress_counts_without_separators_for_machines() -> None:
    with translation.override("pt"):
        html = render('<c-progress :value="4200" :max="12678" label="Verificar" />')
    assert 'max="12678" value="4200"' in html
    assert "value=" not in render('<c-progress label="Waiting" />')


def test_what_components_are_given_is_escaped() -> None:
    evil = '"><script>alert(1)</script>'
    sources = [
        '<c-tag :tone="evil">{{ evil }}</c-tag>',
        '<c-hash :value="evil" short />',
        '<c-button :href="evil">x</c-button>',
        '<c-summary-row :key="evil" :change_url="evil">x</c-summary-row>',
        '<c-notice :title="evil">{{ evil }}</c-notice>',
        '<c-count-card :label="evil" :href="evil" />',
        '<c-task :title="evil" :href="evil" :status="evil" tone="info" :hint="evil" />',
        '<c-timeline-item :title="evil" :when="evil" :by="evil" />',
        '<c-code :label="evil">{{ evil }}</c-code>',
        '<c-chip :href="evil">{{ evil }}</c-chip>',
        '<c-step :title="evil" :state="evil" />',
        '<c-panel :title="evil">{{ evil }}</c-panel>',
        '<c-details :summary="evil">{{ evil }}</c-details>',
        '<c-table-scroll :label="evil">x</c-table-scroll>',
        '<c-progress :label="evil" />',
        '<c-button data-x="{{ evil }}">x</c-button>',
    ]
    for source in sources:
        html = render(source, evil=evil)
        assert "<script" not in html, source
        parse(html)
