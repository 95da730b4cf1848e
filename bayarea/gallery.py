"""Every component of Estuary in every state, on one page; `COMPONENT_GALLERY` opens it (development and tests)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from organisations.domain.texts import Text

CHOICES = [("daily", "Every day"), ("weekly", "Every week"), ("monthly", "Every month")]


class Sample(forms.Form):
    """One field of each kind. The words are samples, in English only."""

    title = forms.CharField(label="Title", max_length=40, help_text="As it stands on the record.")
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    email = forms.EmailField(label="E-mail address")
    starts_on = forms.DateField(label="First day", widget=forms.DateInput)
    cycle = forms.ChoiceField(label="Update cycle", choices=CHOICES)
    method = forms.ChoiceField(label="Method", choices=CHOICES, widget=forms.RadioSelect, help_text="Choose one.")
    items = forms.MultipleChoiceField(label="Data items", choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    agree = forms.BooleanField(label="The unit head agrees", help_text="Only when it is so.")
    paper = forms.FileField(label="Paper", required=False)


@dataclass(frozen=True)
class SamplePage:
    number: int
    num_pages: int


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    wrong = Sample({"title": "A" * 41, "email": "nobody"})
    return render(
        request,
        "gallery.html",
        {
            "plain": Sample(initial={"starts_on": datetime(2026, 11, 22, tzinfo=UTC).date()}, auto_id="plain_%s"),
            "wrong": wrong,
            "pages": [SamplePage(1, 2), SamplePage(7, 20)],
            "moment": datetime(2026, 11, 22, 6, 5, 31, tzinfo=UTC),
            "own": Text("公共交通路線及收費資料", "zh-hant", False),
            "foreign": Text("深圳公交路线", "zh-hans", True),
            "digest": "5290b86d94b57bce9adfbebaec7dc5a70e6f958c6684cdbcddaf29522fce1333",
            "tones": ["draft", "submitted", "review", "info", "approved", "rejected", "expired", "revoked", "neutral"],
            "places": ["GD", "HK", "MO"],
            "notices": ["info", "success", "warning", "error"],
        },
    )
