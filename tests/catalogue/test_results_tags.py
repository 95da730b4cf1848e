"""What is drawn outside template language on a page of results: the same as in it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.template import engines
from django.urls import clear_script_prefix, set_script_prefix


def drawn(template: str, **values: object) -> str:
    return engines["django"].from_string(template).render(values)


@pytest.mark.parametrize("prefix", ["/", "/portal/"])
def test_the_address_of_an_entry_is_that_of_its_page_wherever_the_portal_is_mounted(prefix: str) -> None:
    set_script_prefix(prefix)
    try:
        for key in (uuid4(), uuid4()):
            ours = drawn("{% load results %}{% entry_address key %}", key=key)
            assert ours == drawn('{% url "catalogue:resource-detail" key %}', key=key)
            assert ours.startswith(prefix)
    finally:
        clear_script_prefix()
