"""How a draft looks: capitals, hashtags, emoji, length."""

from __future__ import annotations

import re

from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import read_terms

#: Characters that fit, by channel kind. A text message is counted as two joined ones.
LONGEST = {"sms": 306, "x": 280, "bluesky": 300, "mastodon": 500, "messaging": 700}
_LINK_ON_X = 23

_CAPITAL_RUN = re.compile(
    r"(?<![\w#@])[A-Z][A-Z0-9'’&/-]*(?:[ \t]*[,.:;!?–—-]*\s+(?:[A-Z][A-Z0-9'’&/-]*|\d[\w:.]*|&)(?![\w@]))*")
# Statutory notices are headed so.
_HEADING = re.compile(
    r"(?:PUBLIC |FORMAL )?(?:NOTICE|STATEMENT|DECLARATION|RESULTS?|SUMMARY|MINUTES|AGENDA|SUMMONS|LIST)"
    r" (?:OF|FOR|TO)\b"
)
_TAG = re.compile(r"(?<![\w&/])#(?P<words>[a-z0-9]+)(?![\w])")
_EMOJI = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa\u2934\u2935]"
)
_EMOJI_RUN = re.compile(
    f"{_EMOJI}[\ufe0e\ufe0f\u20e3]?(?:[ \u200d]?(?:{_EMOJI}|[\U0001f3fb-\U0001f3ff\ufe0f\U000e0020-\U000e007f]))*")
_ONE_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}|"
    f"{_EMOJI}[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*(?:\u200d{_EMOJI}[\ufe0f\U0001f3fb-\U0001f3ff]*)*")

_DAYS = ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
         "September October November December Christmas Easter Council Clerk").split()
_DAY = re.compile(r"\b(?:" + "|".join(_DAYS) + r")\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?]\s+|\n)\s*([a-z])|\b(i)\b")
_LONGEST_MARK = 110
#: Taken out before capitals are counted, being most of any text.
_SMALL = re.compile(r"[a-z ]+")


def find_capitals(text, least):
    """Runs of at least ``least`` words in capitals. A heading on its own line, with text after it, may have them."""
    if sum(map(str.isupper, _SMALL.sub("", text.raw))) < 3 * least:
        return
    for run in _CAPITAL_RUN.finditer(text.raw):
        words = re.findall(r"[A-Z][A-Z'’-]+", run.group())
        if len(words) >= least and sum(map(len, words)) >= 4 * least - 2 and not _heading(text, run, words):
            place = _first_part(run)
            yield text.hit(place, "This is all in capitals.",
                           "Capitals are harder to read, and on a screen they sound like shouting.",
                           (WayOut("Use small letters", sentence_case(text.raw[slice(*place)])),
                            WayOut("Change the words", go_to=text.field)), sureness=SURE)


def _heading(text, run, words):
    starts = text.raw[:run.start()].rpartition("\n")[2].strip() == ""
    rest = text.raw[run.end():]
    line, _, after = rest.partition("\n")
    alone = starts and not line.strip(" .:!") and bool(after.strip())
    return len(words) <= 10 and (alone or text.field == "title" or bool(_HEADING.match(run.group())))


def _first_part(run):
    """The run itself, or its first sentence or so where it is long."""
    start, end = run.span()
    if end - start <= _LONGEST_MARK:
        return start, end
    cut = run.group()[:_LONGEST_MARK]
    stop = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "), cut.rfind("\n"))
    return start, start + (stop + 1 if stop > 30 else cut.rstrip().rfind(" "))


def sentence_case(capitals):
    """Small letters, with a capital for the beginning of each sentence, days, months and "I"."""
    small = _DAY.sub(lambda match: match.group().capitalize(), capitals.lower())
    return _SENTENCE.sub(lambda match: match.group().upper(), small)


def find_tags(text, longest):
    """Hashtags of several words with no capitals. One that is short, or a word of the text, is taken for one word."""
    if "#" not in text.raw:
        return
    prose = text.view("prose").text.replace("#", " #")
    said = set(re.findall(r"(?<!#)\b\w+", prose))
    for tag in _TAG.finditer(text.raw):
        word = tag["words"]
        if len(word) > longest and word not in said and word not in _LONG_WORDS:
            yield text.hit(tag.span(), "This hashtag has no capitals to show where its words begin.",
                           "With them, people can read it and screen readers can say it.",
                           (WayOut("Give each word a capital", go_to=text.field),), sureness=LIKELY)


_LONG_WORDS = frozenset(read_terms(__file__, "long_words.txt"))


def find_emoji(text, most):
    """Runs of more than ``most`` emoji."""
    if text.raw.isascii():
        return
    for run in _EMOJI_RUN.finditer(text.raw):
        each = _ONE_EMOJI.findall(run.group())
        if len(each) > most:
            place, space = _with_space(text.raw, *run.span())
            yield text.hit(place, f"That is {len(each)} emoji in a row.",
                           "A screen reader says the name of every one.",
                           (WayOut(f"Keep only {each[0]}", each[0] + space), WayOut("Take them out", "")), sureness=SURE)


def _with_space(raw, start, end):
    """The place with the space after it, and that space, where taking the place out would leave two."""
    doubled = raw[end:end + 1] == " " and (start == 0 or raw[start - 1].isspace())
    return ((start, end + 1), " ") if doubled else ((start, end), "")


def find_length(draft, longest):
    """A text longer than its channel carries. ``longest`` 0 means the channel's own limit."""
    channel = draft.context.channel
    limit = longest or LONGEST.get(channel, 0)
    raw = draft.fields.text
    length = len(raw)
    if channel == "x":
        addresses = draft.text.reading.addresses
        length += sum(_LINK_ON_X - (end - start) for start, end in addresses)
    if limit and length > limit:
        yield draft.hit(f"This is {length - int(limit)} characters longer than fits.",
                        "What does not fit is cut off or left unread.",
                        (WayOut("Shorten it, and link to the rest", go_to="text"),), sureness=SURE)
