"""Sources in use, and records as adapters give them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.records import Note
from catalogue.domain.harvest.settling import Arrival
from catalogue.models import HarvestRun, Source
from catalogue.services.harvest_runs import ask_for_run, take_run
from catalogue.services.harvest_sources import SourceSettings, confirm_source, register_source
from organisations.domain.choices import Role
from organisations.models import Organisation, User

from .organisations import make_member, make_organisation

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_numbers = count(1)


class Sources:
    """An organisation whose administrator proposes, and another administrator, elsewhere, who confirms."""

    def __init__(self, place: str = "HK") -> None:
        self.organisation: Organisation = make_organisation(place)
        self.administrator: User = make_member(self.organisation, Role.ADMINISTRATOR)
        self.other: User = make_member(make_organisation("MO"), Role.ADMINISTRATOR)
        self.steward: User = make_member(self.organisation, Role.STEWARD)

    def proposed(self, kind: str = "resid", url: str = "https://data.example.org/api", **settings: object) -> Source:
        number = next(_numbers)
        urls = {} if kind == "upload" else {"all": url}
        values: dict[str, object] = {"names": {"en": f"Source {number}"}, "urls": urls, "portal": "example.org"}
        return register_source(
            actor=self.administrator,
            code=f"source-{number}",
            kind=kind,
            organisation_id=self.organisation.pk,
            settings=SourceSettings(**(values | settings)),  # type: ignore[arg-type]
            at=AT,
        )

    def confirmed(self, kind: str = "resid", url: str = "https://data.example.org/api", **settings: object) -> Source:
        source = self.proposed(kind, url, **settings)
        return confirm_source(actor=self.other, source_id=source.pk, expected_version=source.version, at=AT)

    def running(self, source: Source | None = None, *, dry: bool = False) -> HarvestRun:
        """A run that this process holds."""
        source = source or self.confirmed()
        run_id = ask_for_run(actor=self.steward, source_id=source.pk, dry=dry)
        run = take_run(run_id=run_id)
        assert run is not None
        return run


def arrival(
    number: int | str = 1, *, title: str | None = None, notes: tuple[Note, ...] = (), **more: object
) -> Arrival:
    """One record; ``content`` fields by keyword, and of the arrival: provider, url, gone."""
    own = {name: more.pop(name) for name in ("provider", "url", "gone") if name in more}
    content = EntryContent(
        **{  # type: ignore[arg-type]
            "identifier": f"r/{number}",
            "title": {"en": title or f"Record {number}"},
            "sharing_attribute": "unconditional",
        }
        | more
    )
    return Arrival(remote_id=f"r/{number}", content=content, notes=notes, **own)  # type: ignore[arg-type]
