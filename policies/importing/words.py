"""What the words of a line show about it: a heading, a sentence, a question. English and Welsh."""

from __future__ import annotations

import re
import unicodedata

LONGEST_PLAIN_HEADING = 10
LONGEST_HEADING = 16
#: A line this long that ends in a colon leads into a list, whatever its words.
LEADING_WORDS = 8

_FINITE = frozenset(
    """
    must shall should will would can could cannot is are was were be been has have had does need needs ought won't
    can't doesn't isn't aren't mustn't shouldn't wouldn't couldn't we'll you'll they'll we're you're it's i'm
    applies apply sets includes include requires require recognises expects expect welcomes believes covers
    outlines provides provide ensures ensure reserves encourages makes takes keeps gives becomes remains remain
    mean considers understands contains contain describes explains seeks retains delegates publishes belongs exists
    accepts allows wants follows relates recognise reserve said manages decides
    mae bydd rhaid dylai dylid caiff gall gellir byddwn rydym ydym yw ydyw oes sydd fydd fyddwn nid ceir gallwn gallant
    ddylai ddylid wneir defnyddir anogir disgwylir cyhoeddir mae'r yw'r ydy'r maent byddant peidiwch cedwir caniateir
    """.split()
)
# These are nouns as often: they count as verbs inside a sentence only.
_EITHER = frozenset(
    "aims means agrees asks ask asked checks holds runs reads replies answers speaks agree use uses posts keep".split()
)
_SUBJECTS = frozenset("we you they i everybody everyone nobody".split())
_UNFINISHED = frozenset(
    "to that not by of for with are is the below include includes including as than when if and or only from on in be"
    " i â y yn gan o am bod".split()
)
#: English words that end as Welsh verbs of no person do.
_IN_IR = frozenset(
    "their chair chairs affair repair stair unfair memoir souvenir reservoir elixir mohair armchair wheelchair".split()
)
#: A heading over a list of what to do, though it is a verb.
_BARE_HEADS = frozenset(
    "do don't dos don'ts do's don't's should must not shall can can't cannot may never always please will".split()
)
_ASKING = frozenset("how what who whom when where why which whose beth pwy sut pryd pam ble pa".split())
#: “Can be posted straight away”, “Is not published”: a heading that the items under it finish.
_PREDICATES = frozenset("can may must has have is are will should shall cannot needs need requires".split())
_LEAVE_OPEN = frozenset("shall must should may will".split())
_HELPING = frozenset("is are can may do does should must will a oes ydy yw allaf alla gaf".split())
_LITTLE = frozenset(
    """
    a an the of for in on to at by with within from into under and or as about using over is are be our your their this
    that its it we you they who which y yr a'r o i ar yn am gan gyda neu ac i'r o'r
    """.split()
)


