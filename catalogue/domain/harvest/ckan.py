"""Records of a CKAN portal (action API 3). data.gov.hk answers in three languages at three addresses; its records
are merged into one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from catalogue.domain.choices import SharingMethod
from catalogue.domain.entry import DistributionContent, EntryContent

from .errors import Unreadable
from .manners import Manner, count, mapping, objects, page_of, scalar
from .records import HarvestedRecord, Notes, Page, RecordRefused, digest_of
from .texts import ABSTRACT, LONG, NAME, SHORT, differing, plain, texts_of, words_in
from .values import cycle_of, day_of, format_of, known_formats, mail_of, size_of, themes_of, url_of

#: What ``{language}`` in the address of a Hong Kong endpoint stands for.
ENDPOINTS = {"en": "en", "zh-hant": "tc", "zh-hans": "sc"}
MOST_RESOURCES = 100
_CYCLE_KEYS = ("update_frequency", "frequency", "accrual_periodicity", "updateFrequency")


def endpoints(base: str) -> dict[str, str]:
    """The addresses of one portal by language: three when the address has ``{language}`` in it, else one, whose
    language its registration says (key "")."""
    base = base.rstrip("/")
    if "{language}" not in base:
        return {"": base}
    return {language: base.replace("{language}", code) for language, code in ENDPOINTS.items()}


#: A package in the languages that show it, in the order of the endpoints, and the languages that cannot be read now.
Completed = tuple[Mapping[str, Any], tuple[str, ...]]


def search_url(endpoint: str, *, start: int, rows: int, since: str = "") -> str:
    """The question for one page, in an order that stays while it is read.

    Takes    endpoint: up to ``/api/3/action``. since: only what changed from then on (ISO 8601, UTC).
    """
    asked = {"rows": str(rows), "start": str(start), "sort": "metadata_modified asc, id asc"}
    if since:
        asked["fq"] = f"metadata_modified:[{since} TO *]"
    return f"{endpoint}/package_search?{urlencode(asked)}"


def show_url(endpoint: str, name: str) -> str:
    return f"{endpoint}/package_show?{urlencode({'id': name})}"


def packages_of(payload: Any) -> tuple[list[Any], int | None]:
    """The packages in an answer of package_search or package_show, and how many there are in all.

    Raises   Unreadable ``payload.refused``, ``payload.not_ckan``.
    """
    envelope = mapping(payload)
    if envelope.get("success") is False:
        raise Unreadable("payload.refused")
    result = envelope.get("result")
    if envelope.get("success") is not True or not isinstance(result, dict):
        raise Unreadable("payload.not_ckan")
    if isinstance(result.get("results"), list):
        return result["results"], count(result.get("count"))
    if "resources" in result or "title" in result:
        return [result], 1
    raise Unreadable("payload.not_ckan")


def page_of_packages(
    payloads: Mapping[str, Any],
    *,
    manner: Manner,
    start: int,
    rows: int,
    complete: Callable[[str, Mapping[str, Any]], Completed] | None = None,
    languages: int = 1,
    most_asked: int = 0,
    met: Callable[[Collection[str]], Collection[str]] | None = None,
) -> Page:
    """One page of package_search, asked at each endpoint and merged by the packages' names.

    Two endpoints need not list the same packages at the same place: what one of them lacks here is asked for by name.

    Takes    payloads: the answers by language, as :func:`endpoints` names them; the first decides which records there
             are, the others only add their language. complete: asks for a package in the languages that lack it.
             languages: how many there are. most_asked: so many questions of ``complete``, then the page ends early; 0
             for no limit. met: which names are to be left out because the run has them already.
    Raises   Unreadable; what ``complete`` raises.
    """
    read = {language: packages_of(payload) for language, payload in payloads.items()}
    first = next(iter(read))
    packages, total = read[first]
    others = {
        language: {name_of(one): one for one in found if name_of(one)}
        for language, (found, _) in read.items()
        if language != first
    }

    def given(package: Any) -> dict[str, Any]:
        name = name_of(package)
        same = {language: found[name] for language, found in others.items() if name and name in found}
        return {first: package, **same}

    def make(package: Any) -> HarvestedRecord:
        name, known = name_of(package), given(package)
        if complete is None or len(known) == languages or not name:
            return record_of(known, manner=manner)
        completed, unread = complete(name, known)
        return replace(record_of(completed, manner=manner), unread=unread)

    left_out = met({name_of(one) for one in packages}) if met else ()
    chosen: list[Any] = []
    taken = asked = 0
    for package in packages:
        if met is None or (name_of(package) and name_of(package) not in left_out):
            asked += languages - len(given(package))
            if chosen and asked > most_asked > 0:
                break
            chosen.append(package)
        taken += 1
    end = start + len(packages)
    more = bool(packages) and (taken < len(packages) or (end < total if total is not None else len(packages) >= rows))
    following = start + taken if more else None
    return page_of(chosen, make, identify=name_of, total=total, following=following, first=start + 1)


def name_of(package: Any) -> str:
    """What the portal calls a package in addresses; its id when it has no name."""
    return scalar(mapping(package).get("name")) or scalar(mapping(package).get("id"))


def record_of(packages: Mapping[str, Any], *, manner: Manner) -> HarvestedRecord:
    """One record from the same package in one or more languages.

    Takes    packages by the portal's language codes, "" for a language that the registration says.
    Raises   RecordRefused ``record.not_an_object``, ``record.withdrawn``.
    """
    if not all(isinstance(one, dict) for one in packages.values()):
        raise RecordRefused("record.not_an_object")
    notes = Notes()
    package = next(iter(packages.values()))
    if package.get("state", "active") != "active" or package.get("private") is True:
        raise RecordRefused("record.withdrawn")

    def texts(name: str, **how: Any) -> dict[str, str]:
        translated = mapping(package.get(f"{name}_translated"))
        values = {language: one.get(name) for language, one in packages.items()}
        return texts_of({**translated, **values}, notes=notes, default=manner.language, **how)

    source_id = plain(name_of(package), field="id", notes=notes)
    extras = {scalar(one.get("key")): one.get("value") for one in objects(package.get("extras"))}
    title = texts("title", field="title")
    distributions = _distributions(packages, manner, notes)
    cycle = next((text for key in _CYCLE_KEYS if (text := scalar(package.get(key) or extras.get(key)))), "")
    page = manner.page.replace("{id}", quote(source_id, safe="")) or scalar(package.get("url"))
    landing = url_of(page, field="landing_page", notes=notes)
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=differing(texts("notes", field="abstract", limit=ABSTRACT, markup=True), title),
        original_language=next(iter(title), manner.language),
        keywords=_keywords(packages, title, manner, notes),
        formats=known_formats(one.format for one in distributions),
        update_cycle=cycle_of(cycle, notes=notes).value,
        update_note=plain(cycle, field="update_note", notes=notes, limit=SHORT),
        sharing_attribute=manner.sharing_attribute,
        sharing_conditions=manner.sharing_conditions,
        not_shared_basis=manner.not_shared_basis,
        sharing_methods=_methods(distributions),
        open_attribute=manner.open_attribute,
        open_conditions=manner.open_conditions,
        themes=themes_of(_groups(package), notes=notes),
        areas=manner.areas,
        issued_on=day_of(extras.get("issued") or package.get("metadata_created"), field="issued_on", notes=notes),
        modified_on=day_of(
            extras.get("modified") or package.get("metadata_modified"), field="modified_on", notes=notes
        ),
        contact=texts("maintainer", field="contact", limit=NAME),
        contact_email=mail_of(package.get("maintainer_email"), notes=notes),
        contact_phone=plain(package.get("maintainer_phone"), field="contact_phone", notes=notes, limit=40),
        landing_page=landing,
        licence=texts("license_title", field="licence", limit=LONG),
        visibility=manner.visibility,
        distributions=distributions,
    )
    organisations = {language: mapping(one.get("organization")) for language, one in packages.items()}
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        digest=digest_of(dict(packages)),
        modified=plain(package.get("metadata_modified"), field="modified", notes=notes, limit=40),
        provider=texts_of(
            {language: one.get("title") or one.get("name") for language, one in organisations.items()},
            field="provider",
            notes=notes,
            default=manner.language,
            limit=NAME,
        ),
        provider_code=plain(
            mapping(package.get("organization")).get("name"), field="provider", notes=notes, limit=NAME
        ),
        url=landing,
        warnings=notes.all(),
    )


def _groups(package: Mapping[str, Any]) -> list[str]:
    groups = objects(package.get("groups"))
    return [text for group in groups for key in ("name", "title", "display_name") if (text := scalar(group.get(key)))]


def _keywords(
    packages: Mapping[str, Any], title: Mapping[str, str], manner: Manner, notes: Notes
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, package in packages.items():
        tags = objects(package.get("tags"))
        words = words_in([tag.get("display_name") or tag.get("name") for tag in tags], notes=notes)
        if words:
            found.setdefault(language or next(iter(title), manner.language), words)
    return found


def _distributions(packages: Mapping[str, Any], manner: Manner, notes: Notes) -> tuple[DistributionContent, ...]:
    lists = {language: objects(package.get("resources")) for language, package in packages.items()}
    first = next(iter(lists.values()))
    if len(first) > MOST_RESOURCES:
        notes.add("record.many_resources", limit=MOST_RESOURCES)
    known = {language: {scalar(one.get("id")): one for one in found} for language, found in lists.items()}
    return tuple(
        _distribution(
            resource,
            {
                language: (resource if number == 0 else found.get(scalar(resource.get("id")), {})).get("name")
                for number, (language, found) in enumerate(known.items())
            },
            manner,
            notes,
        )
        for resource in first[:MOST_RESOURCES]
    )


def _distribution(
    resource: Mapping[str, Any], names: Mapping[str, Any], manner: Manner, notes: Notes
) -> DistributionContent:
    url = url_of(resource.get("url"), field="distribution", notes=notes)
    kind = format_of(resource.get("format") or resource.get("mimetype"), notes=notes)
    interface = kind in {"API", "WMS", "WFS"} or scalar(resource.get("resource_type")).lower() == "api"
    return DistributionContent(
        titles=texts_of(names, field="distribution", notes=notes, default=manner.language),
        format=kind,
        access_url=url,
        download_url="" if interface else url,
        media_type=plain(resource.get("mimetype"), field="media_type", notes=notes, limit=100),
        size=size_of(resource.get("size"), notes=notes),
    )


def _methods(distributions: tuple[DistributionContent, ...]) -> tuple[str, ...]:
    """An address that is no file is an interface."""
    return tuple(
        method.value
        for method, there in (
            (SharingMethod.INTERFACE, any(one.access_url and not one.download_url for one in distributions)),
            (SharingMethod.DOWNLOAD, any(one.download_url for one in distributions)),
        )
        if there
    )
