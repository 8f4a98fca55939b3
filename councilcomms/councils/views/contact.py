"""How to reach the council, for the public; and what they read while the Clerk is away."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils.categories import listed
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.cover import AwayForm
from councilcomms.councils.models import Deputising, OutOfOffice
from councilcomms.councils.models.people import in_force
from councilcomms.councils.out_of_office import days, end_out_of_office, now_and_to_come, set_out_of_office
from councilcomms.councils.views.people import ask, form_page, sent


@require_safe
def contact(request, council):
    return render(request, "councils/contact.html", {"deputies": deputies_today()})


def deputies_today() -> list[str]:
    """“Oscar Officer decides in the Clerk's place until 14 June.” Who reads her own posts is no public matter."""
    rows = Deputising.objects.filter(in_force(timezone.localdate())).exclude(cause=Deputising.Cause.SECOND_READER)
    return [deputises(row) for row in rows.select_related("member__user").order_by("starts", "pk")]


def deputises(row) -> str:
    of = f" on posts of these kinds: {listed(row.categories)}" if row.categories else ""
    return f"{row.member.name} decides in the Clerk's place until {row.ends:%-d %B}{of}."


@form_page
def out_of_office(request, council):
    ask(request, "keep out of office")
    form = AwayForm(sent(request))
    if form.is_valid():
        row = carry_out(form, set_out_of_office, request.council, by=request.member, **form.cleaned_data)
        if row is not REFUSED:
            messages.success(request, "Your public pages say this on the days you gave.")
            return redirect("out_of_office", council)
    rows = [(row, days(row)) for row in now_and_to_come()]
    return render(request, "councils/out_of_office.html", {"form": form, "rows": rows, "today": timezone.localdate()})


@require_POST
def end_away(request, council, pk):
    row = get_object_or_404(OutOfOffice.objects.select_related("council"), pk=pk)
    end_out_of_office(row, by=request.member)
    messages.success(request, "Your public pages no longer say this.")
    return redirect("out_of_office", council)
