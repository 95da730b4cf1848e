"""Two stewards at the same moment, on real connections."""

from __future__ import annotations

from catalogue.models import SynonymGroup
from catalogue.services.synonyms import add_synonyms
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict
from tests.factories.organisations import make_member
from tests.sharing.test_races import race


def test_of_two_who_add_the_same_word_at_once_one_is_refused(committed_db):
    people = [make_member(None, Role.STEWARD) for _ in range(2)]
    words = {"en": ["bus"], "gd": ["公交"]}
    results = race(*(lambda actor=actor: add_synonyms(actor=actor, words=words, source="x") for actor in people))
    (refusal,) = [result for result in results if isinstance(result, Conflict)]
    assert refusal.code == "synonyms.taken"
    assert SynonymGroup.objects.count() == 1
