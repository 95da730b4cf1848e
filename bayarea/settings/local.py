"""`make run`: one machine, no TLS in front, demo accounts. Only loosens production."""

from bayarea import env

from .base import *  # noqa: F403

# Nobody speaks TLS on 127.0.0.1, and a browser takes __Host- and Secure cookies over TLS only.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_NAME = "dba"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
LANGUAGE_COOKIE_SECURE = False

# The demo's accounts have a password that everybody knows; a second factor would protect nothing.
MFA_REQUIRED = env.flag("MFA_REQUIRED", default=False)

COMPONENT_GALLERY = True

# Named by their digests as in production, but not compressed: that takes half a minute and saves nothing here.
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}

# Mails become files of FILES_DIR/mail, for whoever wants to look at one.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = f"{MEDIA_ROOT}/mail"  # noqa: F405
SENDS_MAIL = True
PORTAL_URL = env.text("PORTAL_URL", f"http://127.0.0.1:{env.text('PORT', '8000')}").rstrip("/")
