"""Who can do what here, and what waits for somebody who cannot come."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from councilcomms.councils.permissions import may
from councilcomms.desk import doctor
from councilcomms.desk.who_can import who_can_here


@require_safe
def stuck(request, council):
    if not may("see stuck", request.member, request.council):
        raise PermissionDenied("The Clerk sees what is stuck.")
    return render(request, "desk/stuck.html", {"found": doctor.look(request.council)})


@require_safe
def who_can(request, council):
    if not may("see people", request.member, request.council):
        raise PermissionDenied("Members see who can do what.")
    return render(request, "desk/who_can.html", who_can_here(request.council))
