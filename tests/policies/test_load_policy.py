"""A real council puts its policy in force from a pack."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils.tenancy import council_scope
from policies.checks import version_in_force
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
