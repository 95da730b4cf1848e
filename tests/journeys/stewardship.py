"""What the demo's stewards, officers and administrators have before them: the catalogue's work in every state."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from catalogue.domain.entry import (
    CodeValue,
    DistributionContent,
    EntryContent,
    ItemContent,
    LinkContent,
    Sample,
)
from catalogue.domain.harvest.manners import Manner
from catalogue.models import EntryChange, HarvestRun, Resource, Source
from catalogue.reading.entries import read_entries
from catalogue.selectors.access import organisations_with_access
from catalogue.services import corrections, harvest_runs, imports
from catalogue.services.changes import open_addition, open_change
from catalogue.services.harvest_sources import SourceSettings, confirm_source, register_source
from catalogue.services.searches import save_search
from organisations.models import Organisation, User
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource

PATIENCE_S = 120
LONG_AGO = timedelta(days=90)
TITLE = {
    "zh-hans": "公交线路站点信息",
    "zh-hant": "巴士路線及車站資料",
    "en": "Bus routes and their stops",
    "pt": "Carreiras de autocarros e respectivas paragens",
}
ABSTRACT = {
    "zh-hans": "每条公交线路的起讫站、经停站点、首末班时间和票价，每日由运营单位报送。",
    "en": "Where each bus route begins, stops and ends, its first and last departures and its fare, reported daily.",
}
TABLE = """Identifier,Title (en),Title (zh-hant),Formats,Sharing attribute,Provider
taxi/1,Taxi stands,的士站,CSV,unconditional,Transport
taxi/2,Fares of taxis,的士收費,XLSX;JSON,unconditional,Somebody
taxi/3,,,CSV,unconditional,Transport
"""
FILE = """Identifier,Title (en),Formats,Sharing attribute
stops/1,Bus stops,CSV,unconditional
stops/2,,CSV,unconditional
{identifier},A new title of what is listed,CSV,unconditional
"""


class DemoDesk(factory.Desk):
    """Guangdong keeps, Hong Kong uses: the accounts that `make run` shows."""

    def __init__(self) -> None:
        people = {user.username: user for user in User.objects.all()}
        self.steward = self.colleague = people["gd-steward"]
        self.security, self.privacy = people["gd-security-officer"], people["gd-privacy-officer"]
        self.approver, self.coordinator = people["gd-approver"], people["gd-coordinator"]
        self.user = self.user_colleague = people["hk-requester"]
        self.stranger = people["mo-requester"]
        self.administrator, self.confirmer = people["gd-administrator"], people["hk-administrator"]
        self.custodian = Organisation.objects.get(memberships__user=self.steward, memberships__role="steward")
        self.authority = Organisation.objects.get(memberships__user=self.coordinator, memberships__role="coordinator")
        self.using = Organisation.objects.get(memberships__user=self.user, memberships__role="requester")
        self.resource = make_resource(
            self.custodian, title={"en": "Bus shelters", "zh-hant": "巴士候車亭"}, **factory.COMPLETE
        )

    def another(self) -> DemoDesk:
        """The same people before another entry: one change of an entry is under way at a time."""
        return DemoDesk()


@dataclass
class Stewardship:
    """Ids of what the pages show."""

    desk: DemoDesk
    changes: dict[str, EntryChange] = field(default_factory=dict)
    corrections: dict[str, UUID] = field(default_factory=dict)
    listed: Resource | None = None
    retired: UUID | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    runs: dict[str, UUID] = field(default_factory=dict)
    file: UUID | None = None
    search: UUID | None = None
    beside: UUID | None = None


def rich_content(identifier: str) -> EntryContent:
    """Every section filled in, most texts still to be translated."""
    return EntryContent(
        identifier=identifier,
        title=TITLE,
        abstract=ABSTRACT,
        original_language="zh-hans",
        keywords={"zh-hans": ("公交", "站点"), "en": ("bus", "stop")},
        classification="1-02-003",
        resource_code="307020010/000042",
        formats=("CSV", "JSON"),
        update_cycle="daily",
        update_note="Before six in the morning",
        sharing_conditions={"zh-hans": "仅用于履行法定职责。", "en": "Only for statutory duties."},
        sharing_methods=("interface", "download"),
        open_attribute="conditional",
        open_conditions={"zh-hans": "注明来源。"},
        grade="general",
        general_level=2,
        personal_data="none",
        themes=("transport",),
        areas=("shenzhen",),
        covers_from=date(2024, 1, 1),
        covers_until=date(2026, 6, 30),
        issued_on=date(2024, 2, 1),
        modified_on=date(2026, 6, 30),
        contact={"zh-hans": "数据资源处", "en": "Data resources section"},
        contact_email="data@example.org",
        contact_phone="+86 755 0000 0000",
        landing_page="https://opendata.example.org/routes",
        licence={"zh-hans": "开放许可协议", "en": "Open licence"},
        remarks={"zh-hans": "夜班线路自2025年起包括在内。"},
        quality_notes={"zh-hans": "约百分之二的站点缺少坐标。", "en": "About two in a hundred stops lack coordinates."},
        visibility="public",
        data_items=(
            ItemContent(
                code="route_no",
                names={"zh-hans": "线路编号", "en": "Number of the route"},
                meanings={"zh-hans": "运营单位的线路编号"},
                sensitivity="general",
            ),
            ItemContent(
                code="direction",
                names={"zh-hans": "方向", "en": "Direction"},
                code_list=(
                    CodeValue(code="up", names={"zh-hans": "上行"}),
                    CodeValue(code="down", names={"zh-hans": "下行"}),
                ),
            ),
            ItemContent(code="fare", names={"zh-hans": "票价"}, data_type="decimal", unit="CNY"),
        ),
        distributions=(
            DistributionContent(
                titles={"en": "All routes"},
                format="CSV",
                download_url="https://opendata.example.org/routes/all-routes-of-the-city-with-their-stops.csv",
                media_type="text/csv",
                size=1_204_224,
            ),
        ),
        links=(LinkContent(kind="related", target_code="307020010/000041"),),
        sample=Sample(columns=("route_no", "direction", "fare"), rows=(("M392", "up", "2.50"), ("101", "down", "2"))),
    )


def set_stewardship(name: str = "tour") -> Stewardship:
    """Changes, corrections, sources, an import and a saved search. Needs a worker and a publisher at work."""
    desk = DemoDesk()
    made = Stewardship(desk)
    grant_access(desk)
    _changes(made, name)
    _corrections(made)
    _sources(made, name)
    _additions(made)
    table = read_entries("bus-stops.csv", FILE.format(identifier=desk.resource.identifier).encode(), manner=Manner())
    made.file = imports.keep_import(actor=desk.steward, organisation_id=None, file_name="bus-stops.csv", page=table).pk
    made.search = save_search(actor=desk.steward, name=f"Buses, {name}", query="q=bus&jurisdiction=GD")
    return made


def grant_access(desk: DemoDesk) -> None:
    """A grant of the desk's entry, used as soon as the publisher has released it."""
    from .scene import DemoWorld, active_grant

    world = DemoWorld()
    world.resource = desk.resource
    active_grant(world, method=desk.resource.sharing_methods[0])
    wait_for(lambda: organisations_with_access(resource_id=desk.resource.pk, among=[desk.using.pk]))


