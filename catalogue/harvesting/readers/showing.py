"""Packages of a CKAN portal asked for by name, in each of its languages: is one gone, unreadable, or is all down?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from catalogue.domain.harvest.ckan import Completed, name_of, packages_of, show_url
from catalogue.domain.harvest.errors import SourceFailed, Unreadable
from catalogue.domain.harvest.records import RecordRefused
from organisations.domain.inputs import storable

from ..asking import ask_json

#: Packages in a row that no endpoint shows: then it is not the packages.
MOST_NOT_SHOWN = 50
#: Questions in a row at which one endpoint fails, each asked again a few times first: then the endpoint is down. An
#: error is answered at once; silence takes so long that a few more would look like a dead worker.
MOST_ERRORS = 10
MOST_SILENT = 3
_NOT_THERE = {404, 410}
#: So many others are tried to see whether an endpoint shows any.
MOST_SAMPLES = 4


class Showing:
    """Takes    endpoints: by language, the leading one first. listed: some names that a language's endpoint lists.

    An endpoint that answers "not found" is believed only when it shows another package: else its door is wrong, and
    every language behind it would seem to be gone.
    """

    def __init__(self, endpoints: Mapping[str, str], listed: Callable[[str], Sequence[str]]) -> None:
        self._endpoints, self._listed = endpoints, listed
        self._shows: dict[str, bool] = {}
        self._failed: Counter[str] = Counter()
        self._not_shown = 0

    def complete(self, name: str, given: Mapping[str, Any]) -> Completed:
        """A package in every language that has it.

        Takes    given: what is known of it already, by language.
        Raises   RecordRefused ``record.not_found`` when no language has it, ``record.unreadable`` when the leading one
                 cannot say; SourceFailed when the portal shows nothing at all.
        """
        packages: dict[str, Any] = {}
        unread: list[str] = []
        for language in self._endpoints:
            package = given.get(language) or self._ask(language, name)
            if isinstance(package, Unread) or (package and packages and not _same(package, name, packages)):
                unread.append(language)
            elif package is not None:
                packages[language] = package
        self._not_shown = 0 if packages else self._not_shown + 1
        if self._not_shown >= MOST_NOT_SHOWN:
            raise SourceFailed("source.none_shown", count=self._not_shown)
        if not packages and not unread:
            raise RecordRefused("record.not_found")
        if not packages or next(iter(self._endpoints)) in unread:
            raise RecordRefused("record.unreadable")
        return packages, tuple(unread)

    def _ask(self, language: str, name: str) -> Any:
        """The package; None when the endpoint has none of that name; Unread when it cannot be told."""
        if not storable(name):
            return Unread()
        try:
            package = self._shown(language, name)
        except Unreadable:
            return Unread()
        except SourceFailed as failure:
            if not failure.lasting:
                self._failed[language] += 1
                most = MOST_ERRORS if "status" in failure.params else MOST_SILENT
                if failure.wait_s or self._failed[language] >= most:
                    raise
                return Unread()
            self._failed[language] = 0
            gone = failure.params.get("status") in _NOT_THERE and self._shows_any(language, name)
            return None if gone else Unread()
        self._shows[language] = True
        return package

    def _shown(self, language: str, name: str) -> Any:
        found, _total = packages_of(ask_json(show_url(self._endpoints[language], name)))
        self._failed[language] = 0
        if len(found) != 1:
            raise Unreadable("payload.not_ckan")
        return found[0]

    def _shows_any(self, language: str, but: str) -> bool:
        if language not in self._shows:
            others = [one for one in self._listed(language) if one not in {"", but} and storable(one)]
            self._shows[language] = any(self._is_shown(language, one) for one in others)
        return self._shows[language]

    def _is_shown(self, language: str, name: str) -> bool:
        try:
            self._shown(language, name)
        except (SourceFailed, Unreadable):
            return False
        return True


def _same(package: Any, name: str, packages: Mapping[str, Any]) -> bool:
    return name_of(package) in {name, *map(name_of, packages.values())}


class Unread:
    """What an endpoint could not say now."""
