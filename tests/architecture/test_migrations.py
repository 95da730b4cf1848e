"""Migrations: one line per app, nothing that a later change of the code could break."""

from __future__ import annotations

import ast
import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from .sources import PROJECT, ROOT, sources

NAME = re.compile(r"\d{4}_[a-z0-9_]+\Z")
MIGRATIONS = {app: [s for s in sources(f"{app}/migrations") if s.path.name != "__init__.py"] for app in PROJECT}


@pytest.mark.parametrize("app", PROJECT)
def test_they_are_named_and_numbered_in_one_line(app):
    names = [source.path.stem for source in MIGRATIONS[app]]
    assert all(NAME.match(name) for name in names), names
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    assert not any(re.search(r"auto_\d+|alter_.*and_more", name) for name in names), names


def test_each_app_has_one_last_migration():
    loader = MigrationLoader(None)
    assert loader.detect_conflicts() == {}
    for app in PROJECT:
        if MIGRATIONS[app]:
            assert len(loader.graph.leaf_nodes(app)) == 1


@pytest.mark.parametrize("app", PROJECT)
def test_none_imports_code_that_may_change(app):
    """Models of the moment come from ``apps.get_model``; everything else stands in the migration itself."""
    found = [
        f"{source.name}: {imported}"
        for source in MIGRATIONS[app]
        for imported, _line in source.imports()
        if imported.split(".")[0] in PROJECT and not imported.startswith(f"{app}.migrations")
    ]
    assert found == []


@pytest.mark.parametrize("app", PROJECT)
def test_each_can_be_undone_or_says_that_it_cannot(app):
    for source in MIGRATIONS[app]:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"migrations.RunSQL", "migrations.RunPython"}:
                backwards = len(node.args) > 1 or any(k.arg in {"reverse_sql", "reverse_code"} for k in node.keywords)
                assert backwards, f"{source.name}:{node.lineno} has no way back"


@pytest.mark.django_db
def test_models_and_migrations_agree():
    from io import StringIO

    from django.core.management import call_command

    output = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=output)
    assert "No changes detected" in output.getvalue()


@pytest.mark.parametrize("model", [m for app in PROJECT for m in apps.get_app_config(app).get_models()])
def test_each_model_says_what_it_holds(model):
    written = (model.__dict__.get("__doc__") or "").strip()
    assert written, model
    assert not written.startswith(f"{model.__name__}("), f"{model} has only the docstring that Django makes"


def test_the_root_has_no_migrations_elsewhere():
    folders = {path.parent.name for path in ROOT.glob("*/migrations")}
    assert folders <= set(PROJECT)
