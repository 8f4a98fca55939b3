"""Texts of others that drafts are held against."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from councilcomms.posts.fields import whole_number
from councilcomms.posts.known_texts import forget, note
from councilcomms.posts.models import KnownText
from councilcomms.posts.permissions import may
from councilcomms.posts.text_form import TextForm

_A_PAGE = 25


@require_http_methods(["GET", "HEAD", "POST"])
def texts(request, council):
    if not may("keep texts", request.member, None):
        raise PermissionDenied("The Clerk keeps the texts of others.")
    form = TextForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        known = note(by=request.member, **form.cleaned_data)
        messages.success(request, f"Drafts are now compared with this text of {known.whose}.")
        return redirect("texts", council)
    listed = Paginator(KnownText.objects.filter(post=None).select_related("noted_by__user"), _A_PAGE)
    page = listed.get_page(whole_number(request.GET.get("page")) or 1)
    return render(request, "posts/texts.html", {
        "form": form, "page": page,
        "older_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        "newer_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
    })


@require_POST
def forget_text(request, council, pk):
    known = get_object_or_404(KnownText, pk=pk, post=None)
    forget(known, by=request.member)
    messages.success(request, f"Drafts are no longer compared with that text of {known.whose}.")
    return redirect("texts", council)
