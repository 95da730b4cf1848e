"""What is written is read back as it was meant; ids stay; many cost no more statements than few."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings

from catalogue.domain.entry import EntryContent, LinkContent
from catalogue.domain.normal import normalised
from catalogue.models import Resource
from catalogue.selectors.contents import PARTS, faults_of
from catalogue.services.writing import EntryWrite, Origin, content_of, write_entries
from organisations.domain.errors import Invalid
from tests.factories.catalogue import MADE, make_theme
from tests.factories.contents import any_content, complete_content
from tests.factories.organisations import make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def custodian() -> Any:
    make_theme("transport")
    make_theme("health")
    make_organisation(code="shown-a")
    make_organisation(code="shown-b")
    return make_organisation()


def written(custodian: Any, content: EntryContent, **more: Any) -> Resource:
    return write_entries([EntryWrite(content=content, custodian=custodian, **more)], at=MADE)[0]


def read(resource: Resource) -> EntryContent:
    return content_of(Resource.objects.get(pk=resource.pk))


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(content=any_content(), later=any_content())
def test_what_is_written_is_read_back(custodian: Any, content: EntryContent, later: EntryContent) -> None:
    with transaction.atomic():
        resource = written(custodian, content)
        assert read(resource) == normalised(content)
        written(custodian, later, resource=resource)
        assert read(resource) == normalised(later)
        transaction.set_rollback(True)


def test_a_complete_entry_is_read_back_with_its_links(custodian: Any) -> None:
    first = written(custodian, complete_content(identifier="first"))
    content = complete_content(links=(LinkContent(kind="derived_from", target=first.pk),))
    assert read(written(custodian, content)) == content
    assert faults_of(content) == []
    assert [fault.field for fault in faults_of(replace(content, themes=("nothing",)))] == ["themes"]
    assert [fault.field for fault in faults_of(replace(content, source_department="nobody"))] == ["source_department"]


def test_a_change_keeps_the_ids_of_the_entry_and_of_the_items_that_stay(custodian: Any) -> None:
    wanted = uuid4()
    content = complete_content()
    item = content.data_items[0]
    more = replace(content, data_items=(replace(item, code="new"), item, replace(item, code="gone")))
    resource = written(custodian, more, new_id=wanted, origin=Origin("portal", "https://example.org", "note"))
    before = dict(resource.data_items.values_list("code", "pk"))
    changed = replace(content, data_items=(item, replace(item, code="new", unit="m")))
    again = Resource.objects.get(pk=wanted)
    write_entries([EntryWrite(content=changed, custodian=custodian, resource=again)], at=MADE + timedelta(days=1))
    after = dict(again.data_items.values_list("code", "pk"))
    assert after == {code: before[code] for code in ("direction", "new")}
    assert [one.position for one in again.data_items.all()] == [1, 2]
    again.refresh_from_db()
    assert (again.created_at, again.changed_at) == (MADE, MADE + timedelta(days=1))
    assert (again.origin_portal, again.origin_url, again.origin_note) == ("portal", "https://example.org", "note")


def test_the_level_and_the_score_are_derived_with_it(custodian: Any) -> None:
    resource = written(custodian, complete_content(personal_data="sensitive", grade_hk="restricted", sample=None))
    stored = Resource.objects.get(pk=resource.pk)
    assert (stored.security_level, stored.sample) == ("restricted", {})
    assert stored.quality_score == 100


def test_an_unknown_body_is_named(custodian: Any) -> None:
    with pytest.raises(Invalid) as refusal:
        written(custodian, complete_content(source_department="nobody"))
    assert (refusal.value.code, refusal.value.params) == ("organisation.unknown", {"organisation": "nobody"})


def test_a_thousand_entries_cost_a_few_statements(custodian: Any) -> None:
    contents = [complete_content(identifier=f"many/{number}") for number in range(1000)]
    writes = [EntryWrite(content=one, custodian=custodian) for one in contents]
    with CaptureQueriesContext(
        connection,
    ) as made:
        resources = write_entries(writes, at=MADE)
    again = [
        EntryWrite(content=replace(one, update_note="."), custodian=custodian, resource=resource)
        for one, resource in zip(contents, resources, strict=True)
    ]
    with CaptureQueriesContext(connection) as changed:
        write_entries(again, at=MADE)
    rows = Resource.objects.select_related("source_department").prefetch_related(*PARTS)
    with CaptureQueriesContext(connection) as reading:
        assert {content_of(row).update_note for row in rows} == {"."}
    assert Resource.objects.count() == 1000
    assert (len(made) <= 60, len(changed) <= 70, len(reading) <= 7) == (True, True, True), (
        len(made),
        len(changed),
        len(reading),
    )
