"""Rows that are written many at once."""

from __future__ import annotations

import pytest

from catalogue.models import Resource
from catalogue.services.rows import update_rows
from tests.factories.catalogue import make_resource

pytestmark = pytest.mark.django_db


def test_what_no_column_can_hold_is_a_mistake_of_ours_and_writes_nothing():
    first, second = make_resource(title={"en": "A"}), make_resource(title={"en": "B"})
    first.title, second.title = {"en": "C"}, {"en": {"a", "set"}}
    with pytest.raises(TypeError, match="set does not go into a row"):
        update_rows([first, second], ["title"])
    assert set(Resource.objects.values_list("title__en", flat=True)) == {"A", "B"}