def plain(text: str) -> str:
    """``text`` with one kind of space, without the stars that mark bold in a file of plain text."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    text = re.sub(r"\*\*(\S(?:[^*]*\S)?)\*\*", r"\1", text)
    text = re.sub(r"([._…·–—-]\s?)\1{9,}", lambda run: run.group(1) * 9, text)
    return re.sub(r"[^\S\t]+", " ", text).strip()


def tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)


def key_of(text: str) -> str:
    """``text`` for comparing headings: letters and digits only, in small letters."""
    return " ".join(tokens(text.replace("’", "'").lower()))


def slug(text: str, words: int = 5) -> str:
    """Five words at most, little words left at the end dropped: “Leaving or moving within the Council” is
    ``leaving-or-moving``.
    """
    shown = tokens(text.replace("’", "'").lower())[:words]
    while len(shown) > 1 and shown[-1] in _LITTLE:
        shown.pop()
    ascii_words = unicodedata.normalize("NFKD", "-".join(shown)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-")[:60].strip("-")


def has_verb(text: str) -> bool:
    """Whether a finite verb stands in it, as far as lists of words tell. “Do” and “Should not” alone are labels."""
    found = tokens(text.replace("’", "'"))
    small = [word.lower() for word in found]
    if len(small) <= 4 and all(word in _BARE_HEADS or word == "and" for word in small):
        return False
    if any(word in _FINITE for word in small) or "may" in found[1:] or any(w in ("do", "don't") for w in small):
        return True
    if any(word in _SUBJECTS for word in small[:-1]) or (small[:1] == ["please"] and len(small) > 1):
        return True
    if small[:1] in (["ni"], ["nid"]) or any(
        re.fullmatch(r"\w{3,}ir|\w{4,}wyd|\w{1,3}aiff", word) for word in set(small) - _IN_IR
    ):
        return True
    ends = text.rstrip()[-1:]
    if ends == ":" and len(small) > 2 and _leads(small):
        return True
    return ends in (".", ";") and any(word in _EITHER for word in small[2:])


def _leads(small: list[str]) -> bool:
    """Words before a colon that a list finishes: “… aims to make sure that:”, “The Council publishes:”."""
    if small[-1] in _UNFINISHED or "following" in small or small[0] in ("this", "these", "so", "if", "when"):
        return True
    if small[0] in ("the", "each", "every") and small[-1] in _EITHER and small[-1].endswith("s"):
        return True
    return any(
        word in _EITHER and after in ("to", "that", "the", "a")
        for word, after in zip(small[1:], small[2:], strict=False)
    )


def asks(text: str) -> bool:
    """“What can you post?”, “How we use social media”: the opening of a question, marked as one or not."""
    small = [word.lower() for word in tokens(text)]
    return bool(small) and (small[0] in _ASKING or (text.rstrip().endswith("?") and small[0] in _HELPING))


def is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and all(letter.isupper() for letter in letters)


def is_sentence(text: str) -> bool:
    """A whole sentence: a verb, and a stop at its end."""
    return has_verb(text) and text.rstrip("”’\"') ").endswith((".", "!", ";"))


def _only_in_relative(text: str) -> bool:
    """“Posts that do not need approval”: the verb stands behind a relative word alone, and no list finishes it."""
    found = re.match(r"(?P<head>\S+(?:\s+\S+){0,5}?)\s+(?:that|which|who|where|when)\s+(?P<rest>.+)", text)
    if not found or has_verb(found["head"]) or asks(text):
        return False
    last = tokens(text)[-1].lower()
    return not (text.endswith(":") and (last in _UNFINISHED or has_verb(f"x {last}")))


def may_be_heading(text: str, *, labelled: bool, styled: bool, given: bool) -> bool:
    """Whether the words alone allow a heading. ``styled``: bold, larger or in capitals; ``given``: the format says so.

    A lead into a list (“Councillors must:”) is none, and neither is a whole sentence.
    """
    bare = text.strip()
    count = len(tokens(bare))
    most = LONGEST_HEADING if styled or given else LONGEST_PLAIN_HEADING + (4 if labelled else 0)
    if not 1 <= count <= (25 if given else most) or bare[0].islower() or re.search(r"[.!?]\s+[A-Z]\w+ \w", bare):
        return False
    if not (labelled or styled or given) and bare.endswith(":") and count >= LEADING_WORDS:
        return False
    if tokens(bare)[0].lower() in _PREDICATES and not re.search(r"[.,:;!?]$", bare) and count <= LONGEST_PLAIN_HEADING:
        return True
    if bare.endswith("?"):
        return asks(bare) or styled or given
    if bare.endswith((";", ",", "!")):
        return given and not has_verb(bare)
    if bare.endswith("."):
        return not has_verb(bare) and count <= 3 and (labelled or styled or given)
    if not has_verb(bare) or given or _only_in_relative(bare):
        # “4.4 No post shall:” in the style of a heading is the sentence that its items finish.
        leads = count > 4 or (labelled and count > 2 and tokens(bare)[-1] in _LEAVE_OPEN)
        return not (given and bare.endswith(":") and has_verb(bare) and leads)
    if labelled and count <= 5 and bare.split()[0] == "Be" and not bare.endswith(":"):
        return True
    asking = any(asks(side) for side in bare.split(" / "))
    return (styled and not bare.endswith(":")) or (asking and count <= LONGEST_PLAIN_HEADING)


_WELSH = frozenset(
    "y yr yn i'r o'r a'r mae bydd gan ac neu cyngor eu ar rhaid dylai nid ei am wrth sydd gyda hyn".split()
)


def is_welsh(text: str) -> bool:
    """Whether the little words are Welsh ones."""
    small = [word.lower().replace("’", "'") for word in tokens(text)]
    return bool(small) and sum(word in _WELSH for word in small) >= max(1, 0.12 * len(small))
