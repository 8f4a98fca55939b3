"""Whatever is pasted in: no exception, and every span inside the text it was found in. How long it takes is a benchmark's
business (``benchmarks.hostile``)."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.hostile import SHAPES
from policies.engine import Context, CouncilFacts, Fields, ImageFacts, Outside, Period, Source, check, compile_rules
from policies.engine.checking import field_text
from policies.engine.laws import model_comment_rules, model_rules
from policies.engine.triage import triage

DRAFTS, COMMENTS = compile_rules(model_rules()), compile_rules(model_comment_rules())
#: Pieces that detectors look for, so that random texts reach far into the finders.
PIECES = st.sampled_from([
    "Cllr Siân Llŷr-Łukaszewicz", "Doreen", "number 14", "07700 900123", "AB 12 34 56 C", "dementia", "Labour", "vote for",
    "https://bit.ly/x", "http://1.2.3.4/a.exe", "wanker", "sh1t", "f u c k", "you", "are", "a liar", "stole", "the", "council",
    "10% off", "best", "Ltd", "exciting plans", "in confidence", "the trial", "not", '"', "“", "”", "?", "!", ".", "\n\n",
    "\u200d", "\u200b", "\u202e", "\ufeff", "\x00", "\ud800", "\udfff", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "é", "e\u0301", "ſ", "Ⅷ", "ﬁ", "İ", "ß", "ﷺ",
    "١٢٣٤٥٦٧٨٩٠", "#summerfair", "WE WILL", "£40,000", "24/61", "4 June 2024", "please", "send me", "copies of", "complaint",
])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)


def assert_inside(fields, findings):
    for finding in findings:
        text = field_text(fields, finding.field)
        if finding.start is None:
            assert finding.end is None and finding.span is None
        else:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.span == text[finding.start:finding.end]


@settings(deadline=None, max_examples=150)
@given(text=TEXTS, title=TEXTS, other=TEXTS, restricted=st.booleans())
@example(text="\ud83d", title="\udc4d", other="\x00", restricted=True)
def test_a_draft(text, title, other, restricted):
    fields = Fields(text, title, Source(url=other[:80]), (ImageFacts(name=other[:20], alt=other[:100]),))
    facts = CouncilFacts("Cyngor Llŷn", ("llyn.example",), (), (), (title[:20],), (other[:20],), (text[:20],))
    period = Period("warn", (title[:20], "Llŷn Ward"), (other[:30], text[:20], "Siân “Si” O’Neill-Puw"))
    context = Context(restricted=restricted, period=period, council=facts, recent=(other,),
                      outside=(Outside(other, title[:20]),))
    findings = check(fields, DRAFTS, context)
    assert_inside(fields, findings)
    assert check(fields, DRAFTS, context) == findings


@settings(deadline=None, max_examples=150)
@given(text=TEXTS, on=TEXTS)
def test_a_comment(text, on):
    said = triage(text, COMMENTS, Context(on=on))
    assert_inside(Fields(text), said.findings)
    assert not (said.criteria and said.protected)
    assert {finding.kind for finding in said.findings} >= {*said.criteria, *said.routes}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_hundred_thousand_characters(shape):
    text = shape.text(100_000)
    assert_inside(Fields(text), check(Fields(text), DRAFTS, Context()))
    assert_inside(Fields(text), triage(text, COMMENTS, Context(on="The fair is on Saturday.")).findings)
