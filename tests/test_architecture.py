"""The shape of the house: who may import whom, whose rows are whose, which addresses are closed to whom."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from councilcomms.councils.tenancy import CouncilOwned, NoCouncil, council_scope
from tests.posts.conftest import *  # noqa: F403  (a post that could leak)

ROOT = Path(__file__).resolve().parent.parent

#: Models that belong to no one council, and why.
NOT_OWNED = {
    "councils.Council": "it is the council",
    "councils.HistoricalCouncil": "of the council itself",
    "councils.User": "one person may be in several councils",
    "councils.HistoricalUser": "of the person",
    "account.EmailAddress": "of the person (allauth)",
    "account.EmailConfirmation": "of the person (allauth)",
    "mfa.Authenticator": "of the person (allauth)",
    "usersessions.UserSession": "of the person (allauth)",
    "policies.Holiday": "the same for every council, and the operator's alone",
    "policies.HolidayYear": "of the table of holidays",
    "posts.Shingle": "hashes only; the text behind them is owned",
    "sessions.Session": "of a browser",
    "contenttypes.ContentType": "Django's own",
    "auth.Permission": "Django's own, not used",
    "auth.Group": "Django's own, not used",
    "auth.Group_permissions": "Django's own, not used",
}

#: Who may look across councils, and why.
ACROSS_COUNCILS = {
    "councilcomms/councils/middleware.py": "finds the membership before any council is entered",
    "councilcomms/councils/backends.py": "whether somebody is of the demonstration, before any council is entered",
    "councilcomms/councils/context.py": "one person's councils, for the switcher",
    "councilcomms/posts/known_texts.py": "what other councils published is held against a draft: anyone may read it",
    "councilcomms/councils/sessions.py": "whether somebody who left is in any council still",
    "councilcomms/councils/tasks.py": "beat asks which councils have something due",
}


def our_models():
    return list(apps.get_models(include_auto_created=True))


def test_every_model_is_a_councils_or_on_the_short_list():
    loose = {
        model._meta.label for model in our_models()
        if not issubclass(model, CouncilOwned) and not _is_scoped_history(model)
    }
    assert loose == set(NOT_OWNED)


def _is_scoped_history(model) -> bool:
    from councilcomms.councils.tenancy import ScopedHistory

    return issubclass(model, ScopedHistory)


@pytest.mark.parametrize(
    "model", [m for m in our_models() if m._meta.label not in NOT_OWNED], ids=lambda m: m._meta.label
)
def test_a_query_without_a_council_raises(model, db):
    with pytest.raises(NoCouncil):
        model._default_manager.exists()
    if hasattr(model, "history") and not _is_scoped_history(model):
        with pytest.raises(NoCouncil):
            model.history.count()


def test_only_these_look_across_councils():
    callers = {
        str(path.relative_to(ROOT))
        for folder in ("councilcomms", "policies", "moderation")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\ball_councils\(\)", path.read_text()) and path.name != "tenancy.py"
    }
    assert callers == set(ACROSS_COUNCILS)


def test_the_rooms_import_in_one_direction():
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_migrations_are_current(db):
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


# --- addresses × roles ------------------------------------------------------------------------------------------------


def addresses():
    """Every address of ours: (name, the arguments its converters take)."""
    found = []

    def walk(patterns, before):
        for pattern in patterns:
            names = {**before, **pattern.pattern.converters}
            if isinstance(pattern, URLPattern):
                if pattern.name and "council" in names:
                    found.append((pattern.name, tuple(names)))
            else:
                walk(pattern.url_patterns, names)

    walk(get_resolver().url_patterns, {})
    return sorted(set(found))


PUBLIC = {
    "council_home", "public_post", "public_image", "policy", "policy_json", "house_rules", "feed", "council_colour",
    "contact", "policy_versions", "policy_version", "policy_version_json", "policy_compare", "decisions", "decision",
}


def desk_addresses():
    return [(name, arguments) for name, arguments in addresses() if name not in PUBLIC]


def fill(name, arguments, slug, pk):
    values = {argument: slug if argument == "council" else pk for argument in arguments}
    return reverse(name, kwargs=values)


def test_the_walk_finds_the_desk():
    names = {name for name, _ in desk_addresses()}
    assert {"desk", "queue", "decide", "post", "post_new", "posts", "post_history", "confirm_policy"} <= names


def test_desk_addresses_are_closed_to_others(
    submitted, croft, scarcliffe, outsider_clerk, outsider_councillor, signed_in
):
    outsiders = [signed_in(outsider_clerk), signed_in(outsider_councillor)]
    for name, arguments in desk_addresses():
        theirs = fill(name, arguments, "croft", submitted.pk)
        for browser in outsiders:
            for act in (browser.get, browser.post):
                assert act(theirs).status_code == 404, f"{act.__name__} {theirs}"
        for act in (Client().get, Client().post):
            answer = act(theirs)
            assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/"), theirs


def test_another_councils_object_is_not_reached_through_ones_own_address(
    submitted, scarcliffe, scarcliffe_policy, outsider_clerk, signed_in
):
    browser = signed_in(outsider_clerk)
    for name, arguments in desk_addresses():
        own = fill(name, arguments, "scarcliffe", submitted.pk)
        for act in (browser.get, browser.post) if len(arguments) > 1 else ():
            assert act(own).status_code in (404, 405), f"{act.__name__} {own}"
    with council_scope(submitted.council_id):
        before = (submitted.state, submitted.edit_number)
        submitted.refresh_from_db()
        assert (submitted.state, submitted.edit_number) == before


DECIDERS_ALONE = {"queue", "decide"}


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer", "moderator", "administrator"])
def test_only_who_may_decide_reaches_the_deciding_pages(persona, submitted, request, signed_in):
    browser = signed_in(request.getfixturevalue(persona))
    for name, arguments in desk_addresses():
        if name in DECIDERS_ALONE or name.startswith("decide_"):
            address = fill(name, arguments, "croft", submitted.pk)
            assert browser.post(address).status_code in (403, 405), address
            if name in DECIDERS_ALONE:
                assert browser.get(address).status_code == 403, address
