"""The demonstration: two councils, their people, policies, channels, and a few posts made by the verbs themselves.

Everyone here is invented. The councils' names are real; the pages say that this is not run by them.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.councils import organisations
from councilcomms.councils.models import Council, Deputising, Membership, Role, RoleHolding, User
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk.demonstration_polls import make_polls
from councilcomms.posts import transitions
from councilcomms.posts.words import Words
from policies.loading import load_version
from policies.packs.files import load_pack
from policies.transitions import confirm

COUNCILS = {
    "croft": {
        "short_name": "Croft", "colour": "#1d5a4e", "official_phone": "01632 960 120",
        "office_hours": "Monday to Thursday, 9.30am to 1pm", "area": "Lincolnshire",
        "own_places": ["Mill Lane", "Church Road", "Thorpe Culvert", "the recreation ground"],
        "people": {
            "clerk": "Helen Marsh", "councillor": "Raj Patel", "officer": "Tom Whitlock", "moderator": "Anna Fielding",
            "admin": "Priya Nair", "chair": "Margaret Ould",
        },
        "channels": [
            ("website", "Croft's website", ""),
            ("email", "the parish email list", "send it from the council's own address"),
            ("sms", "the flood text list", "send it from the council's phone"),
        ],
    },
    "scarcliffe": {
        "short_name": "Scarcliffe", "colour": "#5b2a86", "official_phone": "01632 960 240",
        "office_hours": "Tuesday and Thursday, 10am to 2pm", "area": "Derbyshire",
        "own_places": ["Palterton", "Station Road", "Rowthorne Lane"],
        "people": {
            "clerk": "David Brough", "councillor": "Sheila Kane", "officer": "Owen Pryce", "moderator": "Lucy Amos",
            "admin": "Neil Farrow", "chair": "Joan Hardwick",
        },
        "channels": [
            ("website", "Scarcliffe's website", ""),
            ("facebook", "Scarcliffe's Facebook page", "post it from the council's own account"),
        ],
    },
}
ROLES = {
    "clerk": [Role.CLERK], "councillor": [Role.COUNCILLOR], "officer": [Role.OFFICER], "moderator": [Role.OFFICER],
    "admin": [Role.ADMINISTRATOR], "chair": [Role.COUNCILLOR, Role.CHAIR],
}

#: Name, other names, web addresses, kind, who agreed, days until the approval ends, minute of a formal partnership.
ORGANISATIONS = {
    "croft": [
        ("Croft Village Hall Committee", ["Village Hall Committee"], ["croft-hall.example"], "group",
         "Sue Grant, secretary, at the committee's meeting", None, "2026/31"),
        ("Friends of the Hall", [], [], "group", "Lin Shaw, treasurer, by email", None, ""),
        ("Croft Women's Institute", ["Croft WI"], [], "group", "Pat Ellis, president, by email", 300, ""),
        ("Mill Lane Garage", [], ["mill-lane-garage.example"], "business", "The owner, by telephone", 20, ""),
        ("St Mary's Church", ["St Mary's"], [], "group", "The churchwarden, by letter", -40, ""),
        ("Croft Rovers", ["Croft Rovers FC"], [], "group", "", None, ""),
    ],
    "scarcliffe": [
        ("Scarcliffe Allotment Society", [], [], "group", "Jim Barlow, chairman, in person", None, ""),
        ("Elm Tree Surgery", [], ["elm-tree.example"], "other", "The practice manager, by email", 200, ""),
        ("Scarcliffe Youth Club", [], [], "group", "Dee Walsh, leader, by email", 150, "2026/52"),
    ],
}

#: How long ago the Council agreed to its channels.
AGREED = timedelta(days=390)

PUBLISHED = {
    "croft": [
        ("Hedge cutting on Mill Lane\nThe verge by the bridge is cut on Tuesday. Please keep cars off the grass until "
         "the evening.", "https://croft.example/works/mill-lane"),
        ("Come to the village hall coffee morning\nEveryone is welcome on Saturday from 10 until 12. Bring a friend.",
         ""),
    ],
    "scarcliffe": [
        ("Bins a day later after the bank holiday\nPut them out on Thursday instead of Wednesday this week.",
         "https://scarcliffe.example/bins"),
    ],
}


def load() -> list[str]:
    """Make what is not there yet; returns the names of the councils made."""
    made = []
    password = make_password(settings.DEMONSTRATION_PASSWORD)
    for slug, facts in COUNCILS.items():
        if Council.objects.filter(slug=slug).exists():
            continue
        with transaction.atomic():
            made.append(_make(slug, facts, password).name)
    return made


def _make(slug, facts, password) -> Council:
    pack = load_pack(slug)
    council = Council.objects.create(
        slug=slug, name=pack.council, short_name=facts["short_name"], colour=facts["colour"],
        official_email=pack.official_email, official_phone=facts["official_phone"],
        office_hours=facts["office_hours"], not_monitored=pack.not_monitored, own_domains=[f"{slug}.example"],
        own_emails=[pack.official_email], own_phones=[facts["official_phone"]], own_places=facts["own_places"],
        area=facts["area"], demonstration=True,
    )
    with council_scope(council):
        people = {key: _person(council, key, name, password) for key, name in facts["people"].items()}
        channels = _channels(facts["channels"], people["moderator"])
        version = load_version(pack)
        for key, member in people.items():
            if key != "councillor":
                confirm(version, by=member)
        _past_cover(people)
        _organisations(slug, council, people["clerk"])
        make_polls(slug, people["clerk"])
        _posts(slug, people, channels)
    return council


def _person(council, key, name, password) -> Membership:
    email = f"{key}@{council.slug}.example"
    user = User.objects.create(email=email, full_name=name, password=password)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    starts = timezone.localdate() - timedelta(days=400)
    member = Membership.objects.create(user=user, starts=starts)
    for role in ROLES[key]:
        RoleHolding.objects.create(member=member, role=role, starts=starts)
    return member


def _channels(rows, moderator) -> list[Channel]:
    channels = []
    for kind, name, hint in rows:
        # The website is the portal's own and stands from the start; the Council agreed to the others.
        agreed = {} if kind == "website" else {"minute_ref": "2025/44", "minute_date": timezone.localdate() - AGREED}
        channel = Channel.objects.create(kind=kind, name=name, by_hand_hint=hint, state=Channel.State.OPEN, **agreed)
        ChannelModerator.objects.create(
            channel=channel, member=moderator, starts=timezone.localdate() - timedelta(days=300)
        )
        channels.append(channel)
    return channels


def _past_cover(people) -> None:
    """A deputising record that has ended: the demonstration's officer decides nothing today."""
    today = timezone.localdate()
    Deputising.objects.create(
        member=people["officer"], starts=today - timedelta(days=120), ends=today - timedelta(days=106),
        cause=Deputising.Cause.LEAVE, opened_by=people["clerk"],
    )


