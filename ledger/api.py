"""The ledger over REST: the list and one record. Same readers as the pages; nothing can be written."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field, inline_serializer
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, NotFound, PermissionDenied
from rest_framework.exceptions import ValidationError as BadQuery
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from . import public, selectors
from .access import access_of
from .errors import NoSuchEntry
from .evidence import Publication, publications
from .forms import FilterForm
from .listing import CONDITIONS, page_of_indices
from .selectors import EntryView

PER_PAGE = 50
#: Anything else is refused: a misspelt filter must not give the whole list.
FILTERS = {"before", *CONDITIONS, "from_index", "to_index"}
NOT_A_READER = _("You need the role Auditor. Parties to a request can open the records of that request.")


class PublicationSerializer(serializers.Serializer[Publication]):
    """A published checkpoint: ``size`` records, since ``at``."""

    size = serializers.IntegerField(help_text="How many records the checkpoint covers.")
    at = serializers.DateTimeField(help_text="When it was published.")


class EntrySerializer(serializers.Serializer[EntryView]):
    """A record and its place in the chain. ``entry`` is the stored text: hash its UTF-8 bytes, not a re-encoding."""

    index = serializers.IntegerField(help_text="Number of the record, from 0.")
    event_id = serializers.UUIDField()
    type = serializers.CharField()
    at = serializers.DateTimeField(allow_null=True, help_text="When the portal recorded it.")
    state = serializers.SerializerMethodField(
        help_text="chained: it has a number. published: witnesses have cosigned a checkpoint that covers it."
    )
    published = serializers.SerializerMethodField(
        help_text="The first published checkpoint that covers it, null while it waits."
    )
    proof = serializers.SerializerMethodField(
        help_text="Address of the proof file (C2SP tlog-proof), null while it is not published."
    )
    entry = serializers.SerializerMethodField(help_text="The canonical JSON, exactly as stored.")
    leaf = serializers.SerializerMethodField(help_text="SHA-256 of a zero byte and the entry, in hexadecimal.")
    previous_chain = serializers.SerializerMethodField(help_text="The chain value before it, in hexadecimal.")
    chain = serializers.SerializerMethodField(
        help_text="SHA-256 of 0x03, the index as 8 bytes, previous_chain and leaf, in hexadecimal."
    )

    def get_state(self, entry: EntryView) -> str:
        return selectors.PUBLISHED if entry.index in self.context["published"] else selectors.CHAINED

    @extend_schema_field(PublicationSerializer(allow_null=True))
    def get_published(self, entry: EntryView) -> dict[str, Any] | None:
        found = self.context["published"].get(entry.index)
        return None if found is None else PublicationSerializer(found).data

    @extend_schema_field({"type": "string", "format": "uri", "nullable": True})
    def get_proof(self, entry: EntryView) -> str | None:
        if entry.index not in self.context["published"]:
            return None
        address: str = self.context["request"].build_absolute_uri(reverse("ledger:proof", args=[entry.event_id]))
        return address

    def get_entry(self, entry: EntryView) -> str:
        return entry.entry.decode("utf-8", "replace")

    def get_leaf(self, entry: EntryView) -> str:
        return entry.leaf.hex()

    def get_previous_chain(self, entry: EntryView) -> str:
        return entry.previous_chain.hex()

    def get_chain(self, entry: EntryView) -> str:
        return entry.chain.hex()


PAGE = inline_serializer(
    "EntryPage",
    {
        "size": serializers.IntegerField(help_text="Records in the chain."),
        "root": serializers.CharField(help_text="RFC 6962 root over all of them, in hexadecimal."),
        "published_size": serializers.IntegerField(help_text="How many of them a published checkpoint covers."),
        "next": serializers.CharField(allow_null=True, help_text="Query of the next, older page."),
        "results": EntrySerializer(many=True),
    },
)


class EntryList(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(
        operation_id="ledger_entries_list",
        summary="Records of the ledger, newest first (auditors)",
        parameters=[
            OpenApiParameter("before", OpenApiTypes.INT, description="Only records with a smaller number."),
            OpenApiParameter("type", OpenApiTypes.STR, description="Only this kind of event."),
            OpenApiParameter("src", OpenApiTypes.STR, enum=["GD", "HK", "MO"], description="Place it comes from."),
            OpenApiParameter("dst", OpenApiTypes.STR, enum=["GD", "HK", "MO"], description="Place it goes to."),
            OpenApiParameter("organisation", OpenApiTypes.STR, description="Code of an organisation that it names."),
            OpenApiParameter("from_day", OpenApiTypes.DATE, description="Recorded on this day or later (UTC+8)."),
            OpenApiParameter("to_day", OpenApiTypes.DATE, description="Recorded on this day or earlier (UTC+8)."),
            OpenApiParameter("from_index", OpenApiTypes.INT, description="This number or a larger one."),
            OpenApiParameter("to_index", OpenApiTypes.INT, description="This number or a smaller one."),
        ],
        responses=PAGE,
    )
    def get(self, request: Request) -> Response:
        if not access_of(request.user).may_read_all:
            raise PermissionDenied(NOT_A_READER, code="ledger.auditors_only")
        if unknown := request.query_params.keys() - FILTERS:
            raise BadQuery({name[:64]: ErrorDetail("Unknown parameter.", code="filter.unknown") for name in unknown})
        form = FilterForm(request.query_params)
        if not form.is_valid():
            raise BadQuery({name: [str(error) for error in errors] for name, errors in form.errors.items()})
        filters = form.filters
        page = page_of_indices(filters, before=form.cleaned_data["before"], limit=PER_PAGE)
        head, entries = selectors.head(), selectors.entries_at(page.indices)
        context = {"request": request, "published": publications(page.indices)}
        return Response(
            {
                "size": head.size,
                "root": head.root.hex(),
                "published_size": public.published_size(),
                "next": None if page.older is None else "?" + urlencode({**filters.in_force(), "before": page.older}),
                "results": [EntrySerializer(entry, context=context).data for entry in entries],
            }
        )


class EntryDetail(APIView):
    permission_classes = (IsAuthenticated,)

    @extend_schema(
        operation_id="ledger_entries_retrieve",
        summary="One record by its number (auditors, and the parties to its request)",
        responses=EntrySerializer,
    )
    def get(self, request: Request, index: int) -> Response:
        access = access_of(request.user)
        entry = _entry(index)
        if entry is None and access.may_read_all:
            raise NotFound
        if entry is None or not access.may_read(entry.body):
            raise PermissionDenied(NOT_A_READER, code="ledger.auditors_only")
        context = {"request": request, "published": publications([entry.index])}
        return Response(EntrySerializer(entry, context=context).data)


def _entry(index: int) -> EntryView | None:
    try:
        return selectors.entry(index)
    except NoSuchEntry:
        return None
