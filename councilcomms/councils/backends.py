"""Signing in by email address and password; the demonstration's people only where there is one."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import all_councils


class SignInBackend(AuthenticationBackend):
    """A database that once held the demonstration may later serve real councils: its sign-ins stop with ``DEMO``,
    also those whose published password a visitor changed to one of their own meanwhile."""

    def authenticate(self, request, **credentials):
        return _unless_refused(super().authenticate(request, **credentials))

    def get_user(self, user_id):
        return _unless_refused(super().get_user(user_id))


def _unless_refused(user):
    if user is None or settings.DEMO or not user.email.endswith(".example"):
        return user
    with all_councils():
        invented = Membership.objects.filter(user=user, council__demonstration=True).exists()
    return None if invented else user
