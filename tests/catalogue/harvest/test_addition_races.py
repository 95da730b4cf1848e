"""A run and a publication, or two stewards, at the same moment on real connections: nothing is lost."""

from __future__ import annotations

from catalogue.models import EntryChange, LocalAddition, Resource
from catalogue.services.harvest_batches import apply_batch
from organisations.domain.errors import Conflict
from tests.factories.additions import Around
from tests.factories.harvesting import Sources, arrival
from tests.sharing.test_races import race

from .test_batches import harvest

PT = {"pt": "Registo"}


def test_a_run_and_a_publication_at_once_are_both_listed(committed_db, loopback):
    sources = Sources()
    around, source = Around(sources), sources.confirmed()
    harvest(sources, source, arrival(1))
    change = around.judged(Resource.objects.get(), title=PT)
    run = sources.running(source)
    results = race(
        lambda: around.listed(change).status,
        lambda: apply_batch(run=run, arrivals=[arrival(1, title="Better")], cursor=None)["changed"],
    )
    assert sorted(map(str, results)) == ["1", "published"]
    entry = Resource.objects.get()
    assert (entry.title, entry.version) == ({"en": "Better", "pt": "Registo"}, 3)
    assert LocalAddition.objects.get().values == {"title": PT}


def test_of_two_stewards_who_begin_at_once_one_is_told(committed_db, loopback):
    sources = Sources()
    around = Around(sources)
    harvest(sources, sources.confirmed(), arrival(1))
    entry = Resource.objects.get()
    results = race(*(lambda: around.begun(entry, title=PT) for _ in range(2)))
    (refusal,) = [result for result in results if isinstance(result, Conflict)]
    assert refusal.code == "change.under_way"
    assert EntryChange.objects.count() == 1
