from .bodies import Jurisdiction, Kind, Organisation
from .calendars import CalendarYear, Holiday
from .people import ApiToken, Membership, Role, User

__all__ = ["ApiToken", "CalendarYear", "Holiday", "Jurisdiction", "Kind", "Membership", "Organisation", "Role", "User"]
