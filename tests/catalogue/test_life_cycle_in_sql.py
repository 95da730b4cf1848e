"""What the application's own role cannot do to changes, reviews and versions with plain SQL, however hard it tries."""

from __future__ import annotations

import hashlib
import uuid

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from catalogue.models import ChangeExtension, EntryReview, EntryVersion
from catalogue.services import changes, reviews
from organisations.models import Role
from tests.factories import changes as factory
from tests.factories.changes import Desk, desk_in
from tests.factories.organisations import make_membership, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def refused(statement: str, *parameters: object) -> str:
    """The database's refusal of a statement that the application's role runs."""
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)
    return str(caught.value)


def _review(change, reviewer, *, kind="secrecy", role="security_officer", outcome="passed", **changed):
    """INSERT a review as the application's role could."""
    document = "An assessment." if kind in {"secrecy", "personal"} else ""
    values = {
        "change": change,
        "round": change.round,
        "kind": kind,
        "outcome": outcome,
        "reviewer": reviewer,
        "person": reviewer.person,
        "author_person": change.author_person,
        "organisation": change.custodian,
        "role": role,
        "submitted_digest": change.submitted_digest,
        "document": document,
        "digest": hashlib.sha256(document.encode()).hexdigest(),
        "at": timezone.now(),
    } | changed
    with transaction.atomic():
        return EntryReview.objects.create(**values)


def _publish(change) -> str:
    return refused(
        "UPDATE catalogue_entrychange SET status = 'published', revision = revision + 1, ended_at = now()"
        " WHERE id = %s",
        change.pk,
    )


@pytest.mark.parametrize(
    "table",
    [
        "catalogue_entrychange",
        "catalogue_changeauthor",
        "catalogue_entryreview",
        "catalogue_entryversion",
        "catalogue_changeextension",
        "catalogue_correction",
    ],
)
def test_nothing_is_deleted(desk, table):
    factory.published(desk)
    assert "permission denied" in refused(f"DELETE FROM {table}")
    assert "permission denied" in refused(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("catalogue_changeauthor", "since"),
        ("catalogue_entryreview", "at"),
        ("catalogue_entryversion", "at"),
        ("catalogue_changeextension", "at"),
    ],
)
def test_what_was_said_is_not_changed(desk, table, column):
    factory.published(desk)
    assert "permission denied" in refused(f"UPDATE {table} SET {column} = now()")


def test_nothing_is_published_without_reviews(desk):
    assert "not reviewed by two people" in _publish(factory.in_review(desk))
    other = Desk()
    assert "not reviewed by two people" in _publish(factory.assess(other, factory.in_review(other)))


def test_nothing_is_published_without_a_version(desk):
    change = factory.assess(desk, factory.in_review(desk))
    _review(change, desk.approver, kind="approval", role="approver")
    _review(change, desk.coordinator, kind="authority", role="coordinator", organisation=desk.authority)
    assert "nothing was published" in _publish(change)


def test_one_person_never_publishes_alone():
    desk, account = desk_in("HK"), make_user()
    for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
        make_membership(account, desk.custodian, role)
    change = factory.in_review(desk)
    _review(change, account)
    _review(change, account, kind="personal", role="privacy_officer")
    _review(change, account, kind="approval", role="approver")
    assert "not reviewed by two people" in _publish(change)


def test_a_version_is_what_was_approved(desk):
    change = factory.assess(desk, factory.in_review(desk))
    _review(change, desk.approver, kind="approval", role="approver")
    _review(change, desk.coordinator, kind="authority", role="coordinator", organisation=desk.authority)
    other = b'{"title":"something else"}'
    for snapshot in (other, bytes(change.submitted)):
        if snapshot == other:
            with pytest.raises(DatabaseError, match="what was approved"), transaction.atomic():
                _version(desk, change, snapshot)
        else:
            _version(desk, change, snapshot)


def test_a_version_waits_for_the_approval(desk):
    change = factory.assess(desk, factory.in_review(desk))
    with pytest.raises(DatabaseError, match="what was approved"), transaction.atomic():
        _version(desk, change, bytes(change.submitted))
    _review(change, desk.approver, kind="approval", role="approver")
    with pytest.raises(DatabaseError, match="what was approved"), transaction.atomic():
        _version(desk, change, bytes(change.submitted))  # the authority is still to come


def test_versions_follow_each_other_and_their_digest_is_right(desk):
    factory.published(desk)
    with pytest.raises(DatabaseError, match="follow each other"), transaction.atomic():
        _version(desk, None, b"{}", number=1)
    with pytest.raises(DatabaseError, match="entry_version_digest"), transaction.atomic():
        _version(desk, None, b"{}", digest="0" * 64)


def _version(desk, change, snapshot, *, number=9, digest=None):
    EntryVersion.objects.create(
        resource=desk.resource,
        change=change,
        number=number,
        snapshot=snapshot,
        digest=digest or hashlib.sha256(snapshot).hexdigest(),
        at=timezone.now(),
    )


