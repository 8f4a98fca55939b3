"""What the pages of a version share: who may, what was sent, and the draft that may still be changed."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from councilcomms.councils.transitions import WrongState
from policies.models import Version
from policies.permissions import may
from policies.transitions.table import wrong_state

form_page = require_http_methods(["GET", "HEAD", "POST"])

WHO = {
    "see policies": "Members of the council see its policy.",
    "see version": "The Clerk and the policy administrator see drafts of the policy.",
    "adopt": "The Clerk adopts the policy.",
    "sign": "The Clerk and whoever chaired the meeting sign the policy.",
    "record signature": "The Clerk records signatures on paper.",
    "open policy file": "Those who keep the policy, or sign it, open its files.",
}


def ask(request, verb: str, thing=None) -> None:
    """403 before a page is shown whose form could not be sent."""
    if not may(verb, request.member, thing):
        raise PermissionDenied(WHO.get(verb, "The Clerk and the policy administrator keep the policy."))


def find_version(pk) -> Version:
    versions = Version.objects.select_related("policy", "council", "based_on", "chaired_by__user", "scan", "source")
    return get_object_or_404(versions, pk=pk)


def draft_to_change(request, version: Version) -> Version:
    """403 for who may not; a word and the version's own page where it is no draft. What is sent to an old page goes on
    to the verb, which refuses it with what was typed kept."""
    ask(request, "edit policy versions", version)
    if version.state != Version.State.DRAFT and request.method != "POST":
        raise WrongState(wrong_state(version, "edit policy versions"), version)
    return version


def sent(request):
    """What was sent, for a form; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def sent_files(request):
    return request.FILES if request.method == "POST" else None
