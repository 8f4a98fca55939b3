"""The laws that bind every parish council, cited where its own policy has no clause for a kind.

The summaries are this project's own words and no legal advice. ``from_date`` is the day the provision began to bind
parish councils in England: before it nothing is cited.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Law:
    """One legal clause. ``ref`` is printed where a clause's ref would be; ``kinds`` are the kinds it stands behind.

    ``guidance``: a council must have regard to it, and may resolve to depart from it for a reason.
    """

    ref: str
    label: str
    title: str
    summary: str
    from_date: date
    url: str
    kinds: tuple[str, ...]
    guidance: bool = False


_ALL = (
    Law(
        "law:LGA1986-2", "Local Government Act 1986, section 2",
        "Councils must not publish political material",
        "A council may not publish anything that seems meant to win support for a political party, or to turn people "
        "against one, and may not pay others to do so.",
        date(1986, 4, 1), "https://www.legislation.gov.uk/ukpga/1986/10/section/2", ("political",),
    ),
    Law(
        "law:publicity-code", "Code of recommended practice on local authority publicity 2011",
        "Publicity must be even-handed, and takes special care around elections",
        "A council must have regard to the code made under section 4 of the Local Government Act 1986: its publicity "
        "does not promote individual councillors, and between the notice of an election and the poll it keeps clear "
        "of controversy and of views or proposals in a way that names those who stand.",
        date(2011, 3, 31), "https://www.legislation.gov.uk/ukpga/1986/10/section/4",
        ("pre-election", "councillor-promotion"), guidance=True,
    ),
    Law(
        "law:2018-852", "Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018",
        "What a council puts online must be usable by everyone",
        "Pictures on a public body's website or app need a description in words, so that people who cannot see them "
        "learn the same from them.",
        date(2020, 9, 23), "https://www.legislation.gov.uk/uksi/2018/852/contents", ("image-description",),
    ),
    Law(
        "law:UK-GDPR", "UK General Data Protection Regulation, Articles 5 and 6",
        "Personal details need a lawful reason",
        "Details by which a living person can be known may be published only with a lawful basis, and no more of them "
        "than the purpose needs.",
        date(2018, 5, 25), "https://www.legislation.gov.uk/eur/2016/679/article/5", ("personal-data",),
    ),
    Law(
        "law:defamation", "Defamation Act 2013, section 1",
        "A false statement that seriously harms someone can be taken to court",
        "Saying something about an identifiable person or business that does their name serious harm, and that cannot "
        "be proved, can make the council pay for it.",
        date(2014, 1, 1), "https://www.legislation.gov.uk/ukpga/2013/26/section/1", ("allegation",),
    ),
)

LAWS: Mapping[str, Law] = MappingProxyType({law.ref: law for law in _ALL})


def laws_in_force(on: date) -> tuple[Law, ...]:
    """The laws that apply on a day, in the order above."""
    return tuple(law for law in _ALL if law.from_date <= on)