def test_authors_review_nothing(desk):
    make_membership(desk.steward, desk.custodian, Role.SECURITY_OFFICER)
    make_membership(desk.colleague, desk.custodian, Role.SECURITY_OFFICER)
    change = factory.draft(desk)
    change = changes.save_change(
        actor=desk.colleague, change_id=change.pk, expected_revision=1, content=factory.full_content()
    )
    change = factory.submit(desk, change)
    with pytest.raises(DatabaseError, match="another_person|own change"):
        _review(change, desk.steward)
    with pytest.raises(DatabaseError, match="own change"):
        _review(change, desk.colleague)
    with pytest.raises(DatabaseError, match="not this person"):
        _review(change, desk.colleague, person=uuid.uuid4())


def test_a_lie_about_the_author_meets_the_foreign_key(desk):
    make_membership(desk.colleague, desk.custodian, Role.SECURITY_OFFICER)
    change = factory.in_review(desk)
    with pytest.raises(DatabaseError, match="entry_review_of_the_author"):
        _review(change, desk.security, author_person=uuid.uuid4())


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"role": "approver"}, "does not hold this role"),
        ({"round": 2}, "does not wait"),
        ({"submitted_digest": "0" * 64}, "does not wait"),
        ({"digest": "0" * 64}, "entry_review_digest"),
        ({"document": "", "digest": hashlib.sha256(b"").hexdigest()}, "with_document"),
        ({"outcome": "returned"}, "returned_with_reason"),
    ],
)
def test_a_review_is_of_the_right_role_round_and_document(desk, said, refusal):
    with pytest.raises(DatabaseError, match=refusal):
        _review(factory.in_review(desk), desk.security, **said)


def test_an_approval_comes_last(desk):
    with pytest.raises(DatabaseError, match="assessment is missing"):
        _review(factory.in_review(desk), desk.approver, kind="approval", role="approver")


def test_who_left_the_organisation_reviews_nothing(desk):
    change = factory.in_review(desk)
    desk.security.memberships.update(ended_at=timezone.now())
    with pytest.raises(DatabaseError, match="does not hold this role"):
        _review(change, desk.security)


def test_nobody_who_did_not_return_it_returns_it(desk):
    change = factory.in_review(desk)
    assert "nobody returned it" in refused(
        "UPDATE catalogue_entrychange SET status = 'returned', revision = revision + 1 WHERE id = %s", change.pk
    )


@pytest.mark.parametrize(
    ("columns", "refusal"),
    [
        ("content = '{}'", "the content is frozen"),
        ("occurred_on = '2020-01-01'", "the content is frozen"),
        ("custodian_id = gen_random_uuid()", "never changes"),
        ("resource_id = gen_random_uuid()", "never changes"),
        ("author_person = gen_random_uuid()", "never changes"),
        ("base_version = 7", "never changes"),
        ("round = 7", "only a submission"),
        ("submitted = 'x', submitted_digest = encode(sha256('x'), 'hex')", "only a submission"),
        ("ended_at = now()", "ends with its end"),
    ],
)
def test_what_is_in_review_stays_as_it_is(desk, columns, refusal):
    change = factory.in_review(desk)
    assert refusal in refused(
        f"UPDATE catalogue_entrychange SET {columns}, revision = revision + 1 WHERE id = %s", change.pk
    )


def test_every_step_raises_the_revision(desk):
    change = factory.draft(desk)
    assert "raises the revision" in refused("UPDATE catalogue_entrychange SET content = '{}' WHERE id = %s", change.pk)


def test_a_submission_has_its_bytes(desk):
    change = factory.draft(desk)
    assert "its bytes" in refused(
        "UPDATE catalogue_entrychange SET status = 'in_review', revision = revision + 1, round = 1 WHERE id = %s",
        change.pk,
    )


def test_only_the_authority_of_the_place_gives_more_time(desk):
    change = factory.draft(desk)
    for actor, organisation in ((desk.approver, desk.custodian), (desk.coordinator, desk.using)):
        with pytest.raises(DatabaseError, match="authority's consent"), transaction.atomic():
            ChangeExtension.objects.create(
                change=change,
                consented_by=actor,
                person=actor.person,
                author_person=change.author_person,
                organisation=organisation,
                reason="Because.",
                at=timezone.now(),
                due_on=change.due_on,
                calendar_version=change.calendar_version,
            )


def test_a_return_without_a_reason_is_impossible(desk):
    change = factory.in_review(desk)
    with pytest.raises(DatabaseError, match="with_reason"):
        _review(change, desk.security, outcome="returned", reason="")
    assert reviews.return_change(
        actor=desk.security, change_id=change.pk, expected_revision=change.revision, reason="No."
    )
