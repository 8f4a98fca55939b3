"""Joining by the link of an invitation, and the address one signs in with."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.accounts import TOKEN, find, join
from councilcomms.councils.models import User
from councilcomms.councils.people.invitations import GONE_WORDS


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    found = find(token)
    if found is None:
        return render(request, "councils/invitation_unknown.html", status=404)
    if found.state != "open":
        return render(request, "councils/invitation_gone.html", gone(found), status=410)
    if request.method == "POST" and is_for(found, request.user):
        return redirect(join(request, found, request.user) or "/desk/")
    if request.user.is_anonymous:
        request.session[TOKEN] = token
    return render(request, "councils/invitation.html", {"invitation": found, "who": who(found, request.user)})


def gone(found) -> dict:
    return {"words": GONE_WORDS[found.state], "at": found.council}


def is_for(found, user) -> bool:
    return user.is_authenticated and user.email.lower() == found.email.lower()


def who(found, user) -> str:
    """Who is looking: the one invited, somebody else, or nobody signed in (known or new here)."""
    if user.is_authenticated:
        return "invited" if is_for(found, user) else "other"
    return "known" if User.objects.filter(email__iexact=found.email).exists() else "new"


@require_safe
@login_required
def email_address(request):
    """Read only: an address is changed by a new invitation, so that nobody becomes somebody else unseen."""
    return render(request, "councils/email_address.html")
