"""What stands beside what in a comment's triage."""

import pytest

from policies.engine.triage import settled


@pytest.mark.parametrize(("names", "stand"), [
    ({"libel", "off-topic"}, {"libel"}),
    ({"off-topic", "unlawful"}, {"unlawful"}),
    ({"unlawful", "libel"}, {"libel"}),
    ({"unlawful", "commercial-spam"}, {"unlawful", "commercial-spam"}),
    ({"attack-threat", "protected"}, {"attack-threat"}),
    ({"attack-threat", "question", "suggestion"}, {"attack-threat"}),
    ({"private-information", "complaint", "foi-request"}, {"private-information", "complaint", "foi-request"}),
    ({"private-information", "question", "protected"}, {"private-information", "question"}),
    ({"protected", "complaint"}, {"protected", "complaint"}),
    ({"attack-threat", "threat-to-person"}, {"attack-threat", "threat-to-person"}),
    (set(), set()),
])
def test_names_that_stand_beside_each_other(names, stand):
    assert settled(names) == stand
