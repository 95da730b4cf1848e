"""Each single verb, done on the page or over the API, writes the same rows and the same bytes (whole journeys:
test_same_door.py).

Each verb is done from one and the same state, once each way, with the clock stopped; what the first way wrote is rolled
back before the second. What differs then can only be what is drawn anew each time: identifiers, and the reference
number, which a rolled back submission uses up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from catalogue.models import ResourceGroupAccess
from organisations.models import User
from organisations.services.tokens import issue_token
from sharing.models import SharingRequest
from tests.factories import sharing as factory
from tests.factories.sharing import World, full_answers

pytestmark = pytest.mark.django_db

DRAWN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|BA-\d{4}-\d{6}|\b[0-9a-f]{64}\b")
SCENARIO = "Plan bus stops near the boundary.\nCompare both sides."
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True)
class Verb:
    """From which state, by whom, and what is sent each way."""

    start: Callable[[World], Any]
    actor: Callable[[World], User]
    page: Callable[[Client, World, Any], None]
    api: Callable[[Client, World, Any], None]
    records: tuple[str, ...]


def post(client: Client, name: str, *args: object, **fields: object) -> None:
    """A form, as a browser sends it: text, with CRLF at the end of a line."""
    answer = client.post(reverse(f"sharing:{name}", args=args), fields)
    assert answer.status_code == 302, answer.content.decode()


def call(client: Client, name: str, *args: object, method: str = "post", **body: object) -> None:
    url = reverse(f"api:{name}", args=args)
    answer = getattr(client, method)(url, json.dumps(body, default=str), content_type="application/json")
    assert answer.status_code in (200, 201), answer.content.decode()


def save_by_page(client: Client, world: World, case: SharingRequest) -> None:
    answers = full_answers(world.resource, scenario=SCENARIO.replace("\n", "\r\n"))
    for step, (task, names) in enumerate(TASKS.items()):
        chosen = {name: answers[name] for name in names}
        post(client, "request-task", case.pk, task, expected_version=case.version + step, then="continue", **chosen)


def save_by_api(client: Client, world: World, case: SharingRequest) -> None:
    answers = full_answers(world.resource, scenario=SCENARIO)
    for step, names in enumerate(TASKS.values()):
        chosen = {name: answers[name] for name in names}
        call(client, "request-detail", case.pk, method="patch", version=case.version + step, answers=chosen)


TASKS = {
    "why": ("basis", "basis_detail", "purpose", "scenario"),
    "items": ("data_items",),
    "method": ("method",),
    "period": ("starts_on", "ends_on"),
}


def decide_by_page(outcome: str, reason_code: str = "", reasons: str = "") -> Callable[..., None]:
    code = f"{outcome}.{reason_code}" if reason_code else ""

    def decide(client: Client, world: World, case: SharingRequest) -> None:
        post(
            client,
            "request-decide",
            case.pk,
            expected_version=case.version,
            outcome=outcome,
            reason_code=code,
            reasons=reasons,
        )

    return decide


def verb_by_api(name: str, **more: object) -> Callable[..., None]:
    return lambda client, world, made: call(client, name, made.pk, version=made.version, **more)


def nothing(world: World) -> None:
    """A request that is not there yet."""


VERBS = {
    "create": Verb(
        nothing,
        lambda world: world.requester,
        lambda client, world, _none: post(client, "request-open", resource_id=world.resource.pk),
        lambda client, world, _none: call(client, "request-list", resource=world.resource.pk),
        (),
    ),
    "save": Verb(
        lambda world: factory.requests.open_request(actor=world.requester, resource_id=world.resource.pk),
        lambda world: world.requester,
        save_by_page,
        save_by_api,
        (),
    ),
    "submit": Verb(
        factory.draft,
        lambda world: world.requester,
        lambda client, world, case: post(client, "request-check", case.pk, expected_version=case.version),
        verb_by_api("request-submit"),
        ("request.submitted",),
    ),
    "submit again": Verb(
        factory.returned,
        lambda world: world.requester,
        lambda client, world, case: post(client, "request-check", case.pk, expected_version=case.version),
        verb_by_api("request-submit"),
        ("request.submitted",),
    ),
    "endorse": Verb(
        factory.submitted,
        lambda world: world.head,
        decide_by_page("approve"),
        verb_by_api("request-approve"),
        (),
    ),
    "approve": Verb(
        factory.endorsed,
        lambda world: world.approver,
        decide_by_page("approve"),
        verb_by_api("request-approve"),
        ("exchange.approved",),
    ),
    "return": Verb(
        factory.endorsed,
        lambda world: world.approver,
        decide_by_page("return", **factory.REASONS),
        verb_by_api("request-return", **factory.REASONS),
        ("request.returned",),
    ),
    "reject": Verb(
        factory.submitted,
        lambda world: world.head,
        decide_by_page("reject", **factory.REFUSAL),
        verb_by_api("request-reject", **factory.REFUSAL),
        ("request.rejected",),
    ),
    "withdraw": Verb(
        factory.endorsed,
        lambda world: world.requester,
        lambda client, world, case: post(client, "request-withdraw", case.pk, expected_version=case.version),
        verb_by_api("request-withdraw"),
        ("request.withdrawn",),
    ),
    "revoke": Verb(
        factory.active_grant,
        lambda world: world.approver,
        lambda client, world, made: post(
            client, "grant-revoke", made.pk, expected_version=made.version, **factory.REVOCATION
        ),
        verb_by_api("grant-revoke", **factory.REVOCATION),
        ("exchange.revoked",),
    ),
}


def rows() -> dict[str, list[str]]:
    """Every row of this app and every permission on data, as text, without the counters of PostgreSQL."""
    found = {}
    for model in (*apps.get_app_config("sharing").get_models(), ResourceGroupAccess):
        names = [field.attname for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]
        values = model._base_manager.values_list(*names)
        found[model.__name__] = [
            json.dumps(dict(zip(names, map(_plain, row), strict=True)), sort_keys=True, default=str) for row in values
        ]
    return found


def _plain(value: object) -> object:
    return bytes(value).decode() if isinstance(value, bytes | memoryview) else value


def entries() -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY event_id")
        return [bytes(row[0]) for row in cursor.fetchall()]


@dataclass(frozen=True)
class Written:
    """What a verb left behind: rows by table, and the ledger's entries that it added."""

    rows: dict[str, list[str]]
    entries: list[bytes]

    def blanked(self, known: frozenset[str]) -> Written:
        """With ``new`` for everything that was drawn since: two ways may differ in nothing else."""

        def blank(text: str) -> str:
            return DRAWN.sub(lambda drawn: drawn[0] if drawn[0] in known else "new", text)

        return Written(
            {table: sorted(map(blank, lines)) for table, lines in self.rows.items()},
            [blank(entry.decode()).encode() for entry in self.entries],
        )


