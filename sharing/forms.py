"""What people type into the sharing pages, cleaned.

Forms hold shape: lengths, known codes, plain characters, dates that are dates. What the answers must mean together is
the services' rule; their refusals come back to the fields by :func:`show_refusal`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.domain.choices import SharingMethod
from organisations.domain.errors import DomainError, Invalid
from organisations.domain.inputs import with_plain_lines
from organisations.domain.messages import message
from sharing.domain import limits
from sharing.domain.choices import Basis, Purpose, RejectReason, ReturnReason, RevokeReason
from sharing.domain.states import Action
from sharing.tasklist import FIELD_NAMES

_LARGEST_VERSION = 2**31 - 1
_TOO_LONG = _("Enter no more than %(limit_value)d characters.")


class VersionedForm(forms.Form):
    """A form about something that others can change: it says which version its reader saw."""

    expected_version = forms.IntegerField(min_value=0, max_value=_LARGEST_VERSION, widget=forms.HiddenInput)


def show_refusal(form: forms.Form, error: DomainError) -> None:
    """Put a service's refusal, with all that it carries, beside the fields they are about.

    What is about an answer of another page is said on top, with the name of that answer.
    """
    for each in (error, *(error.errors if isinstance(error, Invalid) else ())):
        if each.field in form.fields:
            form.add_error(each.field, message(each))
        elif each.field is not None and each.field in FIELD_NAMES:
            form.add_error(None, f"{FIELD_NAMES[each.field]}: {message(each)}")
        else:
            form.add_error(None, message(each))


def _choice(vocabulary: Any, label: Any, error: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=vocabulary.choices,
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
        error_messages={"required": error, "invalid_choice": error},
        **options,
    )


class LinesField(forms.CharField):
    """Several lines, counted as the service counts them."""

    def to_python(self, value: Any) -> str:
        return with_plain_lines(super().to_python(value) or "")


def _long_text(label: Any, limit: int, rows: int, required_message: Any, **options: Any) -> LinesField:
    return LinesField(
        label=label,
        max_length=limit,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required_message, "max_length": _TOO_LONG},
        **options,
    )


class AnswerForm(VersionedForm):
    """One task of a request. ``complete`` False: what is there is saved as it is, for later."""

    mark_optional = False

    def __init__(self, *args: Any, complete: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not complete:
            for name in self.answer_names():
                self.fields[name].required = False

    def answer_names(self) -> tuple[str, ...]:
        """The fields that are answers, in the order of the page."""
        return tuple(name for name in self.fields if name != "expected_version")

    def answers(self) -> dict[str, Any]:
        """The cleaned answers for the service: texts, codes, ids, dates; nothing for a date left empty."""
        return {name: self.cleaned_data[name] for name in self.answer_names()}


class WhyForm(AnswerForm):
    """Why the data is needed (Decree 809 art. 20)."""

    basis = _choice(Basis, _("Basis of use"), _("Choose the basis of use."))
    basis_detail = _long_text(
        _("Name the law, agreement or duty"),
        limits.BASIS_DETAIL,
        3,
        _("Name the law, agreement or duty that you rely on."),
        help_text=_("For example the title and article of a law."),
    )
    purpose = _choice(Purpose, _("Purpose"), _("Choose the purpose."))
    scenario = _long_text(
        _("Scenario of use"),
        limits.SCENARIO,
        6,
        _("Say who will use the data, in which system and for what."),
        help_text=_("Say who will use the data, in which system and for what. Do not enter personal data."),
    )


class ItemsForm(AnswerForm):
    """Which data items: the scope."""

    data_items = forms.TypedMultipleChoiceField(
        label=_("Data items"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one data item."),
            "invalid_choice": _("Choose only data items of this resource."),
        },
    )

    def __init__(self, *args: Any, items: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["data_items"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(str(item.pk), item.name.value) for item in items]


class MethodForm(AnswerForm):
    """How the data is received."""

    method = _choice(SharingMethod, _("Sharing method"), _("Choose a sharing method."))

    def __init__(self, *args: Any, methods: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["method"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        offered = set(methods) or set(SharingMethod.values)
        field.choices = [(code, label) for code, label in SharingMethod.choices if code in offered]


def _day(label: Any, required_message: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": required_message, "invalid": _("Enter a date, for example 2027-03-31.")},
    )


class PeriodForm(AnswerForm):
    """From when until when."""

    starts_on = _day(_("First day"), _("Enter the first day."))
    ends_on = _day(_("Last day"), _("Enter the last day."))


class SubmitForm(VersionedForm):
    """Send, withdraw: nothing to say but which version."""


class HandOverForm(VersionedForm):
    """To whom the request goes."""

    to_user_id = forms.TypedChoiceField(
        label=_("Colleague"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a colleague from the list."),
            "invalid_choice": _("Choose a colleague from the list."),
        },
    )

    def __init__(self, *args: Any, colleagues: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to_user_id"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(person.pk, person.get_full_name() or person.username) for person in colleagues]


class DecisionForm(VersionedForm):
    """One step of an approval. A reason code belongs to one outcome: ``return.incomplete``, ``reject.security``."""

    #: The reasons are needed or not by the outcome; their hint says so.
    mark_optional = False

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
        error_messages={"required": _("Choose an outcome."), "invalid_choice": _("Choose an outcome.")},
    )
    reason_code = forms.ChoiceField(
        label=_("Main reason"),
        required=False,
        choices=[
            ("", _("Choose a reason")),
            (_("When you return it"), [(f"return.{code}", label) for code, label in ReturnReason.choices]),
            (_("When you reject it"), [(f"reject.{code}", label) for code, label in RejectReason.choices]),
        ],
        help_text=_("Needed when you return or reject the request."),
        error_messages={"invalid_choice": _("Choose a reason from the list.")},
    )
    reasons = LinesField(
        label=_("Reasons"),
        required=False,
        max_length=limits.REASONS,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Say everything that is missing at once. The requesting organisation reads this."),
        error_messages={"max_length": _TOO_LONG},
    )

    def __init__(self, *args: Any, outcomes: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["outcome"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = list(outcomes)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        outcome = cleaned.get("outcome")
        if outcome in (Action.RETURN, Action.REJECT):
            group, _dot, code = cleaned.get("reason_code", "").partition(".")
            if "reason_code" not in self.errors:
                if not code:
                    self.add_error("reason_code", _("Choose a reason from the list."))
                elif group != outcome:
                    self.add_error("reason_code", _("Choose a reason that belongs to your decision."))
            cleaned["code"] = code
            if "reasons" not in self.errors and not cleaned.get("reasons"):
                self.add_error("reasons", _("Write down your reasons."))
        return cleaned


class RevokeForm(VersionedForm):
    """Why a grant ends early."""

    reason_code = _choice(RevokeReason, _("Main reason"), _("Choose a reason from the list."))
    reasons = _long_text(
        _("Reasons"),
        limits.REASONS,
        5,
        _("Write down your reasons."),
        help_text=_("The receiving organisation reads this."),
    )
