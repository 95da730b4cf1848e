"""The pages of the catalogue's work, and how a browser comes to those that have no address of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from playwright.sync_api import Response

from catalogue.models import EntryChange
from catalogue.selectors.contents import content_of
from catalogue.services.changes import save_change

from .conftest import Person
from .stewardship import Stewardship

#: From the page where it begins: what is done there. Gives the answer that follows.
Step = Callable[[Person], Response]

SECTIONS = ("texts", "identity", "items", "security", "sharing", "access", "quality")
CHOSEN = "main form[method=post] button"


@dataclass(frozen=True)
class Stop:
    """One page: whose, where it begins, what is done there, how the last answer is numbered.

    ``everywhere``: to be seen in all four languages; the others are seen in one of them, in turn.
    """

    who: str | None
    path: str
    then: tuple[Step, ...] = ()
    status: int = 200
    everywhere: bool = False


def press(selector: str) -> Step:
    """Press the last button that fits, as a person does."""

    def pressed(person: Person) -> Response:
        with person.page.expect_navigation() as landed:
            person.page.locator(selector).last.click()
        return landed.value

    return pressed


def choose_entries(person: Person) -> Response:
    """Three of the entries that can be changed at once."""
    boxes = person.page.locator("[name=id]")
    for number in range(3):
        boxes.nth(number).check()
    return press(CHOSEN)(person)


def ask_for_preview(person: Person) -> Response:
    """One field of all of them."""
    person.page.check("[name='use.update_cycle']")
    person.page.select_option("[name=update_cycle]", "monthly")
    return press(CHOSEN)(person)


def send_at_once(person: Person) -> Response:
    person.page.check("[name=submit]")
    return press("main button[value=apply]")(person)


def collide(made: Stewardship, key: str) -> Step:
    """A colleague saves the same field while the page is open."""

    def collided(person: Person) -> Response:
        change = EntryChange.objects.get(pk=made.changes[key].pk)
        content = replace(content_of(made.desk.resource), title={"en": "What a colleague wrote"})
        save_change(actor=made.desk.steward, change_id=change.pk, expected_revision=change.revision, content=content)
        person.page.fill("[name='title.en']", "What I wrote")
        return press("main form button[type=submit], main form button:not([type])")(person)

    return collided


def stops_of(made: Stewardship) -> list[Stop]:
    """All of them, person after person."""
    changes = {name: f"/catalogue/changes/{change.pk}/" for name, change in made.changes.items()}
    corrections = {name: f"/catalogue/corrections/{pk}/" for name, pk in made.corrections.items()}
    runs = {name: f"/catalogue/sources/runs/{pk}/" for name, pk in made.runs.items()}
    sources = {name: f"/catalogue/sources/{source.code}/" for name, source in made.sources.items()}
    entry, listed = f"/catalogue/{made.desk.resource.pk}/", f"/catalogue/{made.listed.pk}/"
    retired = f"/catalogue/{made.retired}/"
    draft = f"/catalogue/desk/{made.changes['draft'].pk}/"
    queue, asked = "/catalogue/changes/", "/catalogue/corrections/"
    answer = press("main form button")

    def of(who: str | None, *stops: str | Stop) -> Iterable[Stop]:
        return (replace(one, who=who) if isinstance(one, Stop) else Stop(who, one) for one in stops)

    def at(path: str, *then: Step, **more: Any) -> Stop:
        return Stop(None, path, then, **more)

    return [
        *of(None, listed, f"{listed}versions/?before=1&after=2", at(retired, everywhere=True)),
        *of(
            "gd-steward",
            "/",
            queue,
            at(f"{queue}?scope=organisation", everywhere=True),
            f"{queue}?scope=overdue",
            f"{queue}?scope=ended",
            *(changes[one] for one in ("draft", "in_review", "returned", "published", "discarded", "retiring")),
            at(changes["empty"], press("form[action$='/submit/'] button"), status=422),
            at(asked, everywhere=True),
            at(corrections["open"], answer, status=422),
            f"{entry}corrections/",
            f"{entry}versions/",
            f"{listed}versions/",
            f"{entry}retire/",
            at(f"{entry}retire/", answer, status=422),
            at("/catalogue/desk/", everywhere=True),
            *(f"/catalogue/desk/?tab={tab}" for tab in ("all", "overdue", "translation")),
            at(draft, everywhere=True),
            f"/catalogue/desk/{made.changes['empty'].pk}/",
            *(f"{draft}{section}/" for section in SECTIONS),
            f"{draft}translate/pt/",
            at(f"/catalogue/{made.beside}/beside/", everywhere=True),
            changes["adding"],
            at(f"/catalogue/desk/{made.changes['late'].pk}/texts/", collide(made, "late"), status=409),
            "/catalogue/desk/import/",
            at("/catalogue/desk/import/", answer, status=422),
            f"/catalogue/desk/import/{made.file}/",
            at(f"/catalogue/desk/import/{made.file}/", send_at_once, status=409),
            "/catalogue/desk/bulk/",
            "/catalogue/desk/bulk/?q=zzzz",
            at("/catalogue/desk/bulk/", choose_entries),
            at("/catalogue/desk/bulk/", choose_entries, press(CHOSEN), status=422),
            at("/catalogue/desk/bulk/", choose_entries, ask_for_preview),
            "/catalogue/searches/",
            "/catalogue/searches/new/?q=bus",
            f"/catalogue/searches/{made.search}/rename/",
            "/catalogue/sources/",
            sources["upload"],
            at(sources["upload"], press("main form[enctype] button"), status=422),
            runs["dry"],
            f"{runs['done']}?outcome=refused",
            "/catalogue/synonyms/",
            "/catalogue/synonyms/new/",
            at("/catalogue/synonyms/new/", answer, status=422),
        ),
        *of(
            "gd-security-officer",
            queue,
            changes["in_review"],
            at(changes["in_review"], answer, status=422),
            changes["assessed"],
        ),
        *of(
            "gd-approver",
            at(changes["addition"], everywhere=True),
            changes["in_review"],
            at(changes["assessed"], everywhere=True),
        ),
        *of(
            "gd-coordinator",
            changes["approved"],
            changes["draft"],
            at(changes["draft"], press("form[action$='/extend/'] button"), status=422),
            asked,
        ),
        *of("gd-auditor", queue, asked, at(changes["in_review"], status=404)),
        *of(
            "hk-requester",
            "/",
            at(asked, everywhere=True),
            f"{entry}corrections/",
            at(f"{entry}corrections/", answer, status=422),
            corrections["answered"],
            corrections["open"],
            retired,
            "/catalogue/searches/",
        ),
        *of(
            "gd-administrator",
            "/catalogue/sources/new/",
            at("/catalogue/sources/new/", answer, status=422),
            sources["proposed"],
            f"{sources['proposed']}change/",
            at(runs["held"], everywhere=True),
        ),
        *of("mo-steward", "/catalogue/desk/", asked, runs["held"]),
    ]
