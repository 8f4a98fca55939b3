"""The two commands that run the checker from a shell: no database, one line out for each good line in."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

POST = {
    "id": "p1", "text": "Book at http://bit.ly/fair-day now 🎉.", "context": {"images": [{"name": "a.jpg", "alt": ""}]},
}


def run(monkeypatch, *lines, **options):
    """(findings by line, standard error, exit status)."""
    said = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    out, err, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command("check_posts", stdout=out, stderr=err, **options)
    except SystemExit as ended:
        status = ended.code
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), status


def test_one_line_out_for_each_line_in(monkeypatch):
    out, err, status = run(monkeypatch, POST, {"id": 2, "text": "Fine."})
    assert [line["id"] for line in out] == ["p1", 2]
    assert (err, status) == ("", 0)
    assert out[1] == {"id": 2, "findings": []}
    by_kind = {finding["kind"]: finding for finding in out[0]["findings"]}
    link, image = by_kind["link-safety"], by_kind["image-description"]
    assert list(link) == ["kind", "clause", "severity", "sureness", "field", "start", "end", "span", "message"]
    assert (link["clause"], link["field"], link["span"]) == ("model:link-safety", "text", "http://bit.ly/fair-day")
    assert POST["text"][link["start"]:link["end"]] == link["span"]
    assert (image["field"], image["start"], image["end"], image["span"]) == ("image:0", None, None, None)


def test_a_bad_line_is_told_with_its_number_and_does_not_stop_the_rest(monkeypatch):
    out, err, status = run(monkeypatch, {"id": 1, "text": "a"}, "{bad", {"id": 3}, {"id": 4, "text": "b"})
    assert [line["id"] for line in out] == [1, 4]
    assert [line.split(":")[0] for line in err.splitlines()] == ["line 2", "line 3"]
    assert status == 1


@pytest.mark.parametrize("policy", ["croft", "scarcliffe"])
def test_a_council_policy_cites_its_own_clauses_or_a_law(monkeypatch, policy):
    out, _, _ = run(monkeypatch, POST, policy=policy)
    assert out[0]["findings"]
    assert not any(finding["clause"].startswith("model:") for finding in out[0]["findings"])


def test_a_title_is_a_field_of_its_own(monkeypatch):
    out, _, _ = run(monkeypatch, {"id": 1, "title": "See bit.ly/x", "text": "Fine."})
    assert [(f["field"], f["span"]) for f in out[0]["findings"]] == [("title", "bit.ly/x")]


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in [
        {**POST, "expect": [{"kind": "link-safety", "span": "http://bit.ly/fair-day"}]},
        {"id": 2, "text": "Fine.", "expect": []},
        {"id": 3, "text": "See bit.ly/y", "expect": []},
    ]))
    return path


def test_scores_as_json(corpus):
    out = io.StringIO()
    call_command("score_corpus", str(corpus), as_json=True, stdout=out)
    scored = json.loads(out.getvalue())
    assert scored["kinds"]["link-safety"] == {"precision": 0.5, "recall": 1.0, "labels": 1, "found": 1}
    assert scored["kinds"]["image-description"] == {"precision": 0.0, "recall": None, "labels": 0, "found": 0}
    assert scored["clean"] == {"texts": 2, "false_share": 0.5, "advised_share": 0.0}


def test_misses_are_listed_on_request(tmp_path):
    file = tmp_path / "texts.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in [
        {"id": "a", "text": "All fine here.", "expect": [{"kind": "link-safety", "span": "fine"}]},
        {"id": "b", "text": "See bit.ly/y", "expect": []},
    ]))
    out = io.StringIO()
    call_command("score_corpus", str(file), misses=5, stdout=out)
    assert "link-safety, missed:\n  a: fine" in out.getvalue()
    assert "link-safety, wrong:\n  b: bit.ly/y" in out.getvalue()


def test_scores_as_a_table(corpus):
    out = io.StringIO()
    call_command("score_corpus", str(corpus), stdout=out)
    assert "link-safety" in out.getvalue() and "Clean texts: 2" in out.getvalue()


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="cannot read"):
        call_command("score_corpus", str(tmp_path / "none.jsonl"))
