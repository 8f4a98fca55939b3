"""Councils and people the tests share: two councils, the personas of Croft, and outsiders who must see nothing."""

from __future__ import annotations

import pytest


def pytest_configure():
    """Fast passwords, a broker in memory, no limits on sign-in, no statement to note a visit: set before Django starts."""
    from django.conf import settings

    settings.SECRET_KEY = "for the tests alone"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.CELERY_BROKER_URL, settings.CELERY_BROKER_TRANSPORT_OPTIONS = "memory://", {}
    settings.ACCOUNT_RATE_LIMITS = False
    settings.USERSESSIONS_TRACK_ACTIVITY = False
    settings.SITE_URL = "http://testserver"


PASSWORD = "a long enough password"


@pytest.fixture
def croft(db):
    return _council("croft", "Croft Parish Council", "Croft")


@pytest.fixture
def scarcliffe(db):
    return _council("scarcliffe", "Scarcliffe Parish Council", "Scarcliffe")


def _council(slug, name, short_name):
    from councilcomms.councils.models import Council

    return Council.objects.create(
        slug=slug, name=name, short_name=short_name, official_email=f"clerk@{slug}.example",
        not_monitored="We read this page on weekdays.",
    )


@pytest.fixture
def make_member(db):
    """``make_member(council, name, email, *roles)``: a member holding these roles from today on, who can sign in."""
    return _make_member


def _make_member(council, name, email, *roles):
    from allauth.account.models import EmailAddress

    from councilcomms.councils.models import Membership, RoleHolding, User
    from councilcomms.councils.tenancy import council_scope

    user = User.objects.filter(email=email).first() or User.objects.create_user(email, PASSWORD, full_name=name)
    EmailAddress.objects.get_or_create(user=user, email=email, defaults={"verified": True, "primary": True})
    with council_scope(council):
        member = Membership.objects.create(council=council, user=user)
        for role in roles:
            RoleHolding.objects.create(council=council, member=member, role=role)
        return Membership.objects.standing().get(pk=member.pk)


@pytest.fixture
def signed_in():
    """``signed_in(member)``: a browser in which this person (a member or a user) is signed in."""

    def sign_in(person):
        from django.test import Client

        client = Client()
        client.force_login(getattr(person, "user", person))
        return client

    return sign_in


@pytest.fixture
def do_jobs(db):
    """``do_jobs(council)``: what a worker would do now, until nothing is due; returns how many were done."""
    from councilcomms.councils import jobs

    def work(council):
        done = 0
        while now := jobs.do_due(council.pk):
            done += now
        return done

    return work


@pytest.fixture
def croft_scope(croft):
    from councilcomms.councils.tenancy import council_scope

    with council_scope(croft):
        yield croft


@pytest.fixture
def clerk(croft):
    return _make_member(croft, "Clara Clerk", "clerk@croft.example", "clerk")


@pytest.fixture
def councillor(croft):
    return _make_member(croft, "Colin Councillor", "councillor@croft.example", "councillor")


@pytest.fixture
def chair(croft):
    return _make_member(croft, "Cherry Chair", "chair@croft.example", "councillor", "chair")


@pytest.fixture
def officer(croft):
    return _make_member(croft, "Oscar Officer", "officer@croft.example", "officer")


@pytest.fixture
def moderator(croft):
    """An officer; the rooms above bind moderators to channels."""
    return _make_member(croft, "Mona Moderator", "moderator@croft.example", "officer")


@pytest.fixture
def administrator(croft):
    return _make_member(croft, "Adam Administrator", "admin@croft.example", "administrator")


@pytest.fixture
def outsider_clerk(scarcliffe):
    return _make_member(scarcliffe, "Sheila Clerk", "clerk@scarcliffe.example", "clerk")


@pytest.fixture
def outsider_councillor(scarcliffe):
    return _make_member(scarcliffe, "Simon Councillor", "councillor@scarcliffe.example", "councillor")


@pytest.fixture
def anonymous():
    from django.test import Client

    return Client()
