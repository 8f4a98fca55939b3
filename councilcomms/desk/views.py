"""The desk: what needs me, in one council or in all of mine; and the list of councils."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.context import memberships_of
from councilcomms.councils.models import Council, Membership
from councilcomms.councils.permissions import decider
from councilcomms.councils.said_today import said_today, say_on
from councilcomms.councils.second_step import lacks_second_step
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk.needs import may_publish_urgent, may_write, needs_of, next_date, next_out
from councilcomms.desk.own_account import own_account_advice
from councilcomms.desk.polls import next_period
from councilcomms.desk.trying import TryForm, try_words, versions_to_try
from policies.checks import version_in_force
from policies.elections.restriction import running_at
from policies.elections.today import polls_of


@require_safe
def home(request):
    """The councils here, a member's own first."""
    own = [m.council for m in memberships_of(request.user)] if request.user.is_authenticated else []
    others = [council for council in Council.objects.all() if council not in own]
    return render(request, "desk/home.html", {"own": own, "others": others})


@require_safe
@login_required
def desks(request):
    """All one's councils on one page; the only one's desk where there is one."""
    memberships = memberships_of(request.user)
    if len(memberships) == 1:
        return redirect("desk", memberships[0].council.slug)
    return render(request, "desk/desks.html", {"desks": [_desk_of(member) for member in memberships]})


def _desk_of(member):
    """What needs this member there; nothing of it where the council first asks for a second step to sign in."""
    with council_scope(member.council_id):
        standing = Membership.objects.standing().annotate(**said_today("council")).get(pk=member.pk)
        say_on(standing.council, standing)
        if lacks_second_step(standing, standing.user):
            return {"council": member.council, "needs": None}
        return {"council": member.council, "needs": needs_of(standing), "may_write": may_write(standing)}


@require_safe
def desk(request, council):
    found = needs_of(request.member)
    following = next_out(request.member) if found.nothing else None
    return render(request, "desk/desk.html", {
        "needs": found, "may_write": may_write(request.member),
        "may_publish_urgent": may_publish_urgent(request.member), "records_decisions": decider(request.member),
        "next_date": next_date(found.version, following, next_period(request.council)),
    })


@never_cache
@sensitive_post_parameters("text", "on")
@sensitive_variables()
@require_http_methods(["GET", "HEAD", "POST"])
def try_it(request, council):
    """Any text against the policy. Nothing of it is stored or logged."""
    in_force = version_in_force()
    sent = request.POST if request.method == "POST" else None
    running = running_at(timezone.now(), [poll for poll in polls_of(request.council) if poll.starts_at])
    form = TryForm(sent, versions=versions_to_try(request.member), in_force=in_force, running=running)
    tried = try_words(request.council, form.cleaned_data, request.member) if form.is_valid() else None
    return render(request, "desk/try.html", {
        "form": form, "tried": tried, "advice": own_account_advice(in_force),
    })
