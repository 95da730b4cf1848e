from .access import ResourceGroupAccess
from .resources import DataItem, Resource, Theme

__all__ = ["DataItem", "Resource", "ResourceGroupAccess", "Theme"]
