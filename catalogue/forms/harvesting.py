"""What people type into the catalogue's pages. The rules are the services'; a form asks for text of the right shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalogue.domain import choices, limits
from catalogue.domain.entry import EntryContent
from catalogue.domain.field_names import FIELD_NAMES
from catalogue.domain.harvest.states import SourceKind, Unmapped
from catalogue.domain.limits import LENGTHS
from organisations.domain.choices import City
from organisations.domain.errors import DomainError, Invalid
from organisations.domain.messages import message
from organisations.domain.texts import HTML_LANG, LANGUAGES

if TYPE_CHECKING:
    from catalogue.selectors.additions import Beside
    from organisations.models import Organisation

LANGUAGE_NAMES = {"en": "English", "zh-hans": "简体中文", "zh-hant": "繁體中文", "pt": "Português"}
#: Texts of a source's terms, in the order of the page.
TERMS = ("sharing_conditions", "not_shared_basis", "open_conditions")
_SMALL_NUMBER = forms.NumberInput(attrs={"class": "govuk-input--width-4"})
_LARGEST_VERSION = 2**31 - 1


def member(name: str, language: str) -> str:
    """The form field for one language of a text."""
    return f"{name}_{language.replace('-', '_')}"


def texts_of(data: Mapping[str, Any], name: str) -> dict[str, str]:
    """The languages of a text that were filled in."""
    found = {language: str(data.get(member(name, language)) or "").strip() for language in LANGUAGES}
    return {language: text for language, text in found.items() if text}


def show_refusal(form: forms.Form, error: DomainError) -> None:
    """Put a refusal beside the field that it is about, or on top."""
    for each in (error, *(error.errors if isinstance(error, Invalid) else ())):
        form.add_error(_field_of(form, each.field or ""), message(each))


def _field_of(form: forms.Form, path: str) -> str | None:
    """The form's field for ``grade_hk``, ``title``, ``title.zh-hant`` or ``keywords.en``; None when it has none."""
    name, _dot, rest = path.partition(".")
    asked = (member(name, rest.partition(".")[0]), name)
    found = next((one for one in asked if one in form.fields), None)
    return found or next((one for one in form.fields if name and one.startswith(f"{name}_")), None)


