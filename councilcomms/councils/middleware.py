"""The council of a request, fixed once at the edge."""

from __future__ import annotations

from urllib.parse import urlsplit

from allauth.usersessions import app_settings as sessions_settings
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.core.validators import slug_re
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from councilcomms.councils import notices
from councilcomms.councils.models import Council, Membership
from councilcomms.councils.models.council import RESERVED_SLUGS
from councilcomms.councils.said_today import said_today, say_on
from councilcomms.councils.second_step import lacks_second_step
from councilcomms.councils.tenancy import all_councils, council_scope
from councilcomms.councils.transitions import WrongState


def page_to_come_back_to(request) -> str:
    """After signing in: the page asked for. What was sent by a button has no page: the one the button stood on."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    stood_on = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(stood_on, {request.get_host()}, request.is_secure()):
        parts = urlsplit(stood_on)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path
    return f"/{request.path_info.lstrip('/').partition('/')[0]}/desk/"


class LastSeenMiddleware:
    """Notes where somebody is signed in, and when they were last seen there: at most once in some minutes, where
    allauth's own would write at every page."""

    SECONDS = 300

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if sessions_settings.TRACK_ACTIVITY and request.user.is_authenticated:
            if cache.add(f"seen:{request.session.session_key}", True, self.SECONDS):
                UserSession.objects.create_from_request(request)
        return self.get_response(request)


class CouncilMiddleware:
    """Resolves the council, finds the membership, enters the council's scope.

    ``request.council`` and ``request.member`` are None where there is none. Under ``/<council>/desk/``: anonymous is
    sent to sign in (an unknown council too), another council's member gets 404. Whose membership ended while they wrote
    is ``request.former_member``: a view that is sent people's words may say what they are shown
    (``for_former_member``).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.council = request.member = request.former_member = None
        slug, _, rest = request.path_info.lstrip("/").partition("/")
        if slug in RESERVED_SLUGS or not slug_re.match(slug):
            return self.get_response(request)
        desk = rest == "desk" or rest.startswith("desk/")
        if desk and not request.user.is_authenticated:
            return redirect_to_login(page_to_come_back_to(request), reverse(settings.LOGIN_URL))
        request.council, request.member = self.find(request, slug, desk)
        if desk and request.council is None and request.method == "POST":
            request.former_member = self.former(request, slug)
        with council_scope(request.council.pk if request.council else None):
            return self.get_response(request)

    @staticmethod
    def find(request, slug, desk):
        member = None
        if request.user.is_authenticated:
            with all_councils():
                mine = Membership.objects.standing().active().filter(user=request.user, council__slug=slug)
                member = mine.annotate(elsewhere=elsewhere(), **said_today("council")).first()
        if member:
            say_on(member.council, member)
            return member.council, member
        return (None if desk else public_council(slug)), None

    @staticmethod
    def former(request, slug):
        with all_councils():
            ended = Membership.objects.filter(user=request.user, council__slug=slug, ends__lt=timezone.localdate())
            return ended.select_related("council").first()

    def process_view(self, request, view, args, kwargs):
        if request.former_member and hasattr(view, "for_former_member"):
            return view.for_former_member(request, request.former_member)
        if "council" in kwargs and (request.council is None or request.council.slug != kwargs["council"]):
            raise Http404("There is no such council here, or it is not one of yours.")
        if request.member and request.method == "GET" and "pk" in kwargs:
            notices.read_by_opening(request.member, request.path)


def public_council(slug: str) -> Council | None:
    """The council whose public pages these are, with what they all say today."""
    with all_councils():
        council = Council.objects.filter(slug=slug).annotate(**said_today("pk")).first()
    if council:
        say_on(council, council)
    return council


def elsewhere():
    """Whether the member is in another council too. Asked for along with the membership: no statement of its own."""
    others = Membership.objects.active().filter(user=OuterRef("user")).exclude(council=OuterRef("council"))
    return Exists(others)


class SecondFactorMiddleware:
    """Where the council's setting says so, Clerk, deputy in dates and policy administrator come to the desk only with
    a second step to sign in. Public pages and the pages of one's own sign-in stay open, so that it can be set up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if self.needed(request):
            words = f"{request.council.name} asks you to set up a second step to sign in before you go on."
            messages.info(request, words)
            return redirect("mfa_activate_totp")
        return self.get_response(request)

    @staticmethod
    def needed(request) -> bool:
        member = request.member
        if member is None or not request.path_info.startswith(f"/{request.council.slug}/desk/"):
            return False
        return lacks_second_step(member, request.user)


class RefusalMiddleware:
    """WrongState becomes a message in one place: the thing's page, or the one the form stood on, as it is now."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, WrongState):
            return None
        messages.error(request, exception.words)
        thing = exception.thing
        if thing is not None and hasattr(thing, "desk_address_for"):
            return redirect(thing.desk_address_for(request.member))
        back = request.META.get("HTTP_REFERER", "") if request.method == "POST" else ""
        return redirect(back if back.startswith(f"{request.scheme}://{request.get_host()}/") else "/desk/")
