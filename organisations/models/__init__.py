from .bodies import Jurisdiction, Kind, Organisation
from .people import ApiToken, Membership, Role, User

__all__ = ["ApiToken", "Jurisdiction", "Kind", "Membership", "Organisation", "Role", "User"]
