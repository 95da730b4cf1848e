"""The least valid catalogue entries, and very many of them for measuring."""

from __future__ import annotations

import random
import uuid
from datetime import UTC, date, datetime, timedelta
from itertools import count

from catalogue.domain.choices import PersonalData, SharingAttribute, SharingMethod, UpdateCycle, Visibility
from catalogue.models import DataItem, Resource, Theme
from catalogue.services.indexing import index
from organisations.models import Organisation

from .organisations import make_organisation

MADE = datetime(2026, 1, 6, 1, 0, tzinfo=UTC)
_numbers = count(1)


def make_theme(code: str = "transport", **names: str) -> Theme:
    return Theme.objects.get_or_create(code=code, defaults={"names": names or {"en": code.title()}})[0]


def make_resource(
    custodian: Organisation | None = None,
    *,
    items: int = 3,
    shown_to: tuple[Organisation, ...] = (),
    themes: tuple[Theme, ...] = (),
    **fields: object,
) -> Resource:
    """A public resource with conditional sharing and ``items`` data items named field_1, field_2…"""
    number = next(_numbers)
    values: dict[str, object] = {
        "identifier": f"test/{number}",
        "title": {"en": f"Test resource {number}"},
        "original_language": "en",
        "sharing_attribute": SharingAttribute.CONDITIONAL,
        "sharing_conditions": {"en": "Only for statutory duties."},
        "sharing_methods": [SharingMethod.INTERFACE, SharingMethod.DOWNLOAD],
        "personal_data": PersonalData.NONE,
        "visibility": Visibility.PUBLIC,
        "created_at": MADE,
        "changed_at": MADE,
    } | fields
    if values["sharing_attribute"] == SharingAttribute.NOT_SHARED:
        values = {"not_shared_basis": {"en": "Decree 809 art. 14."}} | values
    resource = Resource(custodian=custodian or make_organisation(), **values)
    index(resource).save()
    resource.shown_to.set(shown_to)
    resource.themes.set(themes)
    for position in range(1, items + 1):
        make_data_item(resource, position=position)
    return resource


def make_data_item(resource: Resource, *, position: int | None = None, **fields: object) -> DataItem:
    position = position if position is not None else resource.data_items.count() + 1
    values: dict[str, object] = {
        "code": f"field_{position}",
        "names": {"en": f"Field {position}"},
        "data_type": "text",
    } | fields
    return DataItem.objects.create(resource=resource, position=position, **values)


_SUBJECTS = {
    "en": ["Bus routes", "Parking vacancy", "Air quality", "Flood levels", "Building permits", "Hospital list"],
    "zh-hans": ["公交路线", "停车场空位", "空气质量", "积水水位", "建筑许可", "医院信息"],
    "zh-hant": ["巴士路線", "停車場車位", "空氣質素", "水浸水位", "建築許可", "醫院資料"],
    "pt": ["Carreiras de autocarros", "Lugares de estacionamento", "Qualidade do ar", "Nível das inundações"],
}


def bulk_resources(
    n: int, seed: int = 1, *, organisations: int = 40, items: int = 3, custodians: list[Organisation] | None = None
) -> list[Resource]:
    """``n`` resources with ``items`` data items each, in a few statements; the same for the same seed.

    About 90 % public, 7 % signed-in, 3 % chosen. Spread over ``custodians``, or over new organisations.
    """
    chance = random.Random(seed)
    places = ["GD", "HK", "MO"]
    custodians = custodians or [make_organisation(places[index % 3]) for index in range(organisations)]
    themes = [make_theme(code) for code in ("transport", "environment", "health", "economy")]
    resources = []
    for number in range(n):
        language = chance.choice(list(_SUBJECTS))
        attribute = chance.choice(SharingAttribute.values)
        resource = Resource(
            id=uuid.UUID(int=chance.getrandbits(128), version=4),
            identifier=f"bulk/{seed}/{number:06}",
            title={language: f"{chance.choice(_SUBJECTS[language])} {number}"},
            abstract={language: f"{chance.choice(_SUBJECTS[language])}, {chance.choice(_SUBJECTS[language])}."},
            original_language=language,
            custodian=chance.choice(custodians),
            formats=chance.sample(["CSV", "JSON", "XML", "API", "XLSX", "FGDB"], chance.randint(0, 3)),
            update_cycle=chance.choice(UpdateCycle.values),
            sharing_attribute=attribute,
            sharing_conditions={"en": "Only for statutory duties."} if attribute == "conditional" else {},
            not_shared_basis={"en": "Decree 809 art. 14."} if attribute == "not_shared" else {},
            sharing_methods=[SharingMethod.INTERFACE],
            personal_data=chance.choice(PersonalData.values),
            modified_on=date(2026, 1, 1) + timedelta(days=chance.randrange(300)),
            visibility=chance.choices(Visibility.values, [90, 7, 3])[0],
            created_at=MADE,
            changed_at=MADE,
        )
        resources.append(index(resource))
    Resource.objects.bulk_create(resources, batch_size=1000)
    DataItem.objects.bulk_create(
        [
            DataItem(
                resource=resource,
                position=position,
                code=f"field_{position}",
                names={"en": f"Field {position}"},
                data_type="text",
            )
            for resource in resources
            for position in range(1, items + 1)
        ],
        batch_size=2000,
    )
    Resource.themes.through.objects.bulk_create(
        [
            Resource.themes.through(resource_id=resource.pk, theme_id=themes[index % len(themes)].pk)
            for index, resource in enumerate(resources)
        ],
        batch_size=5000,
    )
    Resource.shown_to.through.objects.bulk_create(
        [
            Resource.shown_to.through(resource_id=resource.pk, organisation_id=chance.choice(custodians).pk)
            for resource in resources
            if resource.visibility == Visibility.CHOSEN
        ]
    )
    return resources