def done(work: Callable[[], None]) -> Written:
    """What the work writes; afterwards the database is as it was."""
    before = len(entries())
    point = transaction.savepoint()
    work()
    written = Written(rows(), entries()[before:])
    transaction.savepoint_rollback(point)
    return written


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_writes_the_same_by_page_and_by_api(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    verb, world = VERBS[name], World()
    made = verb.start(world)
    if made is not None:
        made.refresh_from_db()
    browser, program = Client(), Client(headers={"authorization": f"Token {issue_token(user=verb.actor(world))}"})
    browser.force_login(verb.actor(world), backend=BACKEND)
    before = rows()
    known = frozenset(DRAWN.findall(json.dumps(before) + "".join(map(bytes.decode, entries()))))
    known |= {str(pk) for pk in (world.resource.pk, world.asking.pk, world.custodian.pk)}
    known |= {str(item.pk) for item in world.resource.data_items.all()}
    known |= {str(verb.actor(world).person)}
    stopped = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: stopped)

    by_page = done(lambda: verb.page(browser, world, made))
    assert rows() == before
    by_api = done(lambda: verb.api(program, world, made))

    assert by_page.rows != before
    assert by_page.blanked(known) == by_api.blanked(known)
    assert tuple(json.loads(entry)["type"] for entry in by_page.entries) == verb.records
    # The timeline names the very entries that were recorded.
    for written in (by_page, by_api):
        ids = {json.loads(entry)["id"] for entry in written.entries}
        told = {json.loads(line)["event_id"] for line in written.rows["RequestEvent"]} - {None}
        assert ids <= told


def test_every_verb_of_the_api_is_compared() -> None:
    from sharing import api_urls

    verbs = {route.name.partition("-")[2] for route in api_urls.urlpatterns} - {"list", "detail"}
    assert verbs <= VERBS.keys()
    assert {"create", "save"} <= VERBS.keys()  # POST of the list, PATCH of the detail


def test_what_is_compared_is_not_blind() -> None:
    """A changed answer, and a changed byte of an entry, are differences."""
    world = World()
    case = factory.draft(world)
    known: frozenset[str] = frozenset()
    one = Written(rows(), [b'{"basis":"statutory_duty"}'])
    SharingRequest.objects.filter(pk=case.pk).update(scenario="Another.", version=2)
    other = Written(rows(), [b'{"basis":"statutory_duty"}'])
    assert one.blanked(known) != other.blanked(known)
    assert one.blanked(known) != Written(one.rows, [b'{"basis":"agreement"}']).blanked(known)
