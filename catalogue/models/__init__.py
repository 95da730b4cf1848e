from .access import ResourceGroupAccess
from .changes import ChangeAuthor, ChangeExtension, EntryChange, EntryReview, EntryVersion
from .corrections import Correction
from .harvesting import HarvestFile, HarvestRun, LocalAddition, RunRecord, Source, SourceRecord
from .imports import EntryImport
from .parts import DataItem, Distribution, ResourceLink
from .resources import Resource, Theme
from .search import SearchChange, SearchFeed
from .searches import SavedSearch, SearchMail
from .synonyms import SynonymGroup, SynonymState, SynonymTerm

__all__ = [
    "ChangeAuthor",
    "ChangeExtension",
    "Correction",
    "DataItem",
    "Distribution",
    "EntryChange",
    "EntryImport",
    "EntryReview",
    "EntryVersion",
    "HarvestFile",
    "HarvestRun",
    "LocalAddition",
    "Resource",
    "Resource",
    "ResourceGroupAccess",
    "ResourceGroupAccess",
    "ResourceLink",
    "ResourceLink",
    "RunRecord",
    "SavedSearch",
    "SearchChange",
    "SearchFeed",
    "SearchMail",
    "Source",
    "SourceRecord",
    "SynonymGroup",
    "SynonymState",
    "SynonymTerm",
    "Theme",
]
