"""The catalogue of the benchmarks: as large as asked, the same for the same seed, and what the portal could hold."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections import Counter

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from bench import catalogue_samples
from bench.catalogue_samples import make_catalogue
from catalogue.domain import choices
from catalogue.models import DataItem, Resource
from catalogue.services.indexing import index
from organisations.domain.texts import LANGUAGES
from organisations.models import Organisation

pytestmark = pytest.mark.django_db

MANY = 3_000
TABLES = ("catalogue_resource", "catalogue_dataitem", "catalogue_resource_themes", "catalogue_resource_shown_to")


def contents() -> dict[str, str]:
    """A digest of each table."""
    result = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            columns = "resource_id" if "resource_" in table else "id"
            # Numbers of rows go on counting, and 99 stands behind 100 in a text: they have no part in the order.
            cursor.execute(f"SELECT to_jsonb(t) - 'id' FROM {table} t ORDER BY {columns}, (to_jsonb(t) - 'id')::text")  # noqa: S608
            result[table] = hashlib.sha256(str(cursor.fetchall()).encode()).hexdigest()
    return result


def shares(column: str) -> dict[str, float]:
    count = Counter(Resource.objects.values_list(column, flat=True))
    return {value: number / MANY for value, number in count.items()}


def test_it_has_the_size_and_the_mixture_that_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue_samples, "BATCH", 700)
    made = make_catalogue(MANY, seed=3)
    assert (made.entries, made.data_items) == (MANY, DataItem.objects.count())
    assert Resource.objects.count() == MANY
    assert made.organisations == Organisation.objects.count() > 500
    places = shares("custodian__jurisdiction_id")
    assert 0.88 < places["GD"] < 0.92
    assert 0.055 < places["HK"] < 0.085
    visibilities = shares("visibility")
    assert 0.88 < visibilities["public"] < 0.92
    assert 0.055 < visibilities["signed_in"] < 0.085
    assert (
        Resource.objects.filter(visibility="chosen").exclude(shown_to=None).distinct().count()
        == Counter(Resource.objects.values_list("visibility", flat=True))["chosen"]
    )
    assert set(shares("update_cycle")) == set(choices.UpdateCycle.values)
    languages = Counter(code for codes in Resource.objects.values_list("languages", flat=True) for code in codes)
    assert set(languages) == set(LANGUAGES)
    assert not Resource.objects.filter(themes=None).exists()
    assert len(set(Resource.objects.values_list("custodian", flat=True))) > 300


def test_every_entry_is_one_that_the_portal_could_have_written() -> None:
    make_catalogue(400, seed=5)
    for resource in Resource.objects.select_related("custodian"):
        stored = (resource.search_text, resource.search_title, resource.languages)
        index(resource)
        assert (resource.search_text, resource.search_title, resource.languages) == stored
        resource.full_clean(exclude=["custodian", "areas"])
        assert resource.title[resource.original_language]
        assert set(resource.formats) <= set(choices.FORMATS)
    for item in DataItem.objects.select_related("resource")[:500]:
        item.full_clean()
    assert Resource.objects.visible_to(AnonymousUser()).count() == Resource.objects.filter(visibility="public").count()


def test_the_same_seed_makes_the_same_catalogue_and_another_another() -> None:
    make_catalogue(300, seed=7)
    first = contents()
    Resource.objects.all().delete()
    Organisation.objects.filter(code__startswith="b7-").delete()
    from django.contrib.auth.models import Group

    Group.objects.filter(name__startswith="organisation:bench-7-").delete()
    make_catalogue(300, seed=7)
    assert contents() == first
    make_catalogue(300, seed=8)
    assert Resource.objects.count() == 600
    assert contents() != first


def test_its_memory_does_not_grow_with_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue_samples, "BATCH", 200)
    make_catalogue(200, seed=1)  # what is read once and kept

    def peak(n: int, seed: int) -> int:
        tracemalloc.start()
        make_catalogue(n, seed)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(2_000, 3) < 1.5 * peak(400, 2)
