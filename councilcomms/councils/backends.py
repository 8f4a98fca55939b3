"""Signing in by email address and password; the demonstration's published password only where there is one."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings


class SignInBackend(AuthenticationBackend):
    """A database that once held the demonstration may later serve real councils: its sign-ins stop with ``DEMO``."""

    def authenticate(self, request, **credentials):
        return _unless_refused(super().authenticate(request, **credentials))

    def get_user(self, user_id):
        return _unless_refused(super().get_user(user_id))


def _unless_refused(user):
    if user is None or settings.DEMO or not user.email.endswith(".example"):
        return user
    return None if user.check_password(settings.DEMONSTRATION_PASSWORD) else user
