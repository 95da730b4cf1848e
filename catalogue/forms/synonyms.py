"""Input of the synonym pages. The rules are the services'; a form only asks for text of the right shape."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.domain.thesaurus import LANGUAGE_OF, LONGEST_SOURCE, LONGEST_WORD, MOST_WORDS, WordUse
from organisations.domain.errors import DomainError
from organisations.domain.messages import message
from organisations.domain.texts import HTML_LANG

#: More than the rules allow, so that it is they that say what is too long.
_LONGEST_BOX = 2 * MOST_WORDS * LONGEST_WORD


class SynonymForm(forms.Form):
    """The words of a group: a box for each use, one word on each line; then where they were seen."""

    source = forms.CharField(
        label=_("Where these words were seen"),
        max_length=LONGEST_SOURCE,
        help_text=_("The portal, law or glossary; or your own knowledge, and then say so."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        boxes = {
            use.value: forms.CharField(
                label=use.label,
                required=False,
                max_length=_LONGEST_BOX,
                widget=forms.Textarea(attrs={"rows": 3, "lang": HTML_LANG[LANGUAGE_OF[use]], "spellcheck": "false"}),
            )
            for use in WordUse
        }
        self.fields = {**boxes, **self.fields}

    @property
    def words(self) -> dict[str, list[str]]:
        """Use → words. Only of a valid form."""
        return {use: self.cleaned_data[use].splitlines() for use in WordUse.values}

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field that it is about."""
        self.add_error(error.field if error.field in self.fields else None, message(error))


class SynonymSearchForm(forms.Form):
    """What the table is searched for."""

    q = forms.CharField(label=_("Word or part of one"), required=False, max_length=LONGEST_WORD)
    state = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[("", _("All groups")), ("active", _("Those that search uses")), ("off", _("Those switched off"))],
    )
