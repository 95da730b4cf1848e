"""Extracting, merging, compiling and checking message catalogues, on a small portal of its own."""

from __future__ import annotations

import gettext
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bayarea.catalogues import (
    LOCALES,
    compile_catalogues,
    extracted,
    faults,
    po_path,
    read_catalogue,
    write_catalogues,
)

PYTHON = """
from django.utils.translation import gettext as _, gettext_lazy, ngettext, ngettext_lazy, npgettext, pgettext
from django.utils.translation import gettext_noop, npgettext_lazy, pgettext_lazy
a = _("plain")
b = gettext_lazy("lazy")
c = pgettext("door", "open"), pgettext_lazy("shop", "open")
d = ngettext("%(n)s day", "%(n)s days", 2), ngettext_lazy("%(n)s hour", "%(n)s hours")
e = npgettext("file", "%(n)s line", "%(n)s lines", 2), npgettext_lazy("queue", "%(n)s line", "%(n)s lines")
f = gettext_noop("noop")
g = _(
    "two "
    "parts"
)
h = _("Hello %(name)s")
"""
TEMPLATE = """{% load i18n %}
<div>
    {% if x %}
        <p title="{% translate 'in an attribute' %}">{% translate "tag" %}</p>
  {% endif %}
  {% translate "open" context "gate" as later %}
  {% blocktranslate trimmed with name=x %}
      Dear {{ name }},
      hello
  {% endblocktranslate %}
  {% blocktranslate count n=days %}{{ n }} night{% plural %}{{ n }} nights{% endblocktranslate %}
  {{ _("variable") }} {# a 'quote in a comment #} it's an apostrophe
</div>
"""


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    (tmp_path / "bayarea").mkdir()
    (tmp_path / "bayarea" / "words.py").write_text(PYTHON, "utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE, "utf-8")
    return tmp_path


def translate(root: Path, locale: str, change: object = None) -> None:
    """Give every message of a locale a translation, then let ``change`` spoil the text."""
    path = po_path(root, locale)
    lines, current = [], ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith(("msgid ", "msgid_plural ")):
            current = line.split(" ", 1)[1]
        if line.startswith("msgstr") and line.endswith(' ""') and current != '""':
            line = line[:-2] + '"' + current[1:-1] + '"'
        lines.append(line)
    text = "\n".join(lines)
    path.write_text(change(text) if callable(change) else text, "utf-8")


def translated(root: Path) -> None:
    write_catalogues(root)
    for locale in LOCALES:
        translate(root, locale)


def test_every_way_to_ask_for_a_translation_is_found(portal: Path) -> None:
    found = {(message.context, message.id) for message in extracted(portal) if message.id}
    assert found == {
        (None, "plain"),
        (None, "lazy"),
        ("door", "open"),
        ("shop", "open"),
        ("gate", "open"),
        (None, ("%(n)s day", "%(n)s days")),
        (None, ("%(n)s hour", "%(n)s hours")),
        ("file", ("%(n)s line", "%(n)s lines")),
        ("queue", ("%(n)s line", "%(n)s lines")),
        (None, "noop"),
        (None, "two parts"),
        (None, "Hello %(name)s"),
        (None, "in an attribute"),
        (None, "tag"),
        (None, "Dear %(name)s, hello"),
        (None, ("%(n)s night", "%(n)s nights")),
        (None, "variable"),
    }


def test_plural_rules_are_those_of_the_language(portal: Path) -> None:
    write_catalogues(portal)
    forms = {locale: read_catalogue(po_path(portal, locale), locale).num_plurals for locale in LOCALES}
    assert forms == {"zh_Hans": 1, "zh_Hant": 1, "pt": 2}
    assert "plural=(n != 1)" in po_path(portal, "pt").read_text("utf-8")


def test_writing_again_changes_nothing(portal: Path) -> None:
    translated(portal)
    write_catalogues(portal)
    before = {locale: po_path(portal, locale).read_bytes() for locale in LOCALES}
    stamps = {locale: po_path(portal, locale).stat().st_mtime_ns for locale in LOCALES}
    write_catalogues(portal)
    assert {locale: po_path(portal, locale).read_bytes() for locale in LOCALES} == before
    assert {locale: po_path(portal, locale).stat().st_mtime_ns for locale in LOCALES} == stamps
    assert b"words.py:" not in before["pt"]


def test_translations_are_kept_new_messages_come_and_old_ones_go(portal: Path) -> None:
    translated(portal)
    words = portal / "bayarea" / "words.py"
    words.write_text(PYTHON.replace('"plain"', '"plainer"'), "utf-8")
    waiting = write_catalogues(portal)
    text = po_path(portal, "pt").read_text("utf-8")
    assert waiting == dict.fromkeys(LOCALES, 1)
    assert 'msgid "plain"' not in text
    assert 'msgid "plainer"\nmsgstr ""' in text
    assert 'msgid "lazy"\nmsgstr "lazy"' in text
    assert "fuzzy" not in text


def test_a_complete_catalogue_has_no_faults(portal: Path) -> None:
    translated(portal)
    assert faults(portal) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('msgstr "lazy"', 'msgstr ""', "not translated"),
        ('msgid "lazy"', '#, fuzzy\nmsgid "lazy"', "fuzzy"),
        ('msgstr "Hello %(name)s"', 'msgstr "Hello %(nome)s"', "other placeholders"),
        ('msgstr "Hello %(name)s"', 'msgstr "Hello"', "other placeholders"),
        ('msgstr[1] "%(n)s days"', 'msgstr[1] "days"', "other placeholders"),
        ('msgid "lazy"\nmsgstr "lazy"\n', "", "not extracted yet"),
        ('msgid "lazy"\n', 'msgid "unused"\nmsgstr "unused"\n\nmsgid "lazy"\n', "no longer used"),
        (
            'msgid "lazy"\nmsgstr "lazy"\n',
            '#~ msgid "gone"\n#~ msgstr "gone"\n\nmsgid "lazy"\nmsgstr "lazy"\n',
            "obsolete",
        ),
    ],
)
def test_each_fault_is_named(portal: Path, old: str, new: str, what: str) -> None:
    translated(portal)
    path = po_path(portal, "pt")
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert [(fault.locale, fault.what) for fault in faults(portal)] == [("pt", what)]


