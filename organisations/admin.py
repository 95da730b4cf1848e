"""The admin looks, it does not act: every change goes through a service, which checks, locks and records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from organisations.models import CalendarYear, Holiday, Jurisdiction, Membership, Organisation, User

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin


class ReadOnlyAdmin(ModelAdmin):
    """For staff with the view permission; nobody adds, changes or deletes here, superusers included."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return False


@admin.register(Jurisdiction)
class JurisdictionAdmin(ReadOnlyAdmin):
    list_display = ("code",)


@admin.register(Organisation)
class OrganisationAdmin(ReadOnlyAdmin):
    list_display = ("code", "jurisdiction", "kind", "city", "__str__")
    list_filter = ("jurisdiction", "kind")
    search_fields = ("code",)


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """Without the password's hash."""

    list_display = ("username", "display_name", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("username",)
    exclude = ("password", "groups", "user_permissions")


@admin.register(Membership)
class MembershipAdmin(ReadOnlyAdmin):
    list_display = ("user", "organisation", "role", "started_at", "ended_at")
    list_filter = ("role",)
    list_select_related = ("user", "organisation")
    search_fields = ("user__username", "organisation__code")


@admin.register(CalendarYear)
class CalendarYearAdmin(ReadOnlyAdmin):
    """Changed by ``manage.py load_holidays``: every computed date names the version of its calendar."""

    list_display = ("place", "year", "state", "source")
    list_filter = ("place",)


@admin.register(Holiday)
class HolidayAdmin(ReadOnlyAdmin):
    list_display = ("place", "date", "kind", "name")
    list_filter = ("place", "kind")
    date_hierarchy = "date"


# Data access hangs on the groups of organisations: only services may touch them.
admin.site.unregister(Group)
