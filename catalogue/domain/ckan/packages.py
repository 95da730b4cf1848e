"""An entry as CKAN's package, an organisation and a theme as its groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from catalogue.domain.choices import Visibility
from catalogue.domain.dcat.description import Body, Description, ways_of
from catalogue.domain.dcat.terms import TAGS
from catalogue.domain.dcat.vocabularies import access_right
from catalogue.domain.entry import DistributionContent, Texts
from organisations.domain.texts import LANGUAGES, pick

Dict = dict[str, Any]
#: Members of a content that are single codes; they stand among the extras under their own names.
_CODES = (
    "identifier", "original_language", "resource_class", "classification", "resource_code", "update_cycle",
    "update_note", "sharing_attribute", "open_attribute", "grade", "grade_hk", "grade_mo", "personal_data",
)  # fmt: skip
_TEXTS = ("sharing_conditions", "not_shared_basis", "open_conditions", "licence", "remarks", "quality_notes")


def package(entry: Description, *, language: str, base: str) -> Dict:
    """What ``package_show`` gives.

    Takes    language: of the texts that CKAN has once; ``…_translated`` beside them has all, as ckanext-fluent does.
    """
    content, page = entry.content, f"{base}/catalogue/{entry.id}/"
    title = pick(content.title, language, original=content.original_language).value
    tags = [tag(word) for word in dict.fromkeys(word for code in LANGUAGES for word in content.keywords.get(code, ()))]
    ways = [_resource(entry, position, way, language, page) for position, way in enumerate(ways_of(content))]
    groups = [group(code, entry.theme_names.get(code, {}), language) for code in content.themes]
    owner = organization(entry.custodian.code, entry.custodian.names, language)
    return {
        "id": str(entry.id),
        "name": str(entry.id),
        "title": title,
        "title_translated": translated(content.title),
        "notes": pick(content.abstract, language, original=content.original_language).value,
        "notes_translated": translated(content.abstract),
        "url": content.landing_page or page,
        "type": "dataset",
        "state": "active",
        "private": content.visibility != Visibility.PUBLIC,
        "version": str(entry.version),
        "author": _name(entry.source_department, language),
        "author_email": None,
        "maintainer": pick(content.contact, language, original=content.original_language).value or None,
        "maintainer_email": content.contact_email or None,
        "license_id": None,
        "license_title": pick(content.licence, language, original=content.original_language).value or None,
        "isopen": False,
        "creator_user_id": None,
        "metadata_created": moment(entry.created_at),
        "metadata_modified": moment(entry.changed_at),
        "owner_org": owner["id"],
        "organization": owner,
        "groups": groups,
        "tags": tags,
        "resources": ways,
        "num_resources": len(ways),
        "num_tags": len(tags),
        "extras": _extras(entry),
        "relationships_as_subject": [],
        "relationships_as_object": [],
    }


def organization(code: str, names: Texts, language: str) -> Dict:
    return {**_body(code, names, language), "type": "organization", "is_organization": True}


def group(code: str, names: Texts, language: str) -> Dict:
    return {**_body(code, names, language), "type": "group", "is_organization": False}


def tag(word: str) -> Dict:
    return {"id": word, "name": word, "display_name": word, "state": "active", "vocabulary_id": None}


def translated(values: Texts) -> dict[str, str]:
    """By the tags of BCP 47, as ckanext-fluent has them."""
    return {TAGS[code]: values[code] for code in LANGUAGES if values.get(code)}


def moment(value: datetime) -> str:
    """CKAN's times are UTC and do not say so."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def _body(code: str, names: Texts, language: str) -> Dict:
    title = pick(names, language).value or code
    return {
        "id": code,
        "name": code,
        "title": title,
        "display_name": title,
        "title_translated": translated(names),
        "description": "",
        "image_url": "",
        "image_display_url": "",
        "approval_status": "approved",
        "state": "active",
    }


def _resource(entry: Description, position: int, way: DistributionContent, language: str, page: str) -> Dict:
    content = entry.content
    name = pick(way.titles, language, original=content.original_language).value
    return {
        "id": str(_part_id(entry.id, position)),
        "package_id": str(entry.id),
        "position": position,
        "name": name or way.format or None,
        "name_translated": translated(way.titles),
        "description": "",
        "url": way.download_url or way.access_url or page,
        "url_type": None,
        "format": way.format,
        "mimetype": way.media_type or None,
        "size": way.size,
        "hash": "",
        "resource_type": None,
        "state": "active",
        "created": moment(entry.created_at),
        "last_modified": content.modified_on.isoformat() if content.modified_on else None,
        "metadata_modified": moment(entry.changed_at),
    }


def _part_id(entry: UUID, position: int) -> UUID:
    return uuid5(entry, f"distribution/{position}")


def _name(body: Body | None, language: str) -> str | None:
    return pick(body.names, language).value if body else None


def _extras(entry: Description) -> list[dict[str, str]]:
    content = entry.content
    said: dict[str, object] = {name: getattr(content, name) for name in _CODES}
    said |= {f"{name}_{TAGS[code]}": text for name in _TEXTS for code, text in _in_order(getattr(content, name))}
    said |= {
        "access_rights": access_right(content),
        "areas": " ".join(content.areas),
        "sharing_methods": " ".join(content.sharing_methods),
        "covers_from": content.covers_from,
        "covers_until": content.covers_until,
        "issued": content.issued_on,
        "modified": content.modified_on,
        "security_level": entry.security_level,
        "origin_portal": entry.origin_portal,
        "origin_url": entry.origin_url,
    }
    return [{"key": key, "value": str(value)} for key, value in said.items() if value]


def _in_order(values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return [(code, values[code]) for code in LANGUAGES if values.get(code)]