def wait_for(what: Callable[[], object]) -> None:
    """Until it is so; what other processes do takes its time."""
    end = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < end, "it did not become so"
        time.sleep(0.2)


def _changes(made: Stewardship, name: str) -> None:
    desk = made.desk
    first = factory.publish(desk, open_change(actor=desk.steward, content=rich_content(f"{name}/listed")))
    made.listed = first.resource
    made.changes["published"] = first
    listed = desk.another()
    listed.resource = first.resource
    factory.publish(listed, factory.draft(listed, title=TITLE | {"en": "Bus routes and stops"}, update_cycle="weekly"))
    made.changes["draft"] = open_change(actor=desk.steward, content=rich_content(f"{name}/draft"))
    made.changes["empty"] = open_change(actor=desk.steward)
    made.changes["late"] = open_change(
        actor=desk.steward, content=factory.full_content(identifier=f"{name}/late"), now=timezone.now() - LONG_AGO
    )
    made.changes["in_review"] = factory.in_review(desk.another())
    made.changes["assessed"] = factory.assess(desk, factory.in_review(desk.another()))
    made.changes["approved"] = factory.approve(desk, factory.assess(desk, factory.in_review(desk.another())))
    made.changes["returned"] = factory.returned(desk.another())
    made.changes["discarded"] = factory.discarded(desk.another())
    made.changes["retiring"] = factory.retirement(desk.another())
    leaving = desk.another()
    factory.publish(leaving, factory.retirement(leaving, successor_id=first.resource.pk))
    made.retired = leaving.resource.pk


