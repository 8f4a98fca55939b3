"""What every page's frame needs."""

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from councilcomms.councils.models import Membership
from councilcomms.councils.passkeys import not_at_address
from councilcomms.councils.permissions import may
from councilcomms.councils.tenancy import all_councils

#: Rooms add their desk pages here (AppConfig.ready): (order, label, url name, shown(member)).
MENU: list[tuple[int, str, str, object]] = []


def menu_item(order: int, label: str, url_name: str, shown=lambda member: True) -> None:
    MENU.append((order, label, url_name, shown))
    MENU.sort(key=lambda item: item[0])


def _menu(request):
    """The pages this member may open. The one whose address begins this page's, the longest of them, is the current."""
    shown = [(label, reverse(url_name, args=[request.council.slug]))
             for _order, label, url_name, may_see in MENU if may_see(request.member)]
    around = [url for _, url in shown if url == request.path or (url != shown[0][1] and request.path.startswith(url))]
    current = max(around, key=len, default="")
    return [{"label": label, "url": url, "current": url == current} for label, url in shown]


def memberships_of(user):
    """A person's councils, with what they are in each, in one statement."""
    with all_councils():
        return list(Membership.objects.standing().active().filter(user=user).order_by("council__name"))


def demonstration_signins():
    """The sign-ins of the demonstration's own councils, for the box on the sign-in page."""
    with all_councils():
        shown = Membership.objects.active().filter(council__demonstration=True, user__email__endswith=".example")
        return list(shown.order_by("council__slug", "pk").values_list("user__email", flat=True))


def page(request):
    council = getattr(request, "council", None)
    member = getattr(request, "member", None)
    return {
        "council": council,
        "member": member,
        "menu": _menu(request) if member else [],
        "unread": getattr(member, "unread", 0) if member else 0,
        "notices_url": reverse("notices", args=[council.slug]) if member else "",
        "several_councils": getattr(member, "elsewhere", False),
        "councils_of_member": SimpleLazyObject(lambda: memberships_of(request.user)),
        "holds_now": getattr(council, "holds_now", []),
        "may_resume": SimpleLazyObject(lambda: bool(member) and may("resume queues", member, council)),
        "no_passkeys": SimpleLazyObject(lambda: not_at_address(request)),
        "out_of_office": getattr(council, "out_of_office", ""),
        "demonstration": council.demonstration if council else settings.DEMO,
        "demonstration_signins": SimpleLazyObject(demonstration_signins) if settings.DEMO else [],
        "demonstration_password": settings.DEMONSTRATION_PASSWORD if settings.DEMO else "",
    }
