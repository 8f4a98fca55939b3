"""“It is not put there”: what was left to do by hand, and is not done."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from councilcomms.posts import transitions
from councilcomms.posts.fields import whole_number
from councilcomms.posts.models import Delivery
from councilcomms.posts.views.deciding_page import find_post


@require_POST
def cancel_delivery(request, council, pk):
    """Back to the page from which it was said: the list of a poll's period, or the post's own."""
    delivery = get_object_or_404(Delivery.objects.select_related("channel"), pk=pk)
    post = find_post(request, delivery.post_id)
    transitions.cancel_delivery(delivery, by=request.member)
    messages.success(request, f"Noted: “{post}” is not put on {delivery.channel}.")
    poll = whole_number(request.POST.get("poll", ""))
    return redirect("period_posts", council, poll) if poll else redirect(post.deciding_address)
