"""One door per verb: states are written by services only, and each service is one transaction."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from .sources import APPS, PROJECT, Source, sources

STATES = {"status", "state"}
WRITERS = ("sharing/services/", "sharing/migrations/")
QUERY_WRITES = {"update", "create", "get_or_create", "update_or_create", "bulk_create"}


def state_writes(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AugAssign | ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Attribute) and target.attr in STATES:
                yield f"{source.name}:{node.lineno} {ast.unparse(target)} ="
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in QUERY_WRITES
            and STATES & {keyword.arg for keyword in node.keywords}
        ):
            yield f"{source.name}:{node.lineno} .{node.func.attr}({', '.join(str(k.arg) for k in node.keywords)})"
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "setattr":
            yield f"{source.name}:{node.lineno} setattr"


def test_only_services_of_sharing_write_a_state():
    found = [
        write for source in sources("sharing") if not source.name.startswith(WRITERS) for write in state_writes(source)
    ]
    assert found == []


def durable_functions() -> dict[str, Source]:
    return {
        f"{source.module}.{node.name}": source
        for app in APPS
        for source in sources(app)
        if ".services" in source.module
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef) and any("durable=True" in ast.unparse(one) for one in node.decorator_list)
    }


def test_a_service_never_calls_another():
    """durable=True would fail at run time; here it fails before."""
    known = durable_functions()
    durable = {name.rpartition(".")[2] for name in known}
    assert durable
    found = [
        f"{source.name}:{call.lineno} {ast.unparse(call.func)}"
        for app in APPS
        for source in sources(app)
        if ".services" in source.module
        for function in source.tree.body
        if isinstance(function, ast.FunctionDef) and f"{source.module}.{function.name}" in known
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in durable
    ]
    assert found == []


def actors() -> list[tuple[Source, ast.FunctionDef]]:
    known = durable_functions()
    return [
        (source, node)
        for app in ("organisations", "catalogue", "sharing")
        for source in sources(app)
        if ".services" in source.module
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef)
        and f"{source.module}.{node.name}" in known
        and any(argument.arg == "actor" for argument in [*node.args.args, *node.args.kwonlyargs])
    ]


@pytest.mark.parametrize(("source", "node"), actors(), ids=lambda value: getattr(value, "name", ""))
def test_a_verb_is_keyword_only_and_says_what_it_does(source, node):
    assert node.args.args == [], f"{source.name}: {node.name} takes positional arguments"
    assert ast.get_docstring(node), f"{source.name}: {node.name} has no docstring"


@pytest.mark.parametrize("app", ["organisations", "catalogue", "sharing"])
def test_a_public_read_says_what_it_gives(app):
    bare = [
        f"{source.name}: {node.name}"
        for source in sources(app)
        if ".selectors" in source.module
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert bare == []


def test_views_never_send_tasks_inside_a_transaction():
    """``.delay`` and ``apply_async`` appear nowhere in services: after commit the worker is woken by name."""
    found = [
        f"{source.name}:{node.lineno}"
        for app in APPS
        for source in sources(app)
        if ".services" in source.module
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr in {"delay", "apply_async"}
    ]
    assert found == []


CATCH_ALL = {"utils", "util", "helpers", "helper", "common", "misc", "managers", "shared", "tools", "lib"}


def test_no_module_is_a_drawer_for_everything():
    assert [source.name for source in sources(*PROJECT) if CATCH_ALL & set(source.module.split("."))] == []


#: About 400 lines is where a file becomes a folder; this is where it must. Tests may tell longer stories.
LONGEST, LONGEST_TEST = 450, 600
#: Longer ones, with the reason.
LONGER = {"ledger/verifier/verify.py": "one file that a stranger runs by itself"}


def test_no_file_is_longer_than_a_person_reads():
    found = {
        source.name: source.text.count("\n")
        for source in sources(*PROJECT, "tests", "bench")
        if source.text.count("\n") > (LONGEST_TEST if source.name.startswith("tests/") else LONGEST)
        and source.name not in LONGER
        and "/migrations/" not in source.name
    }
    assert found == {}