class SourceForm(forms.Form):
    """What an administrator says of a source. ``code``, ``kind`` and ``organisation`` only when it is new."""

    mark_optional = False

    code = forms.RegexField(
        label=pgettext_lazy("identifier", "Code"),
        regex=r"\A[a-z0-9][a-z0-9-]{0,39}\Z",
        help_text=_("A short name for addresses and records, like data-gov-hk. It stays for ever."),
        error_messages={"invalid": _("Use small letters, digits and hyphens only, 40 characters at most.")},
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("source", "Kind"), choices=[("", _("Choose a kind")), *SourceKind.choices]
    )
    organisation = forms.ChoiceField(
        label=_("Organisation"), help_text=_("Its entries the records become, unless their provider says otherwise.")
    )
    portal = forms.CharField(
        label=_("Name of the origin"), max_length=80, help_text=_("As the pages of the entries show it.")
    )
    language = forms.ChoiceField(label=_("Language of texts that are not marked"), choices=list(LANGUAGE_NAMES.items()))
    page = forms.CharField(
        label=_("Address of a record's page"),
        max_length=500,
        required=False,
        help_text=_("With {id} where its identifier goes. Empty when the records say it themselves."),
    )
    providers = forms.CharField(
        label=_("Providers"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One a line: the provider as the source names it = the code of an organisation of the same place."),
    )
    unmapped = forms.ChoiceField(
        label=_("A record of any other provider"), choices=Unmapped.choices, widget=forms.RadioSelect
    )
    sharing_attribute = forms.ChoiceField(
        label=_("Sharing attribute"), choices=choices.SharingAttribute.choices, widget=forms.RadioSelect
    )
    open_attribute = forms.ChoiceField(
        label=_("Open attribute"),
        choices=choices.OpenAttribute.choices,
        widget=forms.RadioSelect,
        help_text=_("Of records that do not say it themselves."),
    )
    visibility = forms.ChoiceField(
        label=_("Who may know of it"), choices=choices.Visibility.choices[:2], widget=forms.RadioSelect
    )
    interval_hours = forms.IntegerField(
        label=_("Hours between two runs"), min_value=0, widget=_SMALL_NUMBER, help_text=_("0: only by hand.")
    )
    grace_days = forms.IntegerField(
        label=_("Days of grace"),
        min_value=1,
        widget=_SMALL_NUMBER,
        help_text=_("How long an entry stays that the source no longer has. It needs two complete runs as well."),
    )
    expected_version = forms.IntegerField(
        min_value=0, max_value=_LARGEST_VERSION, widget=forms.HiddenInput, required=False
    )

    def __init__(self, *args: Any, organisations: Iterable[Organisation] = (), new: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [(str(one.pk), str(one)) for one in organisations]  # type: ignore[attr-defined]
        for language in LANGUAGES:
            name = LANGUAGE_NAMES[language]
            self.fields[member("names", language)] = forms.CharField(label=name, max_length=80, required=False)
            self.fields[member("urls", language)] = forms.CharField(label=name, max_length=500, required=False)
            self.fields[member("licence", language)] = forms.CharField(label=name, max_length=300, required=False)
            for terms in TERMS:
                self.fields[member(terms, language)] = forms.CharField(
                    label=name,
                    max_length=LENGTHS[terms],
                    required=False,
                    widget=forms.Textarea(attrs={"rows": 2, "lang": HTML_LANG[language]}),
                )
        self.fields["urls_all"] = forms.CharField(
            label=_("All languages"),
            max_length=500,
            required=False,
            help_text=_("Empty for files that a person uploads. CKAN portals may have one for each language instead."),
        )
        if not new:
            for name in ("code", "kind", "organisation"):
                del self.fields[name]

    @property
    def names_fields(self) -> list[forms.BoundField]:
        return [self[member("names", language)] for language in LANGUAGES]

    @property
    def urls_fields(self) -> list[forms.BoundField]:
        return [self["urls_all"], *(self[member("urls", language)] for language in LANGUAGES)]

    @property
    def licence_fields(self) -> list[forms.BoundField]:
        return [self[member("licence", language)] for language in LANGUAGES]

    @property
    def terms_fields(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Conditions and bases by what people call them, each in the four languages."""
        return [(str(FIELD_NAMES[name]), [self[member(name, one)] for one in LANGUAGES]) for name in TERMS]

    def clean_providers(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for number, line in enumerate(self.cleaned_data["providers"].splitlines(), start=1):
            provider, sign, code = (part.strip() for part in line.rpartition("="))
            if not line.strip():
                continue
            if not sign or not provider or not code:
                raise forms.ValidationError(message(Invalid("source.provider_line", line=number)))
            found[provider] = code
        return found

    def settings(self) -> dict[str, Any]:
        """The members of services.harvest_sources.SourceSettings."""
        data = self.cleaned_data
        urls = texts_of(data, "urls") | ({"all": data["urls_all"].strip()} if data["urls_all"].strip() else {})
        plain = ("portal", "providers", "unmapped", "sharing_attribute", "open_attribute", "visibility", "language")
        return {
            "names": texts_of(data, "names"),
            "licence": texts_of(data, "licence"),
            "urls": urls,
            **{name: texts_of(data, name) for name in TERMS},
            **{name: data[name] for name in (*plain, "page", "interval_hours", "grace_days")},
        }


class UploadForm(forms.Form):
    """A file for a source that is fed by hand."""

    mark_optional = False

    file = forms.FileField(label=_("File"), help_text=_("CSV, XLSX, Turtle, RDF/XML or JSON-LD, 20 MB at most."))
    #: What is not in a whole list has vanished; so nobody says that by forgetting to choose.
    extent = forms.ChoiceField(
        label=_("What is in the file"),
        choices=[
            ("changes", _("Only additions and changes. Everything else stays as it is.")),
            ("whole", _("The whole list. What is not in it is retired after the days of grace.")),
        ],
        initial="changes",
        widget=forms.RadioSelect,
        required=False,
    )

    #: By the end of its name; what is inside is looked at when it is read.
    KINDS = {
        "csv": "csv",
        "xlsx": "xlsx",
        "ttl": "ttl",
        "rdf": "rdf",
        "xml": "rdf",
        "jsonld": "jsonld",
        "json": "jsonld",
    }

    def is_whole(self) -> bool:
        return str(self.cleaned_data["extent"]) == "whole"

    def kind(self) -> str:
        name = str(self.cleaned_data["file"].name)
        return self.KINDS.get(name.rpartition(".")[2].lower(), "")


#: Texts and words that can be added beside a source, in the order of the page.
ADDED_TEXTS = ("title", "abstract", "contact", "sharing_conditions", "quality_notes", "remarks")
ADDED_CHOICES: Mapping[str, Any] = {
    "update_cycle": choices.UpdateCycle,
    "personal_data": choices.PersonalData,
    "grade": choices.Grade,
    "grade_hk": choices.HongKongGrade,
    "grade_mo": choices.MacaoGrade,
}
ADDED_LINES = ("classification", "resource_code", "contact_phone")
_LONG = {"abstract", "sharing_conditions", "quality_notes", "remarks"}


class AdditionForm(forms.Form):
    """What a steward adds beside a source's record. Empty: nothing is added."""

    mark_optional = False

    #: Of the additions in force that the page shows; with a draft instead which one, and its revision.
    expected_version = forms.IntegerField(min_value=0, max_value=_LARGEST_VERSION, widget=forms.HiddenInput)
    change = forms.UUIDField(required=False, widget=forms.HiddenInput)
    expected_revision = forms.IntegerField(
        min_value=0, max_value=_LARGEST_VERSION, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, themes: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in LANGUAGES:
            for name in (*ADDED_TEXTS, "keywords"):
                self.fields[member(name, language)] = forms.CharField(
                    label=LANGUAGE_NAMES[language],
                    required=False,
                    max_length=limits.LENGTHS.get(name, limits.KEYWORDS_TEXT),
                    widget=forms.Textarea(attrs={"rows": 3}) if name in _LONG else forms.TextInput,
                )
        for name, vocabulary in ADDED_CHOICES.items():
            self.fields[name] = forms.ChoiceField(
                label=str(FIELD_NAMES[name]), required=False, choices=vocabulary.choices
            )
        self.fields["general_level"] = forms.TypedChoiceField(
            label=str(FIELD_NAMES["general_level"]),
            required=False,
            choices=[("", _("Not stated")), *((one, one) for one in "1234")],
            coerce=int,
            empty_value=None,
        )
        for name in ADDED_LINES:
            self.fields[name] = forms.CharField(label=str(FIELD_NAMES[name]), required=False, max_length=LENGTHS[name])
        self.fields["contact_email"] = forms.EmailField(
            label=str(FIELD_NAMES["contact_email"]), required=False, max_length=LENGTHS["contact_email"]
        )
        for name, offered in (("themes", list(themes)), ("areas", list(City.choices))):
            self.fields[name] = forms.MultipleChoiceField(
                label=str(FIELD_NAMES[name]), required=False, choices=offered, widget=forms.CheckboxSelectMultiple
            )

    def content(self) -> EntryContent:
        """The additions as a content of which only what can be added counts."""
        data = self.cleaned_data
        words = {language: _words(text) for language, text in texts_of(data, "keywords").items()}
        said: dict[str, Any] = {name: texts_of(data, name) for name in ADDED_TEXTS}
        said |= {name: data[name] for name in ADDED_CHOICES if data[name]}
        said |= {name: data[name] for name in (*ADDED_LINES, "contact_email", "general_level")}
        said |= {name: tuple(data[name]) for name in ("themes", "areas")}
        return EntryContent(**said, keywords=words)

    @staticmethod
    def initial_of(beside: Beside) -> dict[str, Any]:
        """The fields filled with stored additions."""
        plain = ("themes", "areas", "general_level", "contact_email", *ADDED_LINES)
        values, draft = beside.values, beside.draft
        initial: dict[str, Any] = {"expected_version": beside.version} | {name: values.get(name) for name in plain}
        if draft is not None:
            initial |= {"change": draft.pk, "expected_revision": draft.revision}
        for name in ADDED_TEXTS:
            initial |= {member(name, language): text for language, text in values.get(name, {}).items()}
        for language, words in values.get("keywords", {}).items():
            initial[member("keywords", language)] = ", ".join(words)
        nothing = EntryContent()
        return initial | {name: values.get(name, getattr(nothing, name)) for name in ADDED_CHOICES}


def _words(text: str) -> tuple[str, ...]:
    """Words between commas, of whichever script, each once."""
    parts = text.replace("，", ",").replace("、", ",").replace("；", ",").replace(";", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
