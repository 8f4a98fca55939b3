"""Settings. Everything a deployment changes comes from the environment: docs/operations.md lists the names."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

VAR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
HOST = env.str("HOST", default="127.0.0.1")
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
_LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
#: A machine talking to itself. Behind a proxy, or by another name, others reach it whatever it listens on.
LOCAL = (
    HOST in {*_LOOPBACK, "::1"} and not BEHIND_PROXY and set(env.list("ALLOWED_HOSTS", default=[])) <= {*_LOOPBACK}
)

#: The demonstration's councils and sign-ins are for this machine alone, unless the operator says otherwise.
DEMO = env.bool("DEMO", default=LOCAL)
DEMONSTRATION_PASSWORD = "councilcomms-demo"

DEBUG = env.bool("DEBUG", default=False)
# A small model beside the rules of the checker; off, rules speak alone.
SECOND_READER = env.bool("SECOND_READER", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="") or (
    (VAR / "secret_key").read_text().strip() if (VAR / "secret_key").exists() else ""
)
#: A demonstration shown to a whole network answers to whatever name that network has for this machine.
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=["*"] if DEMO and not LOCAL else [*_LOOPBACK, HOST]
)
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
#: HTTPS is everything but a machine talking to itself, and a demonstration.
SECURE = env.bool("SECURE", default=not (LOCAL or DEMO))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "simple_history",
    "councilcomms.councils",
    "policies",
    "councilcomms.channels",
    "councilcomms.posts",
    "moderation",
    "councilcomms.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "councilcomms.councils.middleware.LastSeenMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "councilcomms.councils.middleware.CouncilMiddleware",
    "councilcomms.councils.middleware.SecondFactorMiddleware",
    "councilcomms.councils.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "councilcomms.urls"
WSGI_APPLICATION = "councilcomms.wsgi.application"
ASGI_APPLICATION = "councilcomms.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "councilcomms.councils.context.page",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- database -------------------------------------------------------------------------------------------------------

DATABASE_URL = env.str("DATABASE_URL", default="")
if DATABASE_URL:
    DATABASES = {"default": env.db_url("DATABASE_URL")}
    DATABASES["default"].update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
else:
    # IMMEDIATE and WAL: with Django's defaults, writers that read first fail with "database is locked".
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR / "councilcomms.sqlite3",
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": (
                    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
                    "PRAGMA foreign_keys=ON;PRAGMA busy_timeout=20000;"
                ),
            },
            "TEST": {"NAME": VAR / "test.sqlite3"},
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people ---------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "councils.User"
AUTHENTICATION_BACKENDS = ["councilcomms.councils.backends.SignInBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "councilcomms.councils.accounts.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_SIGNUP_FORM_CLASS = "councilcomms.councils.accounts.NameForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password or second step is told to its owner
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SECURE else "http"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "councilcomms"
MFA_ADAPTER = "councilcomms.councils.passkeys.PasskeyAdapter"
MFA_FORMS = {
    "add_webauthn": "councilcomms.councils.passkeys.AddPasskeyForm",
    "edit_webauthn": "councilcomms.councils.passkeys.RenamePasskeyForm",
    "login_webauthn": "councilcomms.councils.passkeys.PasskeyLoginForm",
    "authenticate_webauthn": "councilcomms.councils.passkeys.PasskeyForm",
    "reauthenticate_webauthn": "councilcomms.councils.passkeys.PasskeyAgainForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
#: A browser makes passkeys on "localhost" without HTTPS, and on no other address.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or LOCAL
USERSESSIONS_TRACK_ACTIVITY = True

# --- sessions, transport --------------------------------------------------------------------------------------------

SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_SECURE = SECURE
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
#: Limits on sign-in count each visitor, not the proxy, whose one address all of them share.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # the QR code of two-factor sign-in
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# --- files ----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(VAR / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if SECURE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not SECURE
IMAGE_MAX_BYTES = 10 * 1024 * 1024
IMAGE_MAX_PIXELS = 40_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# A page of what could carry out eighty clauses sends more fields than Django allows unasked.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000

# --- time and words -------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

# --- email ----------------------------------------------------------------------------------------------------------

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
#: A mail server that never answers must not hold a worker, or a page, for ever.
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="councilcomms@localhost")
#: Where links in emails lead.
SITE_URL = env.str("SITE_URL", default=f"http://{HOST}:{env.str('PORT', default='8000')}")

# --- jobs -----------------------------------------------------------------------------------------------------------
# The Job row is the truth (councils.jobs); the broker only wakes a worker, so nothing is lost with it. Nothing
# else stands in Redis: each web process counts sign-ins in its own memory, so people sign in while Redis is away.

REDIS_URL = env.str("REDIS_URL", default="")
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_REDIRECT_STDOUTS = False  # emails to the console stay readable
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    # Longer than the longest job; the two unacked settings make Redis look for lost tasks at all.
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 900,
        "unacked_restore_throttle": 1,
        "unacked_restore_interval": 5,
    }
else:
    CELERY_BROKER_URL = "filesystem://localhost"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR / "broker" / "queue"),
        "data_folder_out": str(VAR / "broker" / "queue"),
        "control_folder": str(VAR / "broker" / "control"),
        "store_processed": False,
        "polling_interval": 0.2,
    }

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
