"""Two people at once: each verb waits for the other's end, goes on from there, and none waits for ever."""

import pytest
from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.importing.reading import read_document
from policies.loading import load_version
from policies.models import Policy, Version
from policies.packs.files import PACKS, load_pack
from policies.transitions.importing import save_imported
from policies.transitions.locking import lock_policy
from policies.transitions.taking_in import import_pack
from tests.policies.at_once import At, on_postgresql
from tests.policies.versions import day, faults

PACK = load_pack(sorted(PACKS.glob("*.yaml"))[0])
DOCUMENT = read_document(b"Communications Policy\n\n1. Posts\n\n1.1 Be fair.\n\n1.2 Be kind.\n", "policy.txt")


class TestOnPostgresql:
    pytestmark = on_postgresql

    def test_adopting_and_beginning_from_the_same_version_do_not_wait_for_each_other(self, begun, clerk, chair, croft):
        adopting = At(croft, lambda: transitions.adopt(
            begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair))
        with transaction.atomic():
            lock_policy()
            adopting.start()
            adopting.waits()
            transitions.begin_version(begun, by=clerk, label="2027")
        adopting.join()
        assert getattr(adopting.came, "state", adopting.came) == Version.State.ADOPTED

    @pytest.mark.parametrize("verb", [
        lambda clerk: transitions.begin_version(None, by=clerk, label="Second", title="Ours"),
        lambda clerk: load_version(PACK, state=Version.State.DRAFT),
        lambda clerk: import_pack(PACK, by=clerk),
        lambda clerk: save_imported(DOCUMENT, b"words", "policy.txt", label="Second"),
    ], ids=["begun", "loaded", "uploaded", "imported"])
    def test_of_two_who_begin_the_policy_at_once_the_second_writes_into_it(self, verb, in_croft, clerk):
        second = At(in_croft, lambda: verb(clerk))
        with transaction.atomic():
            first = transitions.begin_version(None, by=clerk, label="First", title="Communications Policy")
            second.start()
            second.waits()
        second.join()
        assert getattr(second.came, "policy_id", second.came) == first.policy_id
        assert Policy.objects.count() == 1 and Version.objects.count() == 2

    def test_two_drafts_renamed_at_once_do_not_get_one_name(self, standing, begun, clerk):
        other = transitions.begin_version(standing, by=clerk, label="Other")
        second = At(standing.council_id, lambda: transitions.edit_details(other, by=clerk, label="same"))
        with transaction.atomic():
            transitions.edit_details(begun, by=clerk, label="Same")
            second.start()
            second.waits()
        second.join()
        assert isinstance(second.came, Refused) and "already" in second.came.errors["label"]


def test_an_import_called_like_another_version_in_other_case_is_refused(begun, clerk):
    assert "already" in faults(save_imported, DOCUMENT, b"words", "policy.txt", label="2026 REVIEW")["label"]


def test_a_pack_whose_name_is_taken_in_other_case_gets_another(begun, clerk):
    transitions.edit_details(begun, by=clerk, label=PACK.label.upper())
    assert load_version(PACK, state=Version.State.DRAFT).label == f"{PACK.label} (2)"