def _corrections(made: Stewardship) -> None:
    desk = made.desk
    made.corrections["open"] = factory.raised(desk, item_code="field_1").pk
    made.corrections["late"] = factory.raised(desk, now=timezone.now() - LONG_AGO).pk
    made.corrections["answered"] = factory.answered(desk).pk
    made.corrections["withdrawn"] = factory.withdrawn(desk).pk
    refused = factory.raised(desk, text="The stop at the ferry pier is missing on Sundays and public holidays.")
    corrections.answer_correction(
        actor=desk.steward,
        correction_id=refused.pk,
        expected_revision=refused.revision,
        outcome="not_an_error",
        answer="The ferry does not run on those days.",
    )


def _sources(made: Stewardship, name: str) -> None:
    desk = made.desk

    def register(kind: str, code: str, **settings: object) -> Source:
        names = {"en": f"Source {code}", "zh-hans": f"来源{code}"}
        values: dict[str, object] = {"names": names, "urls": {}, "portal": "example.org"}
        return register_source(
            actor=desk.administrator,
            code=f"{name}-{code}",
            kind=kind,
            organisation_id=desk.custodian.pk,
            settings=SourceSettings(**(values | settings)),  # type: ignore[arg-type]
        )

    def confirm(source: Source) -> Source:
        return confirm_source(actor=desk.confirmer, source_id=source.pk, expected_version=source.version)

    url = {"all": "https://data.example.org/api/a-rather-long-path/of-the-catalogue/datasets"}
    made.sources["proposed"] = register("resid", "proposed", urls=url)
    uploads = confirm(register("upload", "files", providers={"Transport": desk.custodian.code}))
    made.sources["upload"] = uploads
    upload = harvest_runs.Upload(body=TABLE.encode(), kind="csv", whole=True)
    dry = harvest_runs.ask_for_run(actor=desk.steward, source_id=uploads.pk, dry=True, upload=upload)
    wait_for(lambda: HarvestRun.objects.get(pk=dry).state == "done")
    made.runs["dry"] = dry
    done = harvest_runs.apply_preview(actor=desk.steward, run_id=dry)
    wait_for(lambda: HarvestRun.objects.get(pk=done).state == "done")
    made.runs["done"] = done
    # As a worker leaves one that would retire many; nothing else asks this source, it is read by hand only.
    held = confirm(register("resid", "held", urls=url, interval_hours=0))
    with transaction.atomic():
        run = HarvestRun.objects.create(
            source=held, asked="schedule", created_at=timezone.now(), counts={"unchanged": 40, "vanished": 60}
        )
        run.state, run.lease = "running", uuid4()
        run.started_at = run.heartbeat_at = timezone.now()
        run.save()
    harvest_runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 60, "listed": 100})
    made.sources["held"], made.runs["held"] = held, run.pk


def _additions(made: Stewardship) -> None:
    """What is added beside the records of the uploaded source: one that is reviewed, one that is written."""
    desk = made.desk
    stands, fares = (
        Resource.objects.get(source_record__source=made.sources["upload"], identifier=f"taxi/{number}")
        for number in (1, 2)
    )
    said = EntryContent(title={"pt": "Praças de táxis"}, keywords={"en": ("taxi",)}, grade="general", general_level=1)
    begun = open_addition(actor=desk.steward, resource_id=stands.pk, expected_version=0, local=said)
    made.changes["addition"] = factory.submit(desk, begun)
    said = EntryContent(title={"pt": "Tarifas dos táxis"})
    made.changes["adding"] = open_addition(actor=desk.steward, resource_id=fares.pk, expected_version=0, local=said)
    made.beside = fares.pk
