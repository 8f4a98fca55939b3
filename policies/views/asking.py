"""“Ask the next meeting”: to adopt a version, or to review the policy."""

from __future__ import annotations

from functools import partial

from django.http import Http404
from django.urls import reverse

from councilcomms.councils.meetings import About
from councilcomms.councils.views.meetings import ask_meeting_page
from policies.agenda import adoption_item, next_review_day, review_item
from policies.checks import version_in_force
from policies.transitions import meetings
from policies.views.acts import ask, find_version, form_page
from policies.views.reviewing import causes_of


@form_page
def ask_to_adopt(request, council, pk):
    version = find_version(pk)
    ask(request, "ask meeting", version)
    words = adoption_item(version, version_in_force())
    begins = {"agenda_line": words.item, "draft_resolution": words.resolution}
    return ask_meeting_page(request, partial(meetings.ask_to_adopt, version), begins, {
        "heading": f"Ask the next meeting to adopt {version.label}", "back_label": version.label,
        "back": reverse("version", args=[council, version.pk]),
        "words": "Once the resolution is entered, it is adopted with its minute.",
    }, About.VERSION)


@form_page
def ask_to_review(request, council):
    version = version_in_force()
    if version is None:
        raise Http404("No policy is in force here.")
    ask(request, "ask meeting", version)
    day = next_review_day()
    words = review_item(version, causes_of(version), day)
    begins = {"agenda_line": words.item, "draft_resolution": words.unchanged}
    verb = partial(meetings.ask_to_review, version, next_review_on=day)
    return ask_meeting_page(request, verb, begins, {
        "heading": "Ask the next meeting to review the policy", "back_label": "Review of the policy",
        "back": reverse("review", args=[council]),
        "words": f"Once the resolution is entered, the review is recorded with its minute, and the next is due by "
                 f"{day:%-d %B %Y}. Did the meeting set another day? Record the review yourself. To change the policy, "
                 "ask the meeting to adopt the new version instead.",
    }, About.REVIEW)
