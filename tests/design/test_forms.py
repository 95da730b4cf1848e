"""Every Django form is drawn in Estuary: label, hint, error and control belong together for a screen reader."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.utils import translation

from .dom import Node, parse
from .rendering import render


class Hinted(forms.RadioSelect):
    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"]["hint"] = f"About {value}"
        return option


class Everything(forms.Form):
    title = forms.CharField(label="Title", help_text="As on the record.", max_length=5)
    note = forms.CharField(label="Note", required=False, widget=forms.TextInput({"placeholder": "faint"}))
    day = forms.DateField(label="Day", widget=forms.DateInput)
    way = forms.ChoiceField(label="Way", help_text="Choose one.", choices=[("a", "A"), ("b", "B")], widget=Hinted)
    agree = forms.BooleanField(label="Agree", help_text="Only if so.")
    secret = forms.CharField(widget=forms.HiddenInput)


def tree(form: forms.Form) -> Node:
    return parse(str(form))


def by(root: Node, **attributes: object) -> Node:
    found = [n for n in root.walk() if all(n.attributes.get(name) == value for name, value in attributes.items())]
    assert len(found) == 1, found
    return found[0]


def wrong() -> Everything:
    return Everything({"title": "too long", "day": "31/02/2026"})


def test_every_control_has_a_label_of_its_own() -> None:
    for form in (Everything(), wrong()):
        root = tree(form)
        labels = {node.attributes["for"] for node in root.walk() if node.tag == "label"}
        controls = [
            n for n in root.walk() if n.tag in {"input", "textarea", "select"} and n.attributes["type"] != "hidden"
        ]
        assert len(controls) == 6
        assert {n.attributes["id"] for n in controls} == labels


def test_no_id_comes_twice_and_every_reference_has_its_target() -> None:
    for form in (Everything(), wrong()):
        nodes = tree(form).walk()
        ids = [n.attributes["id"] for n in nodes if "id" in n.attributes]
        assert len(ids) == len(set(ids))
        for node in nodes:
            assert set(str(node.attributes.get("aria-describedby", "")).split()) <= set(ids)


def test_an_invalid_control_says_so_and_points_at_hint_and_error() -> None:
    control = by(tree(wrong()), name="title")
    assert control.attributes["aria-invalid"] == "true"
    assert control.attributes["aria-describedby"] == "id_title_helptext id_title_error"
    assert "govuk-input--error" in control.attributes["class"]


def test_a_group_of_choices_is_a_fieldset_with_a_legend() -> None:
    group = by(tree(wrong()), **{"aria-describedby": "id_way_helptext id_way_error"})
    assert group.tag == "fieldset"
    assert next(child for child in group.children if isinstance(child, Node)).tag == "legend"
    assert by(group, value="a").attributes["aria-describedby"] == "id_way_0_hint"


def test_only_what_may_be_left_out_is_marked() -> None:
    assert str(Everything()).count("(optional)") == 1
    Everything.mark_optional = False
    try:
        assert "(optional)" not in str(Everything())
    finally:
        del Everything.mark_optional


def test_the_browser_does_not_judge_and_no_hint_vanishes_while_writing() -> None:
    html = str(Everything())
    assert " required" not in html
    assert "placeholder" not in html


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_a_date_is_written_as_the_date_field_of_browsers_needs_it(language: str) -> None:
    with translation.override(language):
        control = by(tree(Everything(initial={"day": date(2026, 11, 2)})), name="day")
        assert control.attributes["type"] == "date"
        assert control.attributes["value"] == "2026-11-02"
        sent = Everything({"day": "2026-11-02"})
        assert not sent["day"].errors


def test_what_people_type_is_escaped() -> None:
    html = str(Everything({"title": '"><script>alert(1)</script>', "note": "<b>"}))
    assert "<script" not in html
    assert "<b>" not in html


def test_several_errors_share_the_id_that_the_control_names() -> None:
    form = wrong()
    form.add_error("title", "Another thing.")
    box = by(tree(form), id="id_title_error")
    assert [child.tag for child in box.children if isinstance(child, Node)] == ["p", "p"]


def test_the_error_summary_leads_to_each_control() -> None:
    form = wrong()
    form.add_error(None, "The whole is wrong.")
    root = parse(render('<c-error-summary :form="form" />', form=form))
    links = [n.attributes["href"] for n in root.walk() if n.tag == "a"]
    assert links == ["#id_title", "#id_day", "#id_way_0", "#id_agree"]
    targets = {f"#{n.attributes['id']}" for n in tree(form).walk() if "id" in n.attributes}
    assert set(links) <= targets
    assert "The whole is wrong." in str(root)
    assert "Title: " in str(root)


def test_a_form_without_errors_has_no_error_summary() -> None:
    assert render('<c-error-summary :form="form" />', form=Everything()).strip() == ""
