from .access import ResourceGroupAccess
from .harvesting import HarvestFile, HarvestRun, LocalAddition, RunRecord, Source, SourceRecord
from .parts import DataItem, Distribution, ResourceLink
from .resources import Resource, Theme
from .synonyms import SynonymGroup, SynonymState, SynonymTerm

__all__ = [
    "DataItem",
    "Distribution",
    "HarvestFile",
    "HarvestRun",
    "LocalAddition",
    "Resource",
    "ResourceGroupAccess",
    "ResourceLink",
    "RunRecord",
    "Source",
    "SourceRecord",
    "SynonymGroup",
    "SynonymState",
    "SynonymTerm",
    "Theme",
]
