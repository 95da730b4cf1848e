"""Every command has a test; every generated page of docs/ is what the code would write today."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from django.utils import translation
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiYamlRenderer

from .sources import PROJECT, ROOT

COMMANDS = sorted(
    path.stem
    for app in PROJECT
    for path in (ROOT / app / "management" / "commands").glob("*.py")
    if not path.stem.startswith("_")
)
TESTS = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py") if path.name != "__init__.py")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_named_in_a_test(command):
    named = rf"[\"']{command}[\"']|commands(?:\.| import ){command}\b"
    assert re.search(named, TESTS), f"no test calls {command}"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_what_it_is_for(command):
    from django.core.management import get_commands, load_command_class

    assert load_command_class(get_commands()[command], command).help.strip()


def test_the_committed_description_of_the_api_is_todays():
    """``make docs`` writes it."""
    with translation.override("en"):
        schema = SchemaGenerator().get_schema(request=None, public=True)
        today = OpenApiYamlRenderer().render(schema, renderer_context={}).decode("utf-8")
    assert (ROOT / "docs" / "openapi.yaml").read_text("utf-8") == today


def test_the_committed_table_of_permissions_is_todays(tmp_path):
    written = (ROOT / "docs" / "permissions.md").read_text("utf-8")
    call_command("permissions_doc", "--check")
    assert "| " in written


def test_the_description_warns_about_nothing():
    from io import StringIO

    errors = StringIO()
    with translation.override("en"):
        call_command("spectacular", "--validate", "--fail-on-warn", stdout=StringIO(), stderr=errors)
    assert "Error" not in errors.getvalue()
