"""What every page may show. Nothing here asks the database."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    return {"site_name": settings.SITE_NAME, "languages": settings.LANGUAGES}