def _organisations(slug, council, clerk) -> None:
    """By the verbs, but for an approval that has run out: none can be given that has."""
    today = timezone.localdate()
    for name, others, domains, kind, agreed_by, days, minute in ORGANISATIONS[slug]:
        row = organisations.add(council, by=clerk, name=name, kind=kind, other_names=others, domains=domains)
        if not agreed_by:
            continue
        until = today + timedelta(days=days) if days is not None else None
        row = organisations.approve(
            row, by=clerk, agreed_by=agreed_by, approved_on=today - timedelta(days=80),
            approved_until=max(until, today) if until else None,
        )
        if until and until < today:
            _run_out(row, until)
        if minute:
            organisations.record_partnership(row, by=clerk, partnership_minute=minute, partnership_from=today)


def _run_out(row, until) -> None:
    """An approval given 80 days ago that ended on this day: in the row, and in what its history says."""
    event = row.events.get(verb="approve")
    event.note = event.note.replace(f"{row.approved_until:%-d %B %Y}", f"{until:%-d %B %Y}")
    event.at -= timedelta(days=80)
    event.save()
    added = row.events.get(verb="add")
    added.at = event.at
    added.save()
    row.approved_until = until
    row.save()


def _at_nine(*, days: int) -> datetime:
    """9am so many days on."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days), time(9)))


def _posts(slug, people, channels) -> None:
    clerk, website = people["clerk"], channels[0]
    for text, url in PUBLISHED[slug]:
        kind = "link" if url else "inviting"
        words = Words(text=text, source_kind=kind, source_url=url, category="service" if url else "event",
                      channels=(website.pk,))
        post = transitions.write(words, by=clerk)
        transitions.publish_now(post, by=clerk, seen=post.current.hash)
    waiting = Words(
        text="Residents are hereby advised that the car park at the recreation ground will close from Monday for two "
        "weeks while it is resurfaced.\nAny questions, ring Dave on 07700 900123.",
        channels=(website.pk,), category="service",
    )
    post = transitions.write(waiting, by=people["chair"], wanted_at=_at_nine(days=2))
    transitions.submit(post, by=people["chair"])
