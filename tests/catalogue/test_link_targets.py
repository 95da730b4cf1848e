"""Where the links of an entry lead is asked when it is sent for review: to an entry that is there, and another one."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from catalogue.domain.entry import LinkContent
from catalogue.models import Resource
from catalogue.selectors.contents import faults_before_review
from catalogue.services.changes import open_change
from organisations.domain.errors import Invalid
from tests.desk.test_pages import signed_in
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource
from tests.factories.changes import Desk, full_content
from tests.factories.organisations import make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def refused(desk: Desk, change) -> list[tuple[str, str | None, str]]:
    with pytest.raises(Invalid) as error:
        factory.submit(desk, change)
    return [(one.code, one.field, one.params["value"]) for one in (error.value, *error.value.errors)]


def to(target) -> LinkContent:
    return LinkContent(kind="related", target=target)


def test_what_is_there_and_codes_of_elsewhere_are_links(desk):
    retired = factory.publish(desk, factory.retirement(desk)).resource
    own = make_resource(desk.custodian, visibility="chosen")
    links = (
        to(make_resource(make_organisation("HK"), visibility="public").pk),
        to(own.pk),
        LinkContent(kind="replaces", target=retired.pk),
        LinkContent(kind="derived_from", target_code="nobody/knows"),
    )
    assert factory.submit(desk, factory.new_draft(desk, links=links)).status == "in_review"


def test_what_is_not_there_or_not_to_be_known_is_refused_alike(desk):
    hidden = make_resource(make_organisation("HK"), visibility="chosen")
    nowhere = uuid.uuid4()
    change = factory.new_draft(desk, links=(to(hidden.pk), to(nowhere)))
    assert sorted(refused(desk, change)) == sorted(
        ("entry.link_unknown", "links", str(target)) for target in (hidden.pk, nowhere)
    )


def test_an_entry_is_not_linked_to_itself(desk):
    links = (to(desk.resource.pk), LinkContent(kind="related", target_code=desk.resource.identifier))
    change = factory.draft(desk, links=links)
    assert sorted(refused(desk, change)) == sorted(
        ("entry.link_itself", "links", value) for value in (str(desk.resource.pk), desk.resource.identifier)
    )


def test_no_identifier_and_no_code_are_not_the_same(desk):
    content = full_content(identifier="", links=(to(desk.resource.pk),))
    faults = faults_before_review(content, place="GD", viewer=desk.steward, entry=None)
    assert "links" not in {one.field for one in faults}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "is no entry here that you may know of"),
        ("zh-hans", "不是"),
        ("zh-hant", "不是"),
        ("pt", "não é"),
    ],
)
def test_the_desk_says_it_before_it_is_sent(desk, language, sentence):
    nowhere = uuid.uuid4()
    change = factory.new_draft(desk, links=(to(nowhere),))
    client = signed_in(desk.steward)
    client.cookies["django_language"] = language
    html = client.get(reverse("catalogue:desk-change", args=[change.pk])).content.decode()
    (line,) = [one for one in html.splitlines() if str(nowhere) in one]
    assert sentence in line
    assert reverse("catalogue:desk-section", args=[change.pk, "quality"]) in line


def test_where_an_entry_leads_already_it_may_go_on_leading(desk):
    other = make_resource(make_organisation("HK"), visibility="public")
    listed = factory.publish(desk, factory.new_draft(desk, links=(to(other.pk),)))
    Resource.objects.filter(pk=other.pk).update(visibility="chosen")
    change = open_change(actor=desk.steward, resource_id=listed.resource_id)
    assert factory.submit(desk, change).status == "in_review"
    elsewhere = factory.draft(desk, links=(to(other.pk),))
    assert refused(desk, elsewhere) == [("entry.link_unknown", "links", str(other.pk))]
