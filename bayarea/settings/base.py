"""Production. Other settings modules only loosen this one.

Every secret and address comes from the environment; a missing or guessable one stops the start with its name
(``bayarea.env``). docs/architecture.md says why each number is what it is where the reason is longer than a line.
"""

from datetime import timedelta
from pathlib import Path

from celery.schedules import crontab
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from bayarea import env
from bayarea.logs import configuration as logging_configuration

ROOT = Path(__file__).resolve().parent.parent.parent

SECRET_KEY = env.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
DEBUG = False

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django_cotton",
    "guardian",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "ledger",
    "organisations",
    "catalogue",
    "sharing",
    "bayarea",
]

# Headers come first so that they are on every answer: static files, redirects and errors too.
MIDDLEWARE = [
    "bayarea.middleware.RequestContextMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bayarea.middleware.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "bayarea.middleware.InputGuardMiddleware",
    "bayarea.middleware.StatelessMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "bayarea.middleware.SessionLimitsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "bayarea.middleware.SecondFactorMiddleware",
    "bayarea.idempotency.IdempotencyMiddleware",
    "axes.middleware.AxesMiddleware",
    "bayarea.errors.DomainErrorMiddleware",
]

ROOT_URLCONF = "bayarea.urls"
WSGI_APPLICATION = "bayarea.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton", "django.templatetags.i18n"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "bayarea.context_processors.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# The web and the workers speak to PostgreSQL as roles that own nothing (docs/architecture.md, "Roles").
# `manage.py migrate` is run with DATABASE_URL set to a role that may create tables and roles.
DATABASES = {
    "default": env.database(env.required("DATABASE_URL"), name="DATABASE_URL"),
    "ledger_writer": env.database(env.required("LEDGER_DATABASE_URL"), name="LEDGER_DATABASE_URL"),
    "auditor": env.database(env.required("AUDITOR_DATABASE_URL"), name="AUDITOR_DATABASE_URL"),
    "openings": env.database(env.required("OPENINGS_DATABASE_URL"), name="OPENINGS_DATABASE_URL"),
}
DATABASES["default"]["OPTIONS"] |= {
    "options": "-c statement_timeout=15s -c lock_timeout=3s -c idle_in_transaction_session_timeout=30s"
}
DATABASES["ledger_writer"]["OPTIONS"] |= {
    "options": "-c statement_timeout=60s -c lock_timeout=3s -c idle_in_transaction_session_timeout=30s",
    "prepare_threshold": 5,  # the appender says the same few statements for ever
}
DATABASES["auditor"]["OPTIONS"] |= {"options": "-c idle_in_transaction_session_timeout=10min"}
DATABASES["openings"]["OPTIONS"] |= {"options": "-c statement_timeout=15s -c idle_in_transaction_session_timeout=10min"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Redis carries hints and counters, never truth: when it is gone, pages go on (bayarea/caches.py).
REDIS_URL = env.required("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "bayarea.caches.SoftRedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "dba",
        "OPTIONS": {
            "serializer": "bayarea.caches.JSONSerializer",
            "socket_timeout": 0.5,
            "socket_connect_timeout": 0.5,
            "retry": None,
        },
    }
}

# Celery is a doorbell: a task may come twice or never, and beat sweeps what nobody was called for.
CELERY_BROKER_URL = env.celery_broker(REDIS_URL)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 900
CELERY_TASK_SOFT_TIME_LIMIT = 840
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# Longer than any task may run: a message that is not acknowledged for so long is given to another worker.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_timeout": 3,
    "socket_connect_timeout": 2,
    "retry_on_timeout": False,
}
CELERY_TASK_PUBLISH_RETRY_POLICY = {
    "max_retries": 2,
    "interval_start": 0,
    "interval_step": 0.2,
    "interval_max": 0.5,
}
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 600_000
CELERY_BEAT_SCHEDULE = {
    "chain what waits": {"task": "ledger.chain_waiting", "schedule": 2.0, "options": {"expires": 10}},
    "look after jobs": {"task": "ledger.sweep_jobs", "schedule": 10.0, "options": {"expires": 10}},
    "release grants": {"task": "sharing.release_grants", "schedule": 2.0, "options": {"expires": 10}},
    "look after harvests": {"task": "catalogue.sweep_harvests", "schedule": 15.0, "options": {"expires": 15}},
    "end degraded mode": {"task": "ledger.end_degraded", "schedule": 5.0, "options": {"expires": 10}},
    "expire grants": {"task": "sharing.expire_grants", "schedule": 60.0, "options": {"expires": 120}},
    # From seven in the morning in Hong Kong; each hour again, for a beat that was away then.
    "promise search mails": {
        "task": "catalogue.promise_search_mails",
        "schedule": crontab(minute="5", hour="23,0-15"),
        "options": {"expires": 3600},
    },
    "send search mails": {"task": "catalogue.send_search_mails", "schedule": 60.0, "options": {"expires": 60}},
    "follow the catalogue": {"task": "catalogue.follow_changes", "schedule": 1.0, "options": {"expires": 5}},
    "trim the catalogue's feed": {"task": "catalogue.trim_changes", "schedule": 3600.0, "options": {"expires": 3600}},
    # Soon after midnight in the Bay Area; twice, for a beat that was away then.
    "rescore": {"task": "catalogue.rescore", "schedule": crontab("20", "16,19"), "options": {"expires": 3600}},
    "forget uploads": {"task": "catalogue.remove_old_imports", "schedule": 3600.0, "options": {"expires": 3600}},
    "remove what has expired": {"task": "bayarea.remove_expired", "schedule": 3600.0, "options": {"expires": 3600}},
}

