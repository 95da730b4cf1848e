"""Input of the pages of saved searches. The rules are the services'."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.domain.saved_searches import LONGEST_NAME
from organisations.domain.errors import DomainError
from organisations.domain.messages import message


class _Refusing(forms.Form):
    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field that it is about."""
        self.add_error(error.field if error.field in self.fields else None, message(error))


class SaveSearchForm(_Refusing):
    """A name for a search, and whether to write daily."""

    name = forms.CharField(label=_("Name of the search"), max_length=LONGEST_NAME)
    mail = forms.BooleanField(label=_("Send me an e-mail each day when there is something new"), required=False)
    #: What stands behind the question mark of the list's address.
    query = forms.CharField(widget=forms.HiddenInput, required=False)


class RenameSearchForm(_Refusing):
    """Another name for a search."""

    name = forms.CharField(label=_("Name of the search"), max_length=LONGEST_NAME)
