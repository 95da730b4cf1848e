"""`make run`: one machine, no TLS in front, demo accounts. Only loosens production."""

from bayarea import env

from .base import *  # noqa: F403

COMPONENT_GALLERY = True

# Plain http: browsers refuse Secure cookies and __Host- names there, and nothing redirects to https.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "dba_session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
LANGUAGE_COOKIE_SECURE = False
MFA_REQUIRED = env.flag("MFA_REQUIRED", default=False)
