"""What readers of the ledger may type: filters of the list, the range of an export."""

from __future__ import annotations

import dataclasses
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .events import REGISTRY
from .labels import PLACES, title_of
from .listing import Filters

#: PostgreSQL's bigint: a larger record number cannot exist.
LARGEST_INDEX = 2**63 - 1
#: As organisations are called in records.
CODE = r"\A[A-Za-z0-9][A-Za-z0-9._-]*\Z"


class DayInput(forms.DateInput):
    """The browser's own calendar, or a text of year, month and day where it has none."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "govuk-input govuk-input--width-10", **(attrs or {})}, format="%Y-%m-%d")


class NumberField(forms.IntegerField):
    """A record's number, or nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=LARGEST_INDEX, required=False, localize=False, **kwargs)


def _types() -> list[tuple[str, object]]:
    return [("", _("All events")), *((type_, title_of(type_)) for type_ in sorted(REGISTRY))]


class FilterForm(forms.Form):
    """The list's filters, from the address: every field may be absent."""

    mark_optional = False

    type = forms.ChoiceField(label=_("Event"), choices=_types, required=False)
    src = forms.ChoiceField(label=_("From"), choices=[("", _("All places")), *PLACES.items()], required=False)
    dst = forms.ChoiceField(label=_("To"), choices=[("", _("All places")), *PLACES.items()], required=False)
    org = forms.RegexField(CODE, label=_("Organisation code"), max_length=40, required=False)
    from_day = forms.DateField(label=_("First day"), required=False, widget=DayInput)
    to_day = forms.DateField(label=_("Last day"), required=False, widget=DayInput)
    from_index = NumberField(label=_("First record"))
    to_index = NumberField(label=_("Last record"))
    before = NumberField(widget=forms.HiddenInput)
    after = NumberField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("from_index", "to_index"):
            self.fields[name].widget.attrs["class"] = "govuk-input govuk-input--width-10"

    @property
    def filters(self) -> Filters:
        """What was chosen. Only of a valid form."""
        return Filters(**{field.name: self.cleaned_data[field.name] for field in dataclasses.fields(Filters)})


class ExportForm(forms.Form):
    """Which records to export: all, or from one number to another, both included."""

    first = forms.IntegerField(label=_("First record"), min_value=0, max_value=LARGEST_INDEX, required=False)
    last = forms.IntegerField(label=_("Last record"), min_value=0, max_value=LARGEST_INDEX, required=False)

    def __init__(self, *args: Any, size: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.size = size
        for field in self.fields.values():
            field.widget.attrs["class"] = "govuk-input govuk-input--width-10"
        self.fields["first"].help_text = _("Leave empty to begin with the first record, number 0.")
        self.fields["last"].help_text = _("Leave empty to end with the newest record.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        if self.size == 0:
            raise forms.ValidationError(_("The ledger is empty. There is nothing to export."), code="empty")
        first = 0 if cleaned["first"] is None else cleaned["first"]
        last = self.size - 1 if cleaned["last"] is None else cleaned["last"]
        newest = self.size - 1
        if last > newest:
            self.add_error(
                "last",
                forms.ValidationError(
                    _("Enter a number up to %(newest)s, the newest record."), code="range", params={"newest": newest}
                ),
            )
        if first > min(last, newest):
            self.add_error(
                "first", forms.ValidationError(_("Enter a number not greater than the last record."), code="range")
            )
        return {"first": first, "last": last}
