"""One's own notices."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils.models import Notice

PAGE = 30


def own(request):
    return Notice.objects.filter(member=request.member)


@require_safe
def notices(request, council):
    """Newest first; older ones from the last key shown, so that a page costs the same however many there are."""
    before = request.GET.get("before", "")
    rows = own(request).order_by("-pk")
    if before.isdecimal() and len(before) < 19:
        rows = rows.filter(pk__lt=int(before))
    shown = list(rows[: PAGE + 1])
    address = reverse("notices", args=[council])
    older = f"{address}?before={shown[PAGE - 1].pk}" if len(shown) > PAGE else ""
    return render(request, "councils/notices.html", {
        "notices": shown[:PAGE], "older_url": older, "newer_url": address if before else "",
    })


@require_POST
def open_notice(request, council, pk):
    """Read, and go where it leads."""
    notice = get_object_or_404(own(request), pk=pk)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    inside = notice.address.startswith("/") and not notice.address.startswith("//")
    return redirect(notice.address if inside else reverse("notices", args=[council]))


@require_POST
def read_notices(request, council):
    own(request).filter(read_at=None).update(read_at=timezone.now())
    return redirect("notices", council)
