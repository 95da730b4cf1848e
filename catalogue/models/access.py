"""Data access that an approval gives: django-guardian rows with real foreign keys, so none outlives its resource."""

from django.db import models
from guardian.models import GroupObjectPermissionBase

from .resources import Resource


class ResourceGroupAccess(GroupObjectPermissionBase):
    """``use_resource`` on one resource for one organisation's group."""

    content_object = models.ForeignKey(Resource, on_delete=models.CASCADE)

    class Meta(GroupObjectPermissionBase.Meta):
        pass