# --- Mail: counts and links only (catalogue/services/search_letters.py). Without a server none is promised.
EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
MAIL_DOMAIN = ALLOWED_HOSTS[0].lstrip(".").strip("[]")
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", f"no-reply@{MAIL_DOMAIN}")
SENDS_MAIL = bool(EMAIL_HOST)
#: Where the links of mails lead.
PORTAL_URL = env.text("PORTAL_URL", f"https://{MAIL_DOMAIN}").rstrip("/")

# --- Who is there: password and second factor (django-allauth), lockout (django-axes).
AUTH_USER_MODEL = "organisations.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ANONYMOUS_USER_NAME = None
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "bayarea.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_FORMS = {"login": "bayarea.accounts.forms.LoginForm"}
# One lockout only: axes counts wrong passwords and wrong codes in the database. This limit, per address and minute,
# is against one machine that tries many names.
ACCOUNT_RATE_LIMITS = {"login_failed": False, "login": env.text("SIGN_IN_RATE", "60/m/ip")}

MFA_REQUIRED = env.flag("MFA_REQUIRED", default=True)
MFA_ADAPTER = "bayarea.accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Digital Bay Area"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "bayarea.accounts.forms.CodeForm",
    "reauthenticate": "bayarea.accounts.forms.RepeatedCodeForm",
}

AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "code", "csrfmiddlewaretoken", "next"]
AXES_USERNAME_CALLABLE = "bayarea.accounts.names.attempted_name"
AXES_CLIENT_IP_CALLABLE = "bayarea.addresses.client_address"
AXES_LOCKOUT_CALLABLE = "bayarea.errors.locked_out"

# --- Sessions: in the database, so that a lost Redis neither signs everybody out nor brings an ended one back.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Host-dba"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 30 * 60
SESSION_ABSOLUTE_AGE_S = 10 * 3600
CSRF_USE_SESSIONS = True
CSRF_COOKIE_SECURE = True
CSRF_FAILURE_VIEW = "bayarea.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- Transport and headers.
SECURE_SSL_REDIRECT = True
# The API answers 403 over plain http instead: a redirect would hide that the token already travelled in clear.
SECURE_REDIRECT_EXEMPT = [r"^api/", r"^livez$", r"^readyz$"]
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": [NONE],
    }
}
# How many proxies of ours stand in front, each adding one address to X-Forwarded-For. None: the header is ignored.
PROXY_COUNT = env.number("PROXY_COUNT", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = PROXY_COUNT
if PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
# 500 entries of a bulk edit, or the 1,000 data items of a request, in one form; ten thousand are an attack. The desk's
# own pages have at most 25 data items or 50 texts each.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 9_000
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
MAX_QUERY_LENGTH = 8_000
MAX_QUERY_FIELDS = 500
MAX_PATH_LENGTH = 2_000

# --- Languages.
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("zh-hans", "简体中文"),
    ("zh-hant", "繁體中文"),
    ("pt", "Português"),
]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = True
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["bayarea.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Hong_Kong"

# --- Files.
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "static"]
STATIC_ROOT = env.text("STATIC_ROOT", str(ROOT / "staticfiles"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_ROOT = env.text("FILES_DIR", str(ROOT / "files"))
# The search index of this host: on its own disk, shared by its processes and by no other host.
CATALOGUE_INDEX_DIR = env.text("CATALOGUE_INDEX_DIR", str(Path(MEDIA_ROOT).parent / "search-index"))
# A question that finds no index waits until it is made; only for tests.
CATALOGUE_INDEX_INLINE = False

# --- The API: closed unless a view opens itself; refusals are application/problem+json.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "bayarea.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["bayarea.api.parsers.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "bayarea.api.pagination.NumberedPages",
    "PAGE_SIZE": 25,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["bayarea.api.throttles.UserThrottle", "bayarea.api.throttles.ScopeThrottle"],
    "DEFAULT_THROTTLE_RATES": {
        "anonymous": env.text("API_RATE_ANONYMOUS", "120/hour"),
        "user": env.text("API_RATE", "600/hour"),
        "search": env.text("API_RATE_SEARCH", "60/min"),
        "submit": env.text("API_RATE_SUBMIT", "20/hour"),
        "export": env.text("API_RATE_EXPORT", "5/hour"),
        "harvest": env.text("API_RATE_HARVEST", "100/s"),
    },
    "EXCEPTION_HANDLER": "bayarea.errors.api_exception_handler",
    "NUM_PROXIES": PROXY_COUNT,
    "STRICT_JSON": True,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Digital Bay Area API",
    "DESCRIPTION": (
        "Find resources of Guangdong, Hong Kong and Macao, ask for them, decide, and read the audit ledger. "
        "Refusals are application/problem+json (RFC 9457). Send an Idempotency-Key with every POST that must not "
        "happen twice."
    ),
    "VERSION": "1.0.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PUBLIC": True,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {f"{name}Enum": f"catalogue.domain.choices.{name}" for name in ("SharingMethod", "Grade")},
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "bayarea.api.schema.document_refusals",
    ],
}
IDEMPOTENCY_KEEP_S = 24 * 3600
IDEMPOTENCY_LEASE_S = 60

