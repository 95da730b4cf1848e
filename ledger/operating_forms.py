"""What administrators may type about degraded mode."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from .degradation import LONGEST, DegradationRefused
from .labels import DEGRADATION_REASONS, DEGRADATION_REFUSALS

HOURS = int(LONGEST.total_seconds()) // 3600


class ProposeForm(forms.Form):
    """Fewer witnesses, why, and for how long."""

    quorum = forms.TypedChoiceField(label=_("Witnesses that are enough"), coerce=int)
    reason = forms.ChoiceField(label=_("Why"), choices=list(DEGRADATION_REASONS.items()))
    hours = forms.IntegerField(
        label=_("For how many hours"),
        min_value=1,
        max_value=HOURS,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )

    def __init__(self, *args: Any, floor: int, normal: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Here and not above: a lazy text that is filled in at import keeps the language of that moment.
        self.fields["hours"].help_text = _("At most %(hours)s hours. It can be ended earlier at any time.") % {
            "hours": HOURS
        }
        words = ngettext_lazy("%(number)d witness", "%(number)d witnesses", "number")
        self.fields["quorum"].choices = [  # type: ignore[attr-defined]  # a choice field
            (number, words % {"number": number}) for number in range(floor, normal)
        ]


class AgreeForm(forms.Form):
    """Which proposal or period, and the version of it that the reader saw."""

    degradation_id = forms.UUIDField(widget=forms.HiddenInput)
    expected_version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


def show_refusal(form: forms.Form, refusal: DegradationRefused) -> None:
    """The sentence of a refusal, at its question when it has one."""
    sentence = DEGRADATION_REFUSALS[refusal.reason]
    form.add_error(refusal.field, forms.ValidationError(sentence, code=refusal.reason))
