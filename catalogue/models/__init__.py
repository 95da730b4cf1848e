from .access import ResourceGroupAccess
from .parts import DataItem, Distribution, ResourceLink
from .resources import Resource, Theme
from .synonyms import SynonymGroup, SynonymState, SynonymTerm

__all__ = [
    "DataItem",
    "Distribution",
    "Resource",
    "ResourceGroupAccess",
    "ResourceLink",
    "SynonymGroup",
    "SynonymState",
    "SynonymTerm",
    "Theme",
]
