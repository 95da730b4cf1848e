"""Our components write what govuk-frontend's own templates write, for the parameters that we support.

The fixtures are govuk-frontend's. What we differ in on purpose is named in `ours`.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest
from django import forms

from .dom import Node, parse
from .rendering import render

FIXTURES = json.loads((Path(__file__).parent / "fixtures" / "govuk.json").read_text("utf-8"))["components"]


def cases(*components: str) -> list[object]:
    return [
        pytest.param(component, case["options"], case["html"], id=f"{component}: {name}")
        for component in components
        for name, case in FIXTURES[component].items()
    ]


def ours(node: Node) -> None:
    """Take out what Estuary adds or spells differently."""
    classes = node.attributes.get("class")
    if isinstance(classes, frozenset):
        node.attributes["class"] = frozenset(
            name for name in classes if not name.startswith("dba-") and name not in {"govuk-label--s", LEGEND}
        )
    for name in ("data-prevent-double-click", "aria-invalid", "maxlength", "cols"):
        node.attributes.pop(name, None)
    for name in ("id", "for", "aria-describedby"):
        if name in node.attributes:
            words = str(node.attributes[name]).split()
            node.attributes[name] = " ".join(
                word.replace("_helptext", "-hint").replace("_error", "-error") for word in words
            )
    if node.tag == "a" and "govuk-pagination__link" in (classes or ()):
        node.attributes.pop("href")  # theirs are samples, ours keep the filters of the address
    if node.tag in {"input", "label"} and {"govuk-radios__input", "govuk-checkboxes__input"} & set(classes or ()):
        node.attributes.pop("id", None)  # numbered differently; test_forms checks that label and input agree
    if node.tag == "label" and {"govuk-radios__label", "govuk-checkboxes__label"} & set(classes or ()):
        node.attributes.pop("for", None)
    if node.tag == "div" and {"govuk-radios", "govuk-checkboxes"} & set(classes or ()):
        node.attributes.pop("id", None)


LEGEND = "govuk-fieldset__legend--s"


def component_source(component: str, options: dict[str, object]) -> tuple[str, dict[str, object]]:
    text = options.get("html") or escape(str(options.get("text", "")))
    extra = f' class="{options["classes"]}"' if options.get("classes") else ""
    if component == "button":
        kind = next((kind for kind in ("secondary", "warning") if f"govuk-button--{kind}" in extra), "primary")
        extra = extra if kind == "primary" else ""
        named = "".join(f' {name}="{options[name]}"' for name in ("href", "name", "value") if name in options)
        off = " disabled" if options.get("disabled") else ""
        return f'<c-button kind="{kind}"{named}{off}{extra}>{text}</c-button>', {}
    if component == "tag":
        return f"<c-tag{extra}>{text}</c-tag>", {}
    if component == "details":
        opened = " open" if options.get("open") else ""
        return f'<c-details summary="{options["summaryText"]}"{opened}>{text}</c-details>', {}
    if component == "panel":
        level = f' level="{options["headingLevel"]}"' if "headingLevel" in options else ""
        return f'<c-panel title="{options["titleText"]}"{level}>{text}</c-panel>', {}
    if component == "summary-list":
        rows = ""
        for row in options["rows"]:
            action = row.get("actions", {}).get("items", [{}])[0]
            link = f' change_url="{action["href"]}" action="{action.get("text", "")}"' if action else ""
            value = row["value"].get("html") or escape(row["value"]["text"])
            rows += f'<c-summary-row key="{row["key"]["text"]}"{link}>{value}</c-summary-row>'
        return f"<c-summary-list{extra}>{rows}</c-summary-list>", {}
    if component == "error-summary":
        errors = [(error["text"], error.get("href", "")) for error in options["errorList"]]
        return '<c-error-summary :errors="errors" />', {"errors": errors}
    raise AssertionError(component)


@pytest.mark.parametrize(
    ("component", "options", "expected"), cases("button", "tag", "details", "panel", "summary-list", "error-summary")
)
def test_component_writes_the_same_tree(component: str, options: dict[str, object], expected: str) -> None:
    source, context = component_source(component, options)

    def change(node: Node) -> None:
        ours(node)
        if component == "summary-list" and node.tag == "a":
            # We always say what the link changes; theirs is silent in some samples.
            node.children = [child for child in node.children if isinstance(child, str)]
        if component == "details":
            node.attributes.pop("id", None)

    assert parse(render(source, **context), change) == parse(expected, change)


class Pages:
    def __init__(self, number: int, num_pages: int) -> None:
        self.number, self.num_pages = number, num_pages


@pytest.mark.parametrize(("component", "options", "expected"), cases("pagination"))
def test_pagination_writes_the_same_tree(component: str, options: dict[str, object], expected: str) -> None:
    numbers = [item for item in options["items"] if "number" in item]
    current = next(item["number"] for item in numbers if item.get("current"))
    page = Pages(int(current), int(numbers[-1]["number"]))

    written, wanted = parse(render('<c-pagination :page="page" />', page=page), ours), parse(expected, ours)
    if len(numbers) > 5:  # theirs shows two neighbours on each side, ours one: compare the frame
        for tree in (written, wanted):
            for node in tree.walk():
                if node.tag == "ul":
                    node.children = [child for child in node.children if child in (node.children[0], node.children[-1])]
    assert written == wanted


def field_of(component: str, options: dict[str, object]) -> forms.Field:
    legend = options.get("fieldset", {}).get("legend", {}) or {}
    label = (options.get("label") or legend).get("text", "")
    hint = (options.get("hint") or {}).get("text", "")
    choices = [(str(item["value"]), item["text"]) for item in options.get("items", [])]
    attributes = {"class": options["classes"]} if options.get("classes") else {}
    attributes |= {name: options[name] for name in ("autocomplete", "rows") if name in options}
    if component == "input":
        return forms.CharField(label=label, help_text=hint, widget=forms.TextInput(attributes))
    if component == "textarea":
        attributes.setdefault("rows", 5)
        return forms.CharField(label=label, help_text=hint, widget=forms.Textarea(attributes))
    kind = {"select": forms.Select, "radios": forms.RadioSelect, "checkboxes": forms.CheckboxSelectMultiple}[component]
    made = forms.MultipleChoiceField if component == "checkboxes" else forms.ChoiceField
    return made(label=label, help_text=hint, choices=choices, widget=kind(attributes))


@pytest.mark.parametrize(
    ("component", "options", "expected"), cases("input", "textarea", "select", "radios", "checkboxes")
)
def test_field_writes_the_same_tree(component: str, options: dict[str, object], expected: str) -> None:
    field = field_of(component, options)
    # Django makes the id from the name; theirs may differ, so the form is built with the id for a name.
    name = options.get("id") or options.get("idPrefix") or options["name"]
    chosen = [
        str(item["value"])
        for item in options.get("items", [])
        if item.get("checked") or item.get("selected") or str(item["value"]) in _values(options)
    ]
    initial = chosen if component == "checkboxes" else (chosen[0] if chosen else options.get("value"))
    error = (options.get("errorMessage") or {}).get("text")

    class OneField(forms.Form):
        pass

    OneField.base_fields = {name: field}
    form = OneField({name: initial} if error and initial else ({} if error else None), initial={name: initial})
    form.auto_id = "%s"
    if error:
        form.full_clean()
        form._errors.clear()
        form.add_error(name, error)

    def change(node: Node) -> None:
        ours(node)
        if node.tag == "option":
            node.attributes.pop("disabled", None)
        if node.attributes.get("name") in {name, options["name"]}:
            node.attributes.pop("name")

    has_group_label = "fieldset" in options or "label" in options
    html = str(form[name].as_field_group())
    written, wanted = parse(html, change), parse(expected, change)
    if not has_group_label:  # theirs may leave out the fieldset; ours never does
        written = next(node for node in written.walk() if "govuk-" + component in node.attributes.get("class", ()))
        wanted = next(node for node in wanted.walk() if "govuk-" + component in node.attributes.get("class", ()))
    assert written == wanted


def _values(options: dict[str, object]) -> set[str]:
    value = options.get("values", options.get("value"))
    return {str(one) for one in (value if isinstance(value, list) else [value])}
