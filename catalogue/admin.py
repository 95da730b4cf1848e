"""The catalogue in the admin: to look at, never to change."""

from __future__ import annotations

from django.contrib import admin

from catalogue.models import DataItem, Resource, Theme
from organisations.admin import ReadOnlyAdmin


@admin.register(Theme)
class ThemeAdmin(ReadOnlyAdmin):
    list_display = ("code", "__str__")


@admin.register(Resource)
class ResourceAdmin(ReadOnlyAdmin):
    list_display = ("identifier", "custodian", "sharing_attribute", "visibility", "__str__")
    list_filter = ("sharing_attribute", "visibility", "custodian__jurisdiction")
    list_select_related = ("custodian",)
    search_fields = ("identifier", "search_text")


@admin.register(DataItem)
class DataItemAdmin(ReadOnlyAdmin):
    list_display = ("code", "resource", "data_type", "personal_data")
    list_select_related = ("resource",)
    search_fields = ("code",)
