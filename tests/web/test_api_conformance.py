"""The API keeps to its published description, whatever is sent to it, whoever sends it (schemathesis)."""

from __future__ import annotations

import pytest
import schemathesis
import yaml
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bayarea.wsgi import application
from organisations.services.tokens import issue_token
from tests.architecture.sources import ROOT
from tests.factories.organisations import make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = 12
ROLES = ("stranger", "requester", "approver", "auditor")


@pytest.fixture
def generous(settings):
    """Limits per hour are not what is tested here."""
    rates = dict.fromkeys(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "100000/hour")
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}


#: The committed description is today's: tests/architecture/test_commands_and_docs.py.
DESCRIPTION = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text("utf-8"))
OPERATIONS = [(method.upper(), path) for path, methods in DESCRIPTION["paths"].items() for method in methods]


@pytest.fixture
def schema():
    loaded = schemathesis.openapi.from_dict(DESCRIPTION)
    loaded.app = application
    return loaded


@pytest.fixture
def _kept_connection():
    """A real request ends by closing old connections; the test's transaction lives in this one."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture(params=ROLES)
def headers(request) -> dict[str, str]:
    if request.param == "stranger":
        return {}
    user = make_user()
    make_membership(user, make_organisation("HK"), request.param)
    return {"Authorization": f"Token {issue_token(user=user)}"}


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
@pytest.mark.usefixtures("generous", "_kept_connection")
def test_it_answers_as_described(schema, headers, method, path):
    operation = schema[path][method]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def attack(case: schemathesis.Case) -> None:
        response = case.call(headers={**case.headers, **headers})
        case.validate_response(response, checks=CHECKS)

    attack()
