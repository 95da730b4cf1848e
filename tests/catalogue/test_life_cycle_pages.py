"""The pages of changes, versions, corrections and tombstones, as the people of a desk see them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.domain.reasons import RetireReason
from catalogue.models import EntryChange
from catalogue.selectors.changes import change_counts, list_changes
from catalogue.services import changes
from organisations.domain.calendar import day_of
from organisations.domain.errors import Invalid
from sharing.services.requests import open_request, submit_request
from tests.factories import changes as factory
from tests.factories import sharing
from tests.factories.catalogue import make_theme
from tests.factories.changes import Desk
from tests.factories.organisations import make_user

from .browsing import browser, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def address(change: EntryChange) -> str:
    return f"/catalogue/changes/{change.pk}/"


def test_a_change_goes_through_its_review_in_the_browser(desk):
    change = factory.draft(desk)
    steward = browser(desk.steward)
    assert "Submit for review" in text(steward, address(change))
    answer = steward.post(f"{address(change)}submit/", {"expected_revision": 1}, follow=True)
    assert "The change is submitted" in answer.content.decode()
    for who, outcome in (
        (desk.security, "assess_secrecy"),
        (desk.privacy, "assess_personal"),
        (desk.approver, "approve"),
        (desk.coordinator, "announce"),
    ):
        client = browser(who)
        assert "A better title" in text(client, "/catalogue/changes/")
        assert "1</span>" in text(client, "/")
        assert "needs your review" in text(client, "/")
        change.refresh_from_db()
        page = text(client, address(change))
        assert "A better title" in page
        assert "Test resource" in page
        answer = client.post(
            address(change),
            {"expected_revision": change.revision, "outcome": outcome, "words": "Nothing secret in it."},
            follow=True,
        )
        assert answer.status_code == 200
    change.refresh_from_db()
    assert change.status == "published"
    assert "A better title" in text(browser(), f"/catalogue/{desk.resource.pk}/")


def test_the_author_sees_no_form_and_is_told_why_when_they_force_it(desk):
    change = factory.in_review(desk)
    client = browser(desk.steward)
    assert "Record the review" not in text(client, address(change))
    answer = client.post(address(change), {"expected_revision": change.revision, "outcome": "approve"})
    assert answer.status_code == 409


def test_an_assessment_needs_its_words(desk):
    change = factory.in_review(desk)
    answer = browser(desk.security).post(
        address(change), {"expected_revision": change.revision, "outcome": "assess_secrecy", "words": " "}
    )
    assert answer.status_code == 422
    assert "Enter a value." in answer.content.decode()


def test_who_comes_late_is_told(desk):
    change = factory.in_review(desk)
    client = browser(desk.security)
    said = {"expected_revision": change.revision, "outcome": "assess_secrecy", "words": "Fine."}
    factory.assess(desk, change)
    answer = client.post(address(change), said)
    assert answer.status_code in (409, 422)


def test_a_return_shows_its_reason_to_the_authors(desk):
    change = factory.in_review(desk)
    said = {"expected_revision": change.revision, "outcome": "return", "words": "Say how often."}
    browser(desk.approver).post(address(change), said)
    page = text(browser(desk.steward), address(change))
    assert "Say how often." in page
    assert "Why it was returned" in page
    assert "was returned" in text(browser(desk.steward), "/")


def test_everything_missing_is_listed_when_a_draft_is_submitted(desk):
    change = changes.open_change(actor=desk.steward)
    answer = browser(desk.steward).post(f"{address(change)}submit/", {"expected_revision": 1})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "article 13" in page
    assert f'<a href="/catalogue/desk/{change.pk}/texts/">Title: Enter the title' in page, (
        "which field, and a way there"
    )


def test_themes_are_called_by_their_names(desk):
    make_theme("transport", en="Transport of people")
    change = factory.draft(desk, themes=("transport", "unknown"))
    page = text(browser(desk.steward), address(change))
    assert '<span lang="en">Transport of people</span><br>unknown' in page


def test_a_retirement_has_the_title_of_its_entry_on_the_desk(desk):
    change = factory.retirement(desk)
    page = text(browser(desk.steward), "/catalogue/desk/")
    assert desk.resource.title["en"] in page
    assert f'href="{address(change)}"' in page


def test_a_draft_is_discarded(desk):
    change = factory.draft(desk)
    answer = browser(desk.colleague).post(f"{address(change)}discard/", {"expected_revision": 1}, follow=True)
    assert "The change is discarded." in answer.content.decode()


def test_the_coordinator_consents_to_more_time(desk):
    change = factory.draft(desk)
    client = browser(desk.coordinator)
    assert "More time" in text(client, address(change))
    empty = client.post(f"{address(change)}extend/", {"expected_revision": 1, "reason": ""})
    assert empty.status_code == 422
    answer = client.post(
        f"{address(change)}extend/", {"expected_revision": 1, "reason": "A new register."}, follow=True
    )
    assert "A new register." in answer.content.decode()
    stale = client.post(f"{address(change)}extend/", {"expected_revision": 1, "reason": "Again."})
    assert stale.status_code == 409


def test_a_stranger_sees_no_change_and_no_queue(desk):
    change = factory.in_review(desk)
    assert text(browser(desk.stranger), address(change), 404)
    assert "Nothing waits here" in text(browser(desk.stranger), "/catalogue/changes/")
    assert browser().get(address(change)).status_code == 302


@pytest.mark.parametrize("scope", ["to_review", "organisation", "overdue", "ended"])
def test_every_list_has_an_empty_state_and_refuses_what_is_not_there(desk, scope):
    assert "Nothing waits here" in text(browser(desk.steward), f"/catalogue/changes/?scope={scope}")
    assert text(browser(desk.steward), f"/catalogue/changes/?scope={scope}&page=9", 404)


def test_a_scope_that_is_not_there_is_refused(desk):
    assert text(browser(desk.steward), "/catalogue/changes/?scope=everything", 400)


def test_late_changes_are_counted_and_marked(desk):
    long_ago = timezone.now() - timedelta(days=60)
    changes.open_change(actor=desk.steward, content=factory.full_content(), now=long_ago)
    today = day_of(timezone.now())
    assert change_counts(viewer=desk.steward, today=today).overdue == 1
    assert change_counts(viewer=desk.coordinator, today=today).overdue == 1
    assert change_counts(viewer=desk.stranger, today=today).overdue == 0
    assert "Overdue" in text(browser(desk.steward), "/catalogue/changes/?scope=overdue")


def test_the_queue_is_the_guards_answer(desk):
    """Whoever has a line in the queue can judge, and nobody else."""
    change = factory.in_review(desk)
    today = day_of(timezone.now())

    def waits_for(user) -> bool:
        return bool(list_changes(viewer=user, scope="to_review", today=today).total)

    assert waits_for(desk.security)
    assert waits_for(desk.privacy)
    assert not waits_for(desk.approver)
    assert not waits_for(desk.steward)
    factory.assess(desk, change)
    assert waits_for(desk.approver)
    assert not waits_for(desk.security)


def test_versions_are_listed_and_compared(desk):
    assert "has not changed since" in text(browser(), f"/catalogue/{desk.resource.pk}/versions/")
    factory.published(desk)
    page = text(browser(), f"/catalogue/{desk.resource.pk}/versions/?before=1&after=2")
    assert "A better title" in page
    assert "<del" in page
    assert "say the same" in text(browser(), f"/catalogue/{desk.resource.pk}/versions/?before=2&after=2")
    assert text(browser(), f"/catalogue/{desk.resource.pk}/versions/?before=1&after=9", 404)


def test_a_version_that_only_chosen_ones_could_see_stays_with_them(desk):
    desk.resource.visibility = "chosen"
    desk.resource.save()
    desk.resource.shown_to.set([desk.using])
    factory.publish(desk, factory.draft(desk, visibility="public", shown_to=()))
    rows = {
        who: len(browser(user).get(f"/api/v1/resources/{desk.resource.pk}/versions/").json())
        for who, user in (("stranger", None), ("member", desk.steward), ("chosen", desk.user), ("other", desk.stranger))
    }
    assert rows == {"stranger": 1, "member": 2, "chosen": 2, "other": 1}


def test_a_retired_entry_keeps_a_page_at_its_address(desk):
    successor = factory.publish(desk, factory.new_draft(desk)).resource
    client = browser(desk.steward)
    here = f"/catalogue/{desk.resource.pk}/"
    assert "Retire the entry" in text(client, here)
    bad = client.post(f"{here}retire/", {"reason": "replaced", "successor": "not an address"})
    assert bad.status_code == 422
    own = client.post(f"{here}retire/", {"reason": "replaced", "successor": here})
    assert own.status_code == 422
    answer = client.post(
        f"{here}retire/", {"reason": "replaced", "successor": f"http://testserver/catalogue/{successor.pk}/"}
    )
    change = EntryChange.objects.get(kind="retire")
    assert answer["Location"] == address(change)
    assert "A change is under way" in text(client, here)
    factory.publish(desk, change)
    answer = browser().get(here)
    page = answer.content.decode()
    assert (answer.status_code, answer["X-Robots-Tag"]) == (200, "noindex")
    assert "This entry is retired" in page
    assert str(successor.pk) in page
    assert str(RetireReason.REPLACED.label) in page
    assert "Test resource" not in text(browser(), "/catalogue/")
    assert browser(desk.steward).post(f"{here}retire/", {"reason": "replaced"}).status_code == 422


def test_nothing_new_is_asked_for_once_an_entry_is_retired():
    world = sharing.World()
    request = sharing.draft(world)
    desk = Desk(custodian=world.custodian, using=world.asking, resource=world.resource)
    factory.publish(desk, factory.retirement(desk))
    with pytest.raises(Invalid, match=r"resource\.retired"):
        open_request(actor=world.colleague, resource_id=world.resource.pk)
    with pytest.raises(Invalid, match=r"resource\.retired"):
        submit_request(actor=world.requester, request_id=request.pk, expected_version=request.version)


def test_the_other_account_of_nobody_sees_an_empty_home():
    assert change_counts(viewer=make_user(), today=day_of(timezone.now())).to_review == 0


def test_a_new_entry_names_its_original_language(desk):
    change = factory.submit(desk, factory.new_draft(desk))
    page = text(browser(desk.security), address(change))
    assert "简体中文" in page
    assert ">zh-hans<" not in page


def test_a_new_entry_shows_all_that_it_says_and_nothing_before(desk):
    page = text(browser(desk.security), address(factory.submit(desk, factory.new_draft(desk))))
    assert ">Before<" not in page
    assert "<del" not in page
    assert "Who may know of it" in page, "also what was left as it is for every new entry"
    kept = text(browser(desk.security), address(factory.submit(desk, factory.draft(desk))))
    assert ">Before<" in kept
