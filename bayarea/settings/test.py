"""The test suite: as local, with fast password hashing and no connection kept between tests."""

from .local import *  # noqa: F403
from .local import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
for database in DATABASES.values():
    database["CONN_MAX_AGE"] = 0
    database["CONN_HEALTH_CHECKS"] = False