# --- Being ready (bayarea/health.py).
READY_TIMEOUT_S = 2.5
READY_MAX_LAG_S = env.number("READY_MAX_LAG_S", 300)

LOGGING = logging_configuration(env.text("LOG_LEVEL", "INFO"))

# The page that shows every component: for designers and tests (bayarea/gallery.py).
COMPONENT_GALLERY = False

SITE_NAME = _("Digital Bay Area")
LEDGER_ORIGIN = env.required("LEDGER_ORIGIN")
# What a record knows of people is sealed with the key of one jurisdiction; the first key of each seals what is new.
OPENING_KEYS = {place: env.keys(f"OPENING_KEY_{place}") for place in ("GD", "HK", "MO")}
LEDGER_ACCESS = "bayarea.ledger_access.access_for"
# Degraded mode never asks for fewer witnesses than this; and after so long without publication an alarm shows.
LEDGER_DEGRADED_FLOOR = env.number("LEDGER_DEGRADED_FLOOR", 2)
LEDGER_ALARM_AFTER_S = env.number("LEDGER_ALARM_AFTER_S", 900)
# Whom the portal believes: keys of log and witnesses, and the quorum (C2SP tlog-policy). Each party holds its own.
LEDGER_POLICY_FILE = env.text("LEDGER_POLICY_FILE")
# Who may copy the entries beside signed-in auditors: SHA-256 (hexadecimal) of each mirror's key; or everybody.
LEDGER_MIRROR_KEYS = frozenset(word.lower() for word in env.words("LEDGER_MIRROR_KEYS"))
LEDGER_ENTRIES_OPEN = env.flag("LEDGER_ENTRIES_OPEN", default=False)
CATALOGUE_REQUEST_STATE = "sharing.selectors.resources.state_for_resource"
CATALOGUE_REQUESTED = "sharing.selectors.resources.requested_among"
CATALOGUE_DECISION_TIME = "sharing.selectors.timing.decision_time_for"
# What harvesting may ask beyond public https on port 443 (docs/production.md): government networks are private.
HARVEST_ALLOW_HTTP = env.flag("HARVEST_ALLOW_HTTP", default=False)
HARVEST_ALLOWED_NETWORKS = env.networks("HARVEST_ALLOWED_NETWORKS")
HARVEST_PORTS = env.ports("HARVEST_PORTS", "443")
HARVEST_CA_FILE = env.text("HARVEST_CA_FILE")
CATALOGUE_USE = "sharing.selectors.resources.use_of"
# A run that is silent for so long has lost its worker; a worker hands it on after such a turn.
HARVEST_STALE_S = env.number("HARVEST_STALE_S", 300)
HARVEST_TURN_S = env.number("HARVEST_TURN_S", 600)
# Before a question that failed is asked again, and twice that before the third time.
HARVEST_PAUSE_S = env.number("HARVEST_PAUSE_S", 2)
HARVEST_MOST_RECORDS = env.number("HARVEST_MOST_RECORDS", 300_000)
# A job that says nothing for so long has lost its worker, and another may take it.
LEDGER_JOB_STALE_S = env.number("LEDGER_JOB_STALE_S", 60)
