"""Every template compiles, every page stands in the frame, and nothing in them needs a weaker policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import get_template

from .sources import PROJECT, ROOT, sources

FOLDER = ROOT / "templates"
TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
#: Not pages: parts of pages, and pages of their own kind.
PARTS = ("cotton/", "parts/", "django/", "allauth/", "account/snippets/")
FRAMES = {"base.html", "errors/bare.html", "errors/page.html", "account/base_reauthenticate.html"}
PAGES = [
    name
    for name in TEMPLATES
    if not name.startswith(PARTS)
    and not Path(name).name.startswith("_")
    and name not in FRAMES
    and "help_text" not in name
]
EXTENDS = re.compile(r"\A(?:\s|\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\})*\{% extends \"([^\"]+)\" %\}", re.DOTALL)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an inline script": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
    "a filter that trusts text": re.compile(r"\|\s*(safe|safeseq)\b"),
    "escaping switched off": re.compile(r"\{%\s*autoescape off"),
    "another host": re.compile(r"(?:src|href|action)\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE),
    "htmx evaluating code": re.compile(r"\bhx-(?:on|vals\s*=\s*['\"]?js:|vars)\b", re.IGNORECASE),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_it_compiles(name):
    if name.startswith("cotton/"):
        # Components are compiled when the page that uses them is; here by themselves.
        engines["django"].from_string((FOLDER / name).read_text("utf-8"))
    else:
        get_template(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_in_the_frame_and_has_a_title(name):
    text = (FOLDER / name).read_text("utf-8")
    found = EXTENDS.search(text)
    assert found, f"{name} extends nothing"
    chain = [text]
    while found:
        parent = found.group(1)
        if parent == "base.html":
            break
        assert parent in TEMPLATES, f"{name} extends {parent}"
        if parent == "errors/bare.html":  # for when the database is away: its own frame, on purpose
            break
        chain.append((FOLDER / parent).read_text("utf-8"))
        found = EXTENDS.search(chain[-1])
    assert found, f"{name} never reaches base.html"
    assert any("{% block title %}" in one for one in chain) or found.group(1) == "errors/bare.html"


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_weakens_the_policy(name):
    text = re.sub(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", "", (FOLDER / name).read_text("utf-8"), flags=re.S)
    found = {what: match.group(0)[:80] for what, rule in FORBIDDEN.items() if (match := rule.search(text))}
    assert found == {}


def test_python_never_trusts_text_as_html():
    """format_html escapes; mark_safe and SafeString do not."""
    found = [
        f"{source.name}:{number}"
        for source in sources(*PROJECT)
        for number, line in enumerate(source.text.splitlines(), 1)
        if re.search(r"\bmark_safe\b|\bSafeString\(|\bSafeText\(|\beval\(|\bexec\(|\.extra\(|\bRawSQL\(", line)
    ]
    assert found == []


def test_every_include_and_component_exists():
    missing = []
    for name in TEMPLATES:
        text = (FOLDER / name).read_text("utf-8")
        for target in re.findall(r"\{% (?:include|extends) \"([^\"]+)\"", text):
            if not (FOLDER / target).exists():
                missing.append(f"{name}: {target}")
        for component in re.findall(r"<c-([a-z][a-z0-9.-]*)", text):
            if component in {"slot", "vars"}:
                continue
            if not (FOLDER / "cotton" / (component.replace(".", "/").replace("-", "_") + ".html")).exists():
                missing.append(f"{name}: <c-{component}>")
    assert missing == []
