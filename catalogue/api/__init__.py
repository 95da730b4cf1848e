"""The catalogue for programs: the same selectors, filters and visibility as the pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from catalogue.domain.filters import FACETS, ORDERS, ResourceFilters, page_number, refuse_unknown_names
from catalogue.domain.tokens import LONGEST_QUERY
from catalogue.selectors.access import has_access
from catalogue.selectors.resources import LAST_PAGE, data_items_of, get_resource, search_resources
from organisations.api import OrganisationSerializer, TextsField


class OriginSerializer(serializers.Serializer[Any]):
    portal = serializers.CharField(source="origin_portal")
    url = serializers.CharField(source="origin_url")
    seen_in = serializers.CharField(source="origin_note")


class ResourceSerializer(serializers.Serializer[Any]):
    """One resource as a list shows it. Texts are objects with a member per language that there is."""

    id = serializers.UUIDField()
    identifier = serializers.CharField(help_text="As the source gives it.")
    title = TextsField()
    abstract = TextsField()
    original_language = serializers.CharField()
    custodian = OrganisationSerializer()
    resource_class = serializers.CharField()
    formats = serializers.ListField(child=serializers.CharField())
    update_cycle = serializers.CharField()
    sharing_attribute = serializers.CharField()
    sharing_conditions = TextsField()
    not_shared_basis = TextsField()
    sharing_methods = serializers.ListField(child=serializers.CharField())
    open_attribute = serializers.CharField()
    grade = serializers.CharField()
    general_level = serializers.IntegerField(allow_null=True, help_text="1 to 4, within general data.")
    grade_hk = serializers.CharField()
    grade_mo = serializers.CharField()
    security_level = serializers.CharField(help_text="The portal's proposal, from the gradings of the places.")
    personal_data = serializers.CharField()
    quality_score = serializers.IntegerField(help_text="0 to 100, as of last night or of the entry's last change.")
    status = serializers.CharField()
    version = serializers.IntegerField()
    areas = serializers.ListField(child=serializers.CharField())
    themes = serializers.SerializerMethodField()
    issued_on = serializers.DateField(allow_null=True)
    modified_on = serializers.DateField(allow_null=True)
    changed_at = serializers.DateTimeField(help_text="When the entry, not the data, last changed.")
    visibility = serializers.CharField()
    origin = OriginSerializer(source="*")
    licence = TextsField()
    remarks = TextsField()
    has_access = serializers.SerializerMethodField(help_text="An organisation of the caller may use the data.")

    def get_themes(self, resource: Any) -> list[str]:
        return [theme.code for theme in resource.themes.all()]

    def get_has_access(self, resource: Any) -> bool:
        return resource.pk in self.context["accessible"]


class CodeValueSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    names = TextsField()


class DataItemSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    code = serializers.CharField()
    names = TextsField()
    data_type = serializers.CharField()
    unit = serializers.CharField()
    meanings = TextsField()
    code_list = CodeValueSerializer(many=True)
    sensitivity = serializers.CharField()
    personal_data = serializers.CharField()


class DistributionSerializer(serializers.Serializer[Any]):
    titles = TextsField()
    format = serializers.CharField()
    access_url = serializers.CharField()
    download_url = serializers.CharField()
    media_type = serializers.CharField()
    size = serializers.IntegerField(allow_null=True, help_text="In bytes.")


class ResourceDetailSerializer(ResourceSerializer):
    """One resource with everything that is said of it."""

    source_department = OrganisationSerializer(allow_null=True)
    classification = serializers.CharField()
    resource_code = serializers.CharField()
    keywords = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
    update_note = serializers.CharField()
    open_conditions = TextsField()
    covers_from = serializers.DateField(allow_null=True)
    covers_until = serializers.DateField(allow_null=True)
    contact = TextsField()
    contact_email = serializers.CharField()
    contact_phone = serializers.CharField()
    landing_page = serializers.CharField()
    quality_notes = TextsField()
    distributions = serializers.SerializerMethodField()
    data_items = serializers.SerializerMethodField()

    @extend_schema(responses=DataItemSerializer(many=True))
    def get_data_items(self, resource: Any) -> list[dict[str, Any]]:
        return list(DataItemSerializer(self.context["data_items"], many=True).data)

    @extend_schema(responses=DistributionSerializer(many=True))
    def get_distributions(self, resource: Any) -> list[dict[str, Any]]:
        return list(DistributionSerializer(resource.distributions.all(), many=True).data)


class FacetValueSerializer(serializers.Serializer[Any]):
    value = serializers.CharField()
    count = serializers.IntegerField(allow_null=True, help_text="Null while the index is being made.")


class FacetSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    values = FacetValueSerializer(many=True)


class ResourcePageSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField(help_text="All that match and that the caller may see.")
    page = serializers.IntegerField()
    pages = serializers.IntegerField(help_text=f"At most {LAST_PAGE}; narrow the search to see more.")
    reading = serializers.ChoiceField(
        choices=["exact", "near", "half", "plain"],
        help_text="Everything as asked; misspelt words; at least half of it; or a plain list while there is no index.",
    )
    next = serializers.CharField(allow_null=True, help_text="Address of the next page.")
    previous = serializers.CharField(allow_null=True)
    facets = FacetSerializer(many=True, help_text="Counts of each value under the other facets' choices.")
    results = ResourceSerializer(many=True)


def _parameters() -> list[OpenApiParameter]:
    facets = [
        OpenApiParameter(
            facet,
            OpenApiTypes.STR,
            many=True,
            enum=known,
            description="May be repeated: values of one facet widen, facets narrow.",
        )
        for facet, known in FACETS.items()
    ]
    return [
        OpenApiParameter(
            "q", OpenApiTypes.STR, description=f"In any of the four languages; at most {LONGEST_QUERY} characters."
        ),
        *facets,
        OpenApiParameter("order", OpenApiTypes.STR, enum=ORDERS),
        OpenApiParameter("page", OpenApiTypes.INT),
    ]


class ResourceList(APIView):
    """Resources that the caller may see: public ones without an account. A parameter not listed here is refused."""

    permission_classes = [AllowAny]
    throttle_scope = "search"

    @extend_schema(operation_id="resources_list", parameters=_parameters(), responses=ResourcePageSerializer)
    def get(self, request: Request) -> Response:
        refuse_unknown_names(request.query_params)
        filters = ResourceFilters.parse(request.query_params)
        number = page_number(request.query_params.get("page"))
        found = search_resources(viewer=request.user, filters=filters, page=number, whole=True)

        def address(page: int) -> str | None:
            if not 1 <= page <= found.pages or page == number:
                return None
            return request.build_absolute_uri(f"{request.path}?{filters.query_string(page=page)}")

        page = {
            "count": found.total,
            "page": found.page,
            "pages": found.pages,
            "reading": found.reading,
            "next": address(number + 1),
            "previous": address(number - 1),
            "facets": found.facets,
            "results": found.items,
        }
        return Response(ResourcePageSerializer(page, context={"accessible": found.accessible}).data)


class ResourceDetail(APIView):
    """One resource with its data items; 404 also when the caller may not know that it exists."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="resources_retrieve", responses=ResourceDetailSerializer)
    def get(self, request: Request, resource_id: UUID) -> Response:
        resource = get_resource(viewer=request.user, resource_id=resource_id)
        accessible = {resource.pk} if has_access(viewer=request.user, resource_id=resource.pk) else set()
        context = {"accessible": accessible, "data_items": data_items_of(resource)}
        return Response(ResourceDetailSerializer(resource, context=context).data)
