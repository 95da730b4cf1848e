"""Input of this app's pages. The rules are the services'; a form only asks for text of the right shape."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from organisations.domain.choices import Role
from organisations.domain.errors import DomainError
from organisations.domain.messages import message


class GrantForm(forms.Form):
    """Whom to give which role."""

    username = forms.CharField(
        label=_("User name"), max_length=150, help_text=_("The name with which the person signs in.")
    )
    role = forms.ChoiceField(label=_("Role"), choices=[("", _("Choose a role")), *Role.choices])

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field that it is about."""
        self.add_error(error.field if error.field in self.fields else None, message(error))


class LanguageForm(forms.Form):
    """The account's preferred language."""

    language = forms.ChoiceField(
        label=_("Preferred language"), required=False, choices=[("", _("As the browser asks")), *settings.LANGUAGES]
    )
