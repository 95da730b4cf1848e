"""What privacy officers fill in: which record, which fields, why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from . import selectors
from .errors import NoSuchEntry
from .labels import ERASURE_BASES, PERSONAL


class FindForm(forms.Form):
    """A record, as somebody names it in a letter."""

    mark_optional = False

    record = forms.CharField(
        label=_("Record"),
        max_length=40,
        help_text=_("Its number, such as 1024, or the event id that stands in it."),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-30"}),
    )

    def clean_record(self) -> UUID:
        text = str(self.cleaned_data["record"]).strip()
        try:
            return selectors.entry(int(text)).event_id if text.isascii() and text.isdigit() else UUID(text)
        except (ValueError, NoSuchEntry):
            raise forms.ValidationError(_("Enter the number or the event id of a record."), code="record") from None


class FieldsForm(forms.Form):
    """Some of the fields whose words the reader's jurisdiction keeps."""

    mark_optional = False

    names = forms.MultipleChoiceField(label=_("Personal data"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, kept: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["names"].choices = [(name, PERSONAL.get(name, name)) for name in kept]  # type: ignore[attr-defined]


class EraseForm(FieldsForm):
    """The same, and the reason for erasing them."""

    basis = forms.ChoiceField(
        label=_("Why it is erased"), choices=list(ERASURE_BASES.items()), widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, erasing: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["basis"].required = erasing
