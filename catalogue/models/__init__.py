from .access import ResourceGroupAccess
from .parts import DataItem, Distribution, ResourceLink
from .resources import Resource, Theme

__all__ = ["DataItem", "Distribution", "Resource", "ResourceGroupAccess", "ResourceLink", "Theme"]
