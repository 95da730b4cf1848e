"""The stock ``ckanapi`` program, as anybody installs it, against the running portal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from catalogue.models import Resource
from organisations.models import Organisation
from organisations.services.tokens import issue_token
from tests.factories.catalogue import bulk_resources, make_resource
from tests.factories.organisations import make_member, make_organisation

pytestmark = [pytest.mark.processes, pytest.mark.timeout(400)]
PROGRAM = Path(sys.executable).parent / "ckanapi"


def run(portal, *arguments: str, token: str = "") -> str:
    command = [str(PROGRAM), *arguments, "-r", portal.url, *(["-a", token] if token else [])]
    # Its workers are found by their name.
    paths = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "PATH": paths}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_it_shows_dumps_and_searches_the_portal(live_portal, tmp_path):
    body = make_organisation("HK")
    made = bulk_resources(25, items=0, organisations=3)
    hidden = make_resource(body, visibility="chosen")
    make_resource(title={"zh-hant": "空氣質素數據"}, original_language="zh-hant")
    make_resource(title={"zh-hans": "交通数据"}, original_language="zh-hans")
    public = {str(one.pk) for one in Resource.objects.filter(visibility="public")}
    assert len(public) < len(made) + 3

    assert json.loads(run(live_portal, "action", "status_show"))["site_title"] == "Digital Bay Area"

    dumped = tmp_path / "datasets.jsonl"
    run(live_portal, "dump", "datasets", "--all", "-O", str(dumped))
    assert {one["id"] for one in lines(dumped.read_text("utf-8"))} == public

    token = issue_token(user=make_member(body))
    run(live_portal, "dump", "datasets", "--all", "-O", str(dumped), token=token)
    seen = {one["id"] for one in lines(dumped.read_text("utf-8"))}
    assert str(hidden.pk) in seen
    assert seen > public

    organisations = lines(run(live_portal, "dump", "organizations", "--all"))
    assert {one["name"] for one in organisations} == set(Organisation.objects.values_list("code", flat=True))

    everything = lines(run(live_portal, "search", "datasets"))
    assert {one["id"] for one in everything} == public
    paged = [
        one["id"]
        for start in (0, 14, 28)
        for one in lines(run(live_portal, "search", "datasets", f"start:{start}", "rows:14", "sort=id asc"))
    ]
    assert paged == sorted(public)

    found = [{one["id"] for one in lines(run(live_portal, "search", "datasets", f"q={q}"))} for q in ("數據", "数据")]
    assert found[0] == found[1]
    assert len(found[0]) == 2
