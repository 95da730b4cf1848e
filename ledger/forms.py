"""What readers of the ledger may type: filters of the list, the range of an export."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .events import REGISTRY
from .labels import PLACES, title_of

#: PostgreSQL's bigint: a larger record number cannot exist.
LARGEST_INDEX = 2**63 - 1


def _types() -> list[tuple[str, object]]:
    return [("", _("All events")), *((type_, title_of(type_)) for type_ in sorted(REGISTRY))]


class FilterForm(forms.Form):
    """The list's filters, from the address: every field may be absent."""

    mark_optional = False

    type = forms.ChoiceField(label=_("Event"), choices=_types, required=False)
    src = forms.ChoiceField(label=_("From"), choices=[("", _("All places")), *PLACES.items()], required=False)
    dst = forms.ChoiceField(label=_("To"), choices=[("", _("All places")), *PLACES.items()], required=False)
    before = forms.IntegerField(
        min_value=0, max_value=LARGEST_INDEX, required=False, localize=False, widget=forms.HiddenInput
    )
    after = forms.IntegerField(
        min_value=0, max_value=LARGEST_INDEX, required=False, localize=False, widget=forms.HiddenInput
    )


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
