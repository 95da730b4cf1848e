"""What readers of the ledger may type: filters of the list, the range of an export."""

from __future__ import annotations

import dataclasses
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .events import REGISTRY
from .exporting.selection import Selection
from .labels import PERSONAL, PLACES, title_of
from .listing import Filters

#: PostgreSQL's bigint: a larger record number cannot exist.
LARGEST_INDEX = 2**63 - 1
#: As organisations are called in records.
CODE = r"\A[A-Za-z0-9][A-Za-z0-9._-]*\Z"


class DayInput(forms.DateInput):
    """The browser's own calendar, or a text of year, month and day where it has none."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "govuk-input--width-10", **(attrs or {})}, format="%Y-%m-%d")


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
    organisation = forms.RegexField(CODE, label=_("Organisation code"), max_length=40, required=False)
    from_day = forms.DateField(label=_("First day"), required=False, widget=DayInput)
    to_day = forms.DateField(label=_("Last day"), required=False, widget=DayInput)
    from_index = NumberField(label=_("First record"))
    to_index = NumberField(label=_("Last record"))
    before = NumberField(widget=forms.HiddenInput)
    after = NumberField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("from_index", "to_index"):
            self.fields[name].widget.attrs["class"] = "govuk-input--width-10"
        self.fields["organisation"].widget.attrs["class"] = "govuk-input--width-20"

    @property
    def filters(self) -> Filters:
        """What was chosen. Only of a valid form."""
        return Filters(**{field.name: self.cleaned_data[field.name] for field in dataclasses.fields(Filters)})


class SaveViewForm(forms.Form):
    """The name under which an auditor keeps the filters in force."""

    name = forms.CharField(label=_("Name"), max_length=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["class"] = "govuk-input--width-20"


class ExportForm(FilterForm):
    """Which records to export; nothing chosen means all of them. And which personal fields to disclose."""

    disclosed = forms.MultipleChoiceField(
        label=_("Personal data to disclose"),
        help_text=_("Only what your own jurisdiction keeps. What was erased stays erased."),
        choices=list(PERSONAL.items()),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small dba-choices"}),
        required=False,
    )

    def __init__(self, *args: Any, size: int, may_disclose: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.size = size
        for cursor in ("before", "after"):
            del self.fields[cursor]
        if not may_disclose:
            del self.fields["disclosed"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        if self.size == 0:
            raise forms.ValidationError(_("No record is published yet. There is nothing to export."), code="empty")
        newest = self.size - 1
        last = newest if cleaned["to_index"] is None else cleaned["to_index"]
        if last > newest:
            self.add_error(
                "to_index",
                forms.ValidationError(
                    _("Enter a number up to %(newest)s, the newest published record."),
                    code="range",
                    params={"newest": newest},
                ),
            )
        if (cleaned["from_index"] or 0) > min(last, newest):
            self.add_error(
                "from_index", forms.ValidationError(_("Enter a number not greater than the last record."), code="range")
            )
        if cleaned["from_day"] and cleaned["to_day"] and cleaned["from_day"] > cleaned["to_day"]:
            self.add_error(
                "from_day", forms.ValidationError(_("Enter a day not later than the last day."), code="range")
            )
        return cleaned

    @property
    def selection(self) -> Selection:
        """What was chosen. Only of a valid form."""
        chosen = {name: value for name, value in self.cleaned_data.items() if name != "disclosed"}
        return Selection(**chosen, disclosed=tuple(sorted(self.cleaned_data.get("disclosed", ()))))
