"""The catalogue in the admin: to look at, never to change."""

from __future__ import annotations

from django.contrib import admin

from catalogue.models import DataItem, Distribution, Resource, ResourceLink, Theme
from organisations.admin import ReadOnlyAdmin


@admin.register(Theme)
class ThemeAdmin(ReadOnlyAdmin):
    list_display = ("code", "__str__")


@admin.register(Resource)
class ResourceAdmin(ReadOnlyAdmin):
    list_display = (
        "identifier",
        "custodian",
        "sharing_attribute",
        "security_level",
        "quality_score",
        "status",
        "__str__",
    )
    list_filter = ("sharing_attribute", "visibility", "security_level", "status", "custodian__jurisdiction")
    list_select_related = ("custodian",)
    search_fields = ("identifier", "search_text")


@admin.register(DataItem)
class DataItemAdmin(ReadOnlyAdmin):
    list_display = ("code", "resource", "data_type", "sensitivity", "personal_data")
    list_select_related = ("resource",)
    search_fields = ("code",)


@admin.register(Distribution)
class DistributionAdmin(ReadOnlyAdmin):
    list_display = ("resource", "position", "format", "access_url")
    list_select_related = ("resource",)
    search_fields = ("access_url", "download_url")


@admin.register(ResourceLink)
class ResourceLinkAdmin(ReadOnlyAdmin):
    list_display = ("resource", "kind", "target", "target_code")
    list_filter = ("kind",)
    list_select_related = ("resource", "target")
