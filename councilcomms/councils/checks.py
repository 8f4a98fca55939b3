"""What "manage.py check --deploy" says of the portal itself."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import Tags, Warning, register

CONSOLE = "django.core.mail.backends.console.EmailBackend"

NO_EMAIL = Warning(
    "EMAIL_URL is not set: emails appear in the worker's output and reach nobody, invitations among them.",
    hint="Name the mail server, like EMAIL_URL=smtp+tls://user:password@mail.example.org:587.",
    id="councilcomms.W001",
)


@register(Tags.security, deploy=True)
def emails_leave(app_configs, **kwargs) -> list:
    """In the real world; a machine talking to itself and a demonstration show emails on purpose."""
    return [NO_EMAIL] if settings.SECURE and settings.EMAIL_BACKEND == CONSOLE else []
