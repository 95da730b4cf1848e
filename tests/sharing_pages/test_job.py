"""The whole job through the pages, as two sides do it."""

from __future__ import annotations

import re
from datetime import timedelta

from django.urls import reverse

from sharing.models import Grant, SharingRequest
from tests.factories.sharing import World, today


def version_in(html: str) -> str:
    found = re.search(r'name="expected_version" value="(\d+)"', html)
    assert found, "the page has no version"
    return found.group(1)


def submit_all_tasks(client, world: World, case: SharingRequest) -> None:
    items = [str(item.pk) for item in world.resource.data_items.all()[:2]]
    answers = {
        "why": {
            "basis": "statutory_duty",
            "basis_detail": "Cap. 374, section 12.",
            "purpose": "transport.planning",
            "scenario": "Plan bus stops near the boundary.",
        },
        "items": {"data_items": items},
        "method": {"method": "download"},
        "period": {"starts_on": today().isoformat(), "ends_on": (today() + timedelta(days=90)).isoformat()},
    }
    for task, data in answers.items():
        url = reverse("sharing:request-task", args=[case.pk, task])
        page = client.get(url).content.decode()
        sent = client.post(url, {**data, "expected_version": version_in(page), "then": "continue"})
        assert sent.status_code == 302, sent.content.decode()
        assert sent["Location"] == reverse("sharing:request-detail", args=[case.pk])


def test_from_a_resource_to_a_grant_and_its_end(world, browser):
    requester, head, approver = browser(world.requester), browser(world.head), browser(world.approver)

    opened = requester.post(reverse("sharing:request-open"), {"resource_id": str(world.resource.pk)})
    case = SharingRequest.objects.get()
    assert opened["Location"] == reverse("sharing:request-detail", args=[case.pk])
    # Pressed once more, from a page that was still open; the resource's page now leads to the draft.
    again = requester.post(reverse("sharing:request-open"), {"resource_id": str(world.resource.pk)})
    assert again["Location"] == opened["Location"]
    shown = requester.get(reverse("catalogue:resource-detail", args=[world.resource.pk])).content.decode()
    assert "Continue draft" in shown
    assert f'href="{opened["Location"]}"' in shown
    page = requester.get(opened["Location"]).content.decode()
    assert "Say why you need the data" in page
    assert page.count("Not yet started") == 4
    assert "Cannot start yet" in page

    submit_all_tasks(requester, world, case)
    page = requester.get(opened["Location"]).content.decode()
    assert page.count("Completed") == 4
    assert "Last changed by Wing Chan" in page

    check = reverse("sharing:request-check", args=[case.pk])
    page = requester.get(check).content.decode()
    assert f"Send request to {world.custodian.name.value}" in page
    assert "Change<span" in page
    sent = requester.post(check, {"expected_version": version_in(page)}, follow=True)
    case.refresh_from_db()
    assert sent.redirect_chain[-1][0] == reverse("sharing:request-sent", args=[case.pk])
    assert case.reference in sent.content.decode()

    for client, user in ((head, world.head), (approver, world.approver)):
        queue = client.get(reverse("sharing:queue")).content.decode()
        decide = reverse("sharing:request-decide", args=[case.pk])
        assert decide in queue
        page = client.get(decide).content.decode()
        answer = {"outcome": "approve", "reason_code": "", "reasons": "", "expected_version": version_in(page)}
        assert client.post(decide, answer).status_code == 302, user

    case.refresh_from_db()
    assert case.status == "approved"
    page = requester.get(reverse("sharing:request-detail", args=[case.pk])).content.decode()
    assert "has approved it" in page
    assert "Recorded, waiting to be chained" in page

    grant = Grant.objects.get()
    assert (
        reverse("sharing:grant-detail", args=[grant.pk])
        in requester.get(reverse("sharing:grant-list")).content.decode()
    )
    assert "Revoke the grant" not in requester.get(reverse("sharing:grant-detail", args=[grant.pk])).content.decode()
    revoke = reverse("sharing:grant-revoke", args=[grant.pk])
    page = approver.get(revoke).content.decode()
    ended = approver.post(
        revoke,
        {"expected_version": version_in(page), "reason_code": "purpose_ended", "reasons": "The study is over."},
        follow=True,
    )
    assert "The study is over." in ended.content.decode()
    grant.refresh_from_db()
    assert grant.status == "revoked"


def test_returned_amended_and_sent_again_shows_what_changed(world, browser):
    from tests.factories.sharing import returned

    case = returned(world)
    requester = browser(world.requester)
    detail = reverse("sharing:request-detail", args=[case.pk])
    page = requester.get(detail).content.decode()
    assert "Say which districts." in page
    assert "Something is missing" in page

    task = reverse("sharing:request-task", args=[case.pk, "why"])
    page = requester.get(f"{task}?return=check").content.decode()
    sent = requester.post(
        task,
        {
            "expected_version": version_in(page),
            "basis": "statutory_duty",
            "basis_detail": "Cap. 374, section 12.",
            "purpose": "transport.planning",
            "scenario": "Plan bus stops in North District.",
            "return": "check",
        },
    )
    check = reverse("sharing:request-check", args=[case.pk])
    assert sent["Location"] == check
    requester.post(check, {"expected_version": version_in(requester.get(check).content.decode())})

    page = browser(world.head).get(reverse("sharing:request-decide", args=[case.pk])).content.decode()
    assert "1 of 8 answers changed." in page
    assert re.search(r"<del><span[^>]*>removed:", page)
    assert re.search(r"<ins><span[^>]*>added:", page)
    assert "Plan bus stops in North District." in page
