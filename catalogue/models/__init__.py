from .access import ResourceGroupAccess
from .changes import ChangeAuthor, ChangeExtension, EntryChange, EntryReview, EntryVersion
from .corrections import Correction
from .parts import DataItem, Distribution, ResourceLink
from .resources import Resource, Theme
from .searches import SavedSearch, SearchMail
from .search import SearchChange, SearchFeed
from .synonyms import SynonymGroup, SynonymState, SynonymTerm

__all__ = [
    "ChangeAuthor",
    "ChangeExtension",
    "Correction",
    "DataItem",
    "Distribution",
    "EntryChange",
    "EntryReview",
    "EntryVersion",
    "Resource",
    "ResourceGroupAccess",
    "ResourceLink",
    "SavedSearch",
    "SearchMail",
    "SearchChange",
    "SearchFeed",
    "SynonymGroup",
    "SynonymState",
    "SynonymTerm",
    "Theme",
]
