"""Decree 809 art. 15 in the database: no entry is shared on conditions, or not shared, without saying which and why."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from catalogue.models import Resource
from tests.factories.catalogue import make_resource

pytestmark = pytest.mark.django_db

NOTHING = [{}, {"en": ""}, {"en": " \n\t"}, {"en": "", "pt": "  "}]
UNSTATED = [
    *(({"sharing_conditions": said}, "resource_conditions_stated") for said in NOTHING),
    *(({"sharing_attribute": "not_shared", "not_shared_basis": said}, "resource_basis_stated") for said in NOTHING),
]


@pytest.mark.parametrize(("fields", "name"), UNSTATED)
def test_what_has_to_be_stated_is(fields: dict[str, object], name: str) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_resource(**fields)
    made = make_resource()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Resource.objects.filter(pk=made.pk).update(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"sharing_conditions": {"zh-hans": "仅用于履行法定职责。"}},
        {"sharing_conditions": {"en": "", "pt": "Só para fins legais."}},
        {"sharing_attribute": "not_shared", "not_shared_basis": {"zh-hant": "法律"}, "sharing_conditions": {}},
        {"sharing_attribute": "unconditional", "sharing_conditions": {}},
    ],
)
def test_what_says_it_in_any_language_is_kept(fields: dict[str, object]) -> None:
    assert make_resource(**fields).pk
