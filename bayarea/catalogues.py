"""Message catalogues without GNU gettext: reading sources, merging, compiling and checking.

The commands extract_messages, compile_messages and check_messages are these functions. Babel does the formats; Django's
``templatize`` turns the tags of a template into calls that the extractor understands.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

#: Folders whose words readers see.
SOURCES = ("bayarea", "organisations", "catalogue", "sharing", "ledger", "templates")
#: English is the language of the sources.
LOCALES = ("zh_Hans", "zh_Hant", "pt")

#: Which arguments are texts; a pair marks the context.
_Spec = tuple[int | tuple[int, int] | tuple[int, str], ...]
_ONE, _MANY = None, (1, 2)
_ONE_IN_CONTEXT, _MANY_IN_CONTEXT = ((1, "c"), 2), ((1, "c"), 2, 3)
_FUNCTIONS: dict[str, _Spec | None] = {
    "gettext": _ONE,
    "ngettext": _MANY,
    "pgettext": _ONE_IN_CONTEXT,
    "npgettext": _MANY_IN_CONTEXT,
}
KEYWORDS: Mapping[str, _Spec | None] = (
    {"_": _ONE}
    | {name + lazy: arguments for name, arguments in _FUNCTIONS.items() for lazy in ("", "_lazy")}
    | {"gettext_noop": _ONE}
)

#: %(name)s, %s, %d and {name}; %% is no placeholder.
_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|(?<!%)(?:%%)*(%[sd])|\{\w*\}")
#: Headers that change with the clock or the tool, and so would make every run a change.
_RESTLESS = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Report-Msgid-Bugs-To):.*\n',
    re.MULTILINE,
)


def po_path(root: Path, locale: str) -> Path:
    return root / "locale" / locale / "LC_MESSAGES" / "django.po"


# --- Reading the sources


def source_files(root: Path) -> Iterator[Path]:
    """Every file with words for readers, in a stable order."""
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and "__pycache__" not in path.parts:
                yield path


def extracted(root: Path) -> Catalog:
    """The catalogue of everything that the sources ask to be translated, without translations.

    Raises  SyntaxError when a file cannot be read as Python or as a template.
    """
    catalogue = Catalog(charset="utf-8")
    for path in source_files(root):
        name = path.relative_to(root).as_posix()
        text = path.read_text("utf-8")
        if path.suffix != ".py":
            # Templatize keeps the indentation of the template, which Python's tokenizer would take seriously.
            text = "\n".join(line.lstrip() for line in templatize(text, origin=name).splitlines())
        for line, message, comments, context in extract(
            "python", BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        ):
            catalogue.add(message, None, [(name, line)], auto_comments=comments, context=context)
    return catalogue


# --- Writing catalogues


def read_catalogue(path: Path, locale: str) -> Catalog:
    """A catalogue from disk; an empty one when there is none yet."""
    if not path.exists():
        return Catalog(locale=locale, project="Digital Bay Area", version="1", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=locale, charset="utf-8")


def merged(existing: Catalog, template: Catalog) -> bytes:
    """The bytes of a .po file: every message of the template, with the translations there were.

    No guesses for changed messages, nothing obsolete, sorted, files without line numbers: two runs over the same
    sources write the same bytes.
    """
    existing.update(template, no_fuzzy_matching=True, update_creation_date=False)
    existing.header_comment = "# Digital Bay Area: messages. Written by manage.py extract_messages."
    existing.fuzzy = False
    buffer = BytesIO()
    write_po(buffer, existing, sort_output=True, ignore_obsolete=True, include_lineno=False, width=120)
    return _RESTLESS.sub(b"", buffer.getvalue())


def write_catalogues(root: Path) -> dict[str, int]:
    """Bring every catalogue up to date with the sources.

    Returns  how many messages of each locale wait for a translation.
    """
    waiting = {}
    for locale in LOCALES:
        path = po_path(root, locale)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = merged(read_catalogue(path, locale), extracted(root))
        if not path.exists() or path.read_bytes() != data:
            _replace(path, data)
        catalogue = read_catalogue(path, locale)
        waiting[locale] = sum(1 for message in catalogue if message.id and not _translated(message))
    return waiting


def compile_catalogues(root: Path) -> list[Path]:
    """Write the binary form of each catalogue that is newer than its binary form.

    Returns  what was written.
    """
    written = []
    for locale in LOCALES:
        source = po_path(root, locale)
        target = source.with_suffix(".mo")
        if not source.exists():
            continue
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        buffer = BytesIO()
        write_mo(buffer, read_catalogue(source, locale))
        _replace(target, buffer.getvalue())
        written.append(target)
    return written


def _replace(path: Path, data: bytes) -> None:
    """Whole or not at all: a server may be reading the file."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    Path(name).chmod(0o644)
    Path(name).replace(path)


# --- Checking


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that keeps a catalogue from being complete."""

    locale: str
    what: str
    message: str

    def __str__(self) -> str:
        return f"{self.locale}: {self.what}: {self.message!r}"


def faults(root: Path) -> list[Fault]:
    """Everything that is missing or wrong, in every locale."""
    template = extracted(root)
    wanted = {_key(message) for message in template if message.id}
    found: list[Fault] = []
    for locale in LOCALES:
        path = po_path(root, locale)
        if not path.exists():
            found.append(Fault(locale, "no catalogue", path.relative_to(root).as_posix()))
            continue
        catalogue = read_catalogue(path, locale)
        present = {_key(message): message for message in catalogue if message.id}
        found += [Fault(locale, "not extracted yet", key[1]) for key in wanted - present.keys()]
        found += [Fault(locale, "no longer used", key[1]) for key in present.keys() - wanted]
        found += [Fault(locale, "obsolete", _singular(message)) for message in catalogue.obsolete.values()]
        for message in present.values():
            found += [Fault(locale, what, _singular(message)) for what in _faults_of(message, catalogue.num_plurals)]
    return sorted(found)


def _faults_of(message: Message, num_plurals: int) -> Iterator[str]:
    if message.fuzzy:
        yield "fuzzy"
    if not _translated(message):
        yield "not translated"
        return
    forms = [_placeholders(form) for form in _forms(message)]
    if isinstance(message.id, str):
        if forms != [_placeholders(message.id)]:
            yield "other placeholders"
        return
    if len(forms) != num_plurals:
        yield f"not {num_plurals} plural forms"
    singular, plural = map(_placeholders, message.id)
    # One form may say "one" in place of the number; the last form stands for any number.
    if any(form - singular - plural for form in forms) or plural - forms[-1]:
        yield "other placeholders"


def _translated(message: Message) -> bool:
    forms = _forms(message)
    return bool(forms) and all(forms)


def _forms(message: Message) -> list[str]:
    """The translation, or one for each plural form; an entry without translation has an empty one."""
    return [message.string or ""] if isinstance(message.string, str | None) else list(message.string)


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(match.group(1) or match.group(0) for match in _PLACEHOLDER.finditer(text))


def _singular(message: Message) -> str:
    return message.id[0] if isinstance(message.id, list | tuple) else str(message.id)


def _key(message: Message) -> tuple[str, str]:
    return (message.context or "", _singular(message))
