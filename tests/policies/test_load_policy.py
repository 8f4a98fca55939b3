"""A real council puts its policy in force from a pack."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils.tenancy import council_scope
from policies.checks import version_in_force
from policies.models import Clause, PolicyEvent, Version
from policies.packs.files import PACKS


def test_the_model_policy_is_put_in_force(croft):
    call_command("load_policy", "croft", "model", adopted="2026-05-11", minute="2026/12")
    with council_scope(croft):
        version = version_in_force()
        assert version.minute_ref == "2026/12" and version.review_iso == "2027-05"
        assert "website" in version.channel_kinds


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"council": "nowhere"}, "no council"),
        ({"adopted": "11 May 2026"}, "not a date"),
        ({"pack": "nosuchpack"}, "no such pack"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(croft, options, words):
    given = {"council": "croft", "pack": "model", "adopted": "2026-05-11", "minute": "2026/12"} | options
    with pytest.raises(CommandError, match=words):
        call_command("load_policy", given["council"], given["pack"], adopted=given["adopted"], minute=given["minute"])


def test_a_parameter_no_kind_takes_is_said_and_nothing_is_loaded(croft, tmp_path):

    text = (PACKS / "model.yaml").read_text().replace("days: 30", "window_days: 30")
    file = tmp_path / "ours.yaml"
    file.write_text(text)
    with pytest.raises(CommandError, match="repetition: there is no parameter 'window_days'"):
        call_command("load_policy", "croft", str(file), adopted="2026-05-11", minute="2026/12")
    with council_scope(croft):
        assert version_in_force() is None


OURS = """
format: 1
slug: ours
title: Communications policy
label: Ours
channels: [website]
sections:
  - number: 1
    heading: Publishing
    clauses:
      - ref: 1.a
        anchor: 1-a
        text: Keep private details out.
        rules: [{kind: personal-data, severity: block}]
        examples: {flag: [The hall is open on Saturday.]}
"""


@pytest.fixture
def load(croft, tmp_path):
    """``load(text, **options)``: the command on a file of these words, as a council in its first policy would call it."""

    def load(text, **options):
        file = tmp_path / "ours.yaml"
        file.write_text(text)
        call_command("load_policy", "croft", str(file), **{"adopted": "2026-05-11", "minute": "2026/12"} | options)

    return load


@pytest.mark.parametrize(("options", "words"), [
    ({"review": "nonsense"}, "“nonsense” is not a date like 2027-05-11, or a month like 2027-05"),
    ({"review": "2027-13"}, "“2027-13” is not a date"),
    ({"review": "2026-05-11"}, "The review comes after the day"),
    ({"adopted": "2126-05-11"}, "still to come"),
    ({"minute": "1" * 61}, "Keep the minute reference to 60 characters"),
])
def test_dates_that_cannot_be_are_said_in_one_line(croft, load, options, words):
    with pytest.raises(CommandError, match=words) as said:
        load(OURS.replace("flag", "pass"), **options)
    assert "\n" not in str(said.value)
    with council_scope(croft):
        assert not Version.objects.exists()


def test_an_example_that_does_not_come_out_stops_it_as_on_the_desk(croft, load):
    with pytest.raises(CommandError, match="1 example does not come out as written"):
        load(OURS)
    with council_scope(croft):
        assert version_in_force() is None and not Clause.objects.exists()
    load(OURS.replace("flag", "pass"))
    with council_scope(croft):
        assert version_in_force().label == "Ours"


def test_the_operators_act_is_on_the_record(croft, load):
    load(OURS.replace("flag", "pass"))
    call_command("load_policy", "croft", "model", draft=True)
    with council_scope(croft):
        adopted, imported = PolicyEvent.objects.order_by("pk")
    assert (adopted.verb, adopted.actor_name, adopted.to_state) == ("adopt", "The portal's operator", "adopted")
    assert "Adopted on 11 May 2026, minute 2026/12." in adopted.note and adopted.facts["effective_on"] == "2026-05-11"
    assert (imported.verb, imported.actor_name) == ("import", "The portal's operator")
