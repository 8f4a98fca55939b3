"""``manage.py check_comments``: JSON lines in, JSON lines out; no database."""

import io
import json
import sys

import pytest
from django.core.management import call_command

THREAT = {"id": "c1", "text": "I'll break your legs, you useless wanker.", "on": "The fair is on Saturday."}
ASK = {"id": 2, "text": "Please send me copies of every invoice for the fair since 2020.", "on": "The fair is on."}
SLATING = {"id": 3, "text": "Waste of money, the whole council should resign.", "on": "The precept rises by 4%."}


@pytest.fixture
def run(monkeypatch):
    """``run(*lines, **options)``: what comes out, and what is said on standard error."""

    def check(*lines, **options):
        raw = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        out, err = io.StringIO(), io.StringIO()
        try:
            call_command("check_comments", stdout=out, stderr=err, **options)
        except SystemExit as left:
            assert left.code == 1 and err.getvalue()
        return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()

    return check


def test_each_comment_gets_its_line_in_order(run):
    (threat, ask, slating), _ = run(THREAT, ASK, SLATING)
    assert [threat["id"], ask["id"], slating["id"]] == ["c1", 2, 3]
    assert {"attack-threat", "obscene-racist"} <= set(threat["criteria"]) and not threat["protected"]
    assert "threat-to-person" in threat["routes"]
    assert ask["routes"] == ["foi-request"] and ask["criteria"] == []
    assert slating["protected"] and slating["criteria"] == []


def test_a_finding_has_name_clause_words_and_place(run):
    (threat,), _ = run(THREAT)
    for finding in threat["findings"]:
        name = finding.get("criterion") or finding["route"]
        assert ("criterion" in finding) == (name in threat["criteria"])
        assert finding["clause"] == f"model:{name}" and finding["message"]
        assert THREAT["text"][finding["start"]:finding["end"]] == finding["span"]
        assert finding["sureness"] in {"sure", "likely"}


def test_a_councils_own_clauses_are_cited(run):
    (threat,), _ = run(THREAT, policy="croft")
    cited = {finding.get("criterion"): finding["clause"] for finding in threat["findings"]}
    assert cited["attack-threat"] == "3.x.ii" and cited["obscene-racist"] == "3.x.i"


def test_it_works_without_the_second_reader(run):
    (threat,), _ = run(THREAT, reader=False)
    assert "attack-threat" in threat["criteria"]


@pytest.mark.parametrize(("line", "reason"), [
    (b"{bad", "is not JSON"), (b'{"id": 1}', '"text" is missing'),
    (b'{"id": 1, "text": "x", "criteria": ["rudeness"]}', '"criteria" holds'),
    (b'{"id": 1, "text": "x", "protected": "yes"}', "true or false"),
])
def test_a_bad_line_is_said_with_its_number_and_the_rest_goes_on(run, line, reason):
    said, errors = run(ASK, line, SLATING)
    assert [one["id"] for one in said] == [2, 3]
    assert errors.startswith("line 2: ") and reason in errors


def test_a_lone_surrogate_goes_through(run):
    (said,), _ = run(b'{"id": 1, "text": "wanker \\ud83d"}')
    assert "obscene-racist" in said["criteria"]


def test_comments_are_scored_by_name(tmp_path):
    file = tmp_path / "comments.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in [
        {**THREAT, "criteria": ["attack-threat", "obscene-racist"],
         "routes": ["threat-to-person", "no-response-expected"]},
        {**ASK, "routes": ["foi-request"]}, {**SLATING, "protected": True},
    ]))
    out = io.StringIO()
    call_command("score_corpus", str(file), as_json=True, stdout=out)
    scored = json.loads(out.getvalue())
    assert set(scored) == {"criteria", "routes", "protected", "clean"}
    assert scored["criteria"]["attack-threat"] == {"precision": 1.0, "recall": 1.0, "labels": 1, "found": 1}
    assert scored["protected"]["recall"] == 1.0
    assert scored["clean"] == {"texts": 2, "false_share": 0.0, "protected_false_share": 0.0}
    table = io.StringIO()
    call_command("score_corpus", str(file), stdout=table)
    assert "foi-request" in table.getvalue() and "protected ones given one: 0.0%" in table.getvalue()
