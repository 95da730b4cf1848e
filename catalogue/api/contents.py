"""The content of an entry as it goes in: its shape. What the values must mean together is ``domain.validation``'s."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from catalogue.domain import choices
from catalogue.domain.entry import EntryContent
from organisations.api import StrictSerializer
from organisations.domain.choices import City
from organisations.domain.texts import LANGUAGES

LONGEST = 4000
_OPEN: dict[str, Any] = {"required": False, "allow_blank": True, "trim_whitespace": False}


def _line(longest: int = 500) -> serializers.CharField:
    return serializers.CharField(max_length=longest, **_OPEN)


def _words(longest: int, most: int, *, required: bool = False) -> serializers.ListField:
    word = serializers.CharField(max_length=longest, allow_blank=True, trim_whitespace=False)
    return serializers.ListField(child=word, max_length=most, required=required)


def _code(vocabulary: Any) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=vocabulary.choices, required=False)


class _ByLanguage(serializers.DictField):
    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := data.keys() - set(LANGUAGES)):
            said = [serializers.ErrorDetail("Unknown language.", code="field.unknown")]
            raise serializers.ValidationError({str(name)[:64]: said for name in unknown})
        return super().to_internal_value(data)


@extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
class TextsInput(_ByLanguage):
    """``{language code: text}``: en, zh-hans, zh-hant, pt."""

    child = serializers.CharField(max_length=LONGEST, allow_blank=True, trim_whitespace=False)


@extend_schema_field(
    {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "maxLength": 60}}}
)
class KeywordsInput(_ByLanguage):
    child = _words(60, 40)


class CodeValueInput(StrictSerializer):
    code = serializers.CharField(max_length=64, allow_blank=True, trim_whitespace=False)
    names = TextsInput(required=False)


class ItemInput(StrictSerializer):
    code = serializers.CharField(max_length=64)
    names = TextsInput(required=False)
    data_type = _line(20)
    unit = _line(40)
    meanings = TextsInput(required=False)
    code_list = CodeValueInput(many=True, required=False)
    sensitivity = _code(choices.Grade)
    personal_data = _code(choices.PersonalData)


class DistributionInput(StrictSerializer):
    titles = TextsInput(required=False)
    format = _line(20)
    access_url = _line()
    download_url = _line()
    media_type = _line(100)
    size = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=2**63 - 1)


class LinkInput(StrictSerializer):
    kind = serializers.ChoiceField(choices=choices.LinkKind.choices)
    target = serializers.UUIDField(required=False, allow_null=True)
    target_code = _line(128)


class SampleInput(StrictSerializer):
    columns = _words(200, 60, required=True)
    rows = serializers.ListField(child=_words(200, 60), max_length=20)


class ContentInput(StrictSerializer):
    """The whole content of an entry. A member left out says nothing: it is empty, as in a new entry."""

    identifier = _line(128)
    title = TextsInput(required=False)
    abstract = TextsInput(required=False)
    original_language = serializers.ChoiceField(choices=[(code, code) for code in LANGUAGES], required=False)
    keywords = KeywordsInput(required=False)
    resource_class = _code(choices.ResourceClass)
    classification = _line(40)
    resource_code = _line(64)
    source_department = _line(40)
    formats = _words(20, 50)
    update_cycle = _code(choices.UpdateCycle)
    update_note = _line(80)
    sharing_attribute = _code(choices.SharingAttribute)
    sharing_conditions = TextsInput(required=False)
    not_shared_basis = TextsInput(required=False)
    sharing_methods = serializers.ListField(
        child=serializers.ChoiceField(choices=choices.SharingMethod.choices), required=False, max_length=10
    )
    open_attribute = _code(choices.OpenAttribute)
    open_conditions = TextsInput(required=False)
    grade = _code(choices.Grade)
    general_level = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=4)
    grade_hk = _code(choices.HongKongGrade)
    grade_mo = _code(choices.MacaoGrade)
    personal_data = _code(choices.PersonalData)
    themes = _words(40, 50)
    areas = serializers.ListField(child=serializers.ChoiceField(choices=City.choices), required=False, max_length=20)
    covers_from = serializers.DateField(required=False, allow_null=True)
    covers_until = serializers.DateField(required=False, allow_null=True)
    issued_on = serializers.DateField(required=False, allow_null=True)
    modified_on = serializers.DateField(required=False, allow_null=True)
    contact = TextsInput(required=False)
    contact_email = _line(254)
    contact_phone = _line(40)
    landing_page = _line()
    licence = TextsInput(required=False)
    remarks = TextsInput(required=False)
    quality_notes = TextsInput(required=False)
    visibility = _code(choices.Visibility)
    shown_to = _words(40, 500)
    data_items = ItemInput(many=True, required=False)
    distributions = DistributionInput(many=True, required=False)
    links = LinkInput(many=True, required=False)
    sample = SampleInput(required=False, allow_null=True)


def content_from(said: dict[str, Any]) -> EntryContent:
    """The content that a validated :class:`ContentInput` says."""
    return EntryContent.from_json({name: _plain(value) for name, value in said.items()})


def _plain(value: Any) -> Any:
    """As ``to_json`` gives it: what the serializer read back into a day or an id is text again."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
