"""The admin has no way to a decision: nothing of sharing is registered there."""

from django.apps import apps
from django.contrib import admin


def test_nothing_of_sharing_is_in_the_admin():
    admin.autodiscover()
    ours = set(apps.get_app_config("sharing").get_models())
    assert ours
    assert not ours & set(admin.site._registry)