def test_the_singular_may_say_one_in_words(portal: Path) -> None:
    translated(portal)
    path = po_path(portal, "pt")
    path.write_text(path.read_text("utf-8").replace('msgstr[0] "%(n)s days"', 'msgstr[0] "um dia"'), "utf-8")
    assert faults(portal) == []


def test_a_missing_catalogue_is_a_fault(portal: Path) -> None:
    translated(portal)
    po_path(portal, "pt").unlink()
    assert [fault.what for fault in faults(portal)] == ["no catalogue"]


def test_only_newer_catalogues_are_compiled_and_what_comes_out_can_be_read(portal: Path) -> None:
    translated(portal)
    translate(portal, "pt", lambda text: text.replace('msgstr "lazy"', 'msgstr "preguiça"'))
    assert len(compile_catalogues(portal)) == 3
    assert compile_catalogues(portal) == []
    source = po_path(portal, "pt")
    os.utime(source, ns=(source.stat().st_atime_ns, source.stat().st_mtime_ns + 1_000_000_000))
    assert compile_catalogues(portal) == [source.with_suffix(".mo")]
    with source.with_suffix(".mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    assert catalogue.gettext("lazy") == "preguiça"
    assert catalogue.ngettext("%(n)s day", "%(n)s days", 2) == "%(n)s days"
    assert list(source.parent.glob("django.mo?*")) == []


def test_the_commands_say_what_they_did(portal: Path, settings, capsys) -> None:
    settings.ROOT = portal
    call_command("extract_messages")
    assert "pt: 17 to translate" in capsys.readouterr().out
    with pytest.raises(CommandError, match="51 faults"):
        call_command("check_messages")
    for locale in LOCALES:
        translate(portal, locale)
    call_command("check_messages")
    call_command("compile_messages")
    assert "compiled locale/pt/LC_MESSAGES/django.mo" in capsys.readouterr().out


def test_an_incomplete_catalogue_ends_the_command_with_one(portal: Path) -> None:
    code = (
        "import django; django.setup()\n"
        "from django.conf import settings; from pathlib import Path; settings.ROOT = Path(sys.argv[1])\n"
        "from django.core.management import execute_from_command_line\n"
        "execute_from_command_line(['manage.py', 'check_messages'])\n"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "bayarea.settings.test"}
    done = subprocess.run(
        [sys.executable, "-c", "import sys\n" + code, str(portal)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 1
    assert "no catalogue" in done.stderr


def test_every_source_of_the_portal_can_be_read() -> None:
    from django.conf import settings

    assert len(list(extracted(settings.ROOT))) > 300
