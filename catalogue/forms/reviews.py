"""Input of the pages of changes, versions and corrections. Shape only; the rules are the services'."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalogue.domain import limits
from catalogue.domain.reasons import CorrectionOutcome, RetireReason
from organisations.domain.errors import DomainError, Invalid
from organisations.domain.inputs import with_plain_lines
from organisations.domain.messages import message

_LARGEST_REVISION = 2**31 - 1
_TOO_LONG = _("Enter no more than %(limit_value)d characters.")


class LinesField(forms.CharField):
    """Several lines, counted as the service counts them."""

    def to_python(self, value: Any) -> str:
        return with_plain_lines(super().to_python(value) or "")


def _lines(label: Any, limit: int, rows: int, **options: Any) -> LinesField:
    return LinesField(
        label=label,
        max_length=limit,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"max_length": _TOO_LONG},
        **options,
    )


class RevisedForm(forms.Form):
    """A form about something that others can change: it says which revision its reader saw."""

    expected_revision = forms.IntegerField(min_value=0, max_value=_LARGEST_REVISION, widget=forms.HiddenInput)

    def refuse(self, error: DomainError) -> None:
        """Put a service's refusal, with all that it carries, beside the fields that they are about."""
        for each in (error, *(error.errors if isinstance(error, Invalid) else ())):
            self.add_error(each.field if each.field in self.fields else None, message(each))


class JudgeForm(RevisedForm):
    """An assessment, the approval, or the return of a change.

    Takes    outcomes: pairs of code and sentence that the viewer can choose from.
    """

    outcome = forms.ChoiceField(label=pgettext_lazy("review", "Outcome"), widget=forms.RadioSelect)
    words = _lines(
        _("Assessment, or reasons of the return"),
        limits.ASSESSMENT,
        8,
        required=False,
        help_text=_("Needed for an assessment and for a return. Do not enter personal data."),
    )

    def __init__(self, *args: Any, outcomes: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["outcome"]).choices = list(outcomes)

    def refuse(self, error: DomainError) -> None:
        """The service's words for the one box are its own."""
        if error.field in ("document", "reason"):
            self.add_error("words", message(error))
        else:
            super().refuse(error)


class ExtendForm(RevisedForm):
    """The authority's consent to more time."""

    reason = _lines(_("Why more time is needed"), limits.REASONS, 3)


class RetireForm(forms.Form):
    """Why an entry leaves the catalogue, and what to use instead."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[choice for choice in RetireReason.choices if choice[0] != RetireReason.VANISHED],
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
    )
    successor = forms.CharField(
        label=_("Address of the entry to use instead"),
        required=False,
        max_length=500,
        help_text=_("Copy it from the page of that entry."),
    )

    def clean_successor(self) -> UUID | None:
        """The entry's id, which stands in its address."""
        text = self.cleaned_data["successor"].strip().rstrip("/")
        if not text:
            return None
        try:
            return UUID(text.rpartition("/")[2])
        except ValueError as error:
            raise forms.ValidationError(_("Enter the address of an entry of this catalogue.")) from error

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field that it is about."""
        field = {"successor_id": "successor"}.get(str(error.field), error.field)
        self.add_error(field if field in self.fields else None, message(error))


class CorrectionForm(forms.Form):
    """What seems wrong in the data.

    Takes    items: pairs of code and name of the entry's data items.
    """

    item_code = forms.ChoiceField(label=_("Data item"), required=False)
    text = _lines(
        _("What seems wrong"),
        limits.CORRECTION,
        6,
        help_text=_("Say where you saw it and what you think is right. Do not enter personal data."),
    )

    def __init__(self, *args: Any, items: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["item_code"]).choices = [("", _("The whole resource")), *items]

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field that it is about."""
        self.add_error(error.field if error.field in self.fields else None, message(error))


class AnswerForm(RevisedForm):
    """What the custodian made of a correction request."""

    outcome = forms.ChoiceField(
        label=pgettext_lazy("correction", "Outcome"),
        choices=CorrectionOutcome.choices,
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
    )
    answer = _lines(_("Answer to who asked"), limits.CORRECTION, 5)
