"""The test suite: as local, with fast password hashing and no connection kept between tests."""

from bayarea import env

from .local import *  # noqa: F403
from .local import DATABASES, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
for database in DATABASES.values():
    database["CONN_MAX_AGE"] = 0
    database["CONN_HEALTH_CHECKS"] = False

# Pages are drawn without a collectstatic before; the real servers that some tests start say where theirs went.
if not env.text("STATIC_ROOT"):
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_AUTOREFRESH = True

# What a test has just written must be found; tests/conftest.py gives each a folder of its own.
CATALOGUE_INDEX_INLINE = True
