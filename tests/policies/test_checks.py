"""Rows become rules: each council's own clauses are cited, the law where it has none."""

from __future__ import annotations

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts.checking import check_words
from councilcomms.posts.words import Words
from policies.checks import rulebook, version_in_force
from policies.comment_checks import comment_rulebook
from policies.models import Version

DRAFT = Words(
    text="Residents are hereby advised that the car park will close on Monday. Ring Dave on 07700 900123.",
)


def points(council):
    with council_scope(council):
        return {(p.finding.kind, p.finding.clause, p.severity) for p in check_words(council, DRAFT).points}


def test_the_same_draft_gives_different_points_in_two_councils(croft, scarcliffe, policy, scarcliffe_policy):
    at_croft, at_scarcliffe = points(croft), points(scarcliffe)
    assert at_croft and at_scarcliffe and at_croft != at_scarcliffe
    for found in (at_croft, at_scarcliffe):
        assert {"personal-data", "source-missing", "house-style"} <= {kind for kind, _, _ in found}
    assert {clause for _, clause, _ in at_croft}.isdisjoint(clause for _, clause, _ in at_scarcliffe)


def test_every_point_cites_a_clause_one_can_open(croft, policy):
    with council_scope(croft):
        for point in check_words(croft, DRAFT).points:
            assert point.cited.text
            assert point.cited.url or policy.clauses.filter(anchor=point.cited.anchor).exists()


def test_with_no_policy_the_law_alone_is_cited(croft):
    assert {clause for _, clause, _ in points(croft)} == {"law:UK-GDPR"}


def test_the_version_in_force_follows_from_the_dates(croft, policy):
    with council_scope(croft):
        later = Version.objects.create(
            policy=policy.policy, label="next", state=Version.State.ADOPTED, adopted_on="2026-01-01",
            effective_on="2999-01-01",
        )
        assert version_in_force() == policy
        later.effective_on = "2026-01-02"
        later.save()
        assert version_in_force() == later
        later.state = Version.State.PROPOSED
        later.save()
        assert version_in_force() == policy


def test_a_rulebook_is_compiled_once_for_its_content(croft, policy):
    with council_scope(croft):
        assert rulebook(policy).compiled is rulebook(version_in_force()).compiled


def test_the_second_reader_reads_unless_switched_off(policy, croft, settings):
    with council_scope(croft):
        version = version_in_force()
        assert rulebook(version).compiled.reader and comment_rulebook(version).compiled.reader
        settings.SECOND_READER = False
        assert rulebook(version).compiled.reader is None and comment_rulebook(version).compiled.reader is None
