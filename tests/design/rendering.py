"""Rendering of component sources as a page would."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django_cotton.compiler_regex import CottonCompiler


def request(path: str = "/") -> HttpRequest:
    made = RequestFactory().get(path)
    made.user = AnonymousUser()
    return made


def render(source: str, path: str = "/", **context: object) -> str:
    template = engines["django"].from_string(CottonCompiler().process(source))
    return template.render(context, request(path))
