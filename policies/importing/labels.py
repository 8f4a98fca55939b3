"""The number, letter or bullet at the start of a paragraph."""

from __future__ import annotations

import re

from policies.importing.dates import MONTH

# Word keeps its bullets in private characters of the Symbol and Wingdings typefaces.
_SURE = "•▪●·◦‣⁃○■□◆◇➢➤►▶✓✔✗✘§\u2219\uf000-\uf0ff"
_BULLET = re.compile(rf"(?:[{_SURE}]\s*|[-–—*+o]\s+|-(?=[A-Z][a-z]))(?=\S)")
_ONLY_BULLET = re.compile(rf"[{_SURE}o*–—-]$")

_ROMAN = r"(?=[ivx]|[IVX])(?:x{0,3}(?:ix|iv|v?i{0,3})|X{0,3}(?:IX|IV|V?I{0,3}))"
_DOUBLE = "|".join(letter * 2 for letter in "abdefghijklmnopqrstuvwxyz")  # “cc.” is a copy, not a label
_ITEM = rf"(?:{_ROMAN}|[a-zA-Z]|{_DOUBLE}|\d{{1,2}})"
_BRACKETED = re.compile(rf"(?:\({_ITEM}\)|\[{_ITEM}\])(?:\((?:[ivx]+|[a-z]|\d+)\))*")
_DIVISION = (
    "section|clause|part|chapter|article|appendix|annexe?|schedule|rule|principle|step|paragraph"
    "|adran|cymal|rhan|pennod|erthygl|atodiad|atodlen|rheol|egwyddor|cam"
)
_WORDED = re.compile(
    rf"((?:{_DIVISION}) (?:\d{{1,2}}(?:\.\d{{1,2}})*|[A-Z]|{_ROMAN})\b)\s*(?:[.:)]|[-–—](?=\s))?(?:\s+|$)",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*"
_LETTERED = re.compile(
    rf"({_NUMBER}\.?\((?:{_ROMAN}|[a-zA-Z]|\d{{1,2}})\)(?:\([ivxa-z\d]+\))?|{_NUMBER}\.(?:{_ROMAN}|[a-zA-Z])[.)]?"
    rf"|{_NUMBER}[a-z][.)]|[A-Z]\.?{_NUMBER}[.)])(?:\s+|$)"
)
_LETTERED_BARE = re.compile(r"(\d{1,2}[a-z]|[A-Z]\.?\d{1,2}(?:\.\d{1,2})*)(?:\t\s*|\s+(?=[A-Z“\"‘]))(?!\w* ?Road)")
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3})+[.):]?)(?:\s+[-–—]\s+|\s+|(?=[A-Z])|$)")
_STOPPED = re.compile(rf"((?:\d{{1,3}}|{_ROMAN}|[a-zA-Z]|{_DOUBLE})(?:\.\)|[.)]))(?:\s+|(?=[A-Z][a-z])|$)")
_BARE = re.compile(r"(\d{1,2})(?:\t\s*|\s*[:–—-]\s+(?=[^\W\d])|\s+(?=[A-Z“\"‘]))")
_BARE_ROMAN = re.compile(
    r"([IVX]|(?:II|III|IV|VI|VII|VIII|IX|X[IV]+|XIX))(?:\s+(?=[A-Z][a-z]{2,})(?!(?:Am|Will|Agree)\b)|\t\s*(?=[A-Z]))"
)
_BARE_LETTER = re.compile(r"([a-hj-z]|[ivx]{1,5}|[A-HJ-Z])(?:\t\s*|\s{3,})(?=\S)")

_MEASURE = re.compile(
    r"(?:am|pm|a\.m|p\.m|hours?|hrs?|noon|%|per cent|million|billion|metres?|miles?|km|kg|mb|gb|litres?|pence)\b|[%°]",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:{MONTH})\b", re.IGNORECASE)
# “1. may suggest posts”
_MAY_DO = re.compile(r"may\s+(?:not\s+)?[a-z]", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:[A-Z][\w’']*\s){0,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Gardens|Court|Place|Square"
    r"|Hill"
    r"|Stryd|Heol|Ffordd)\b(?:[,.]|$)"
)
_REFERENCE = re.compile(r"(?:or|and|to|a|neu|i)\s+(?:\(|[\divx]+[.)])|(?:above|below|uchod|isod)\b")


def split_label(text: str) -> tuple[str, str]:
    """The label as printed and the rest of the words; ("", text) where none stands at the start.

    A bullet before a label (“- a. Text”) is left out: the label counts. Time, money, dates, initials of words
    (“e.g.”) and house numbers are no labels.
    """
    text = text.strip()
    bullet = _BULLET.match(text)
    if bullet:
        rest = text[bullet.end() :]
        label, words = _number(rest)
        return (label, words) if label else (bullet.group().strip(), rest)
    if _ONLY_BULLET.match(text):
        return text, ""
    return _number(text)


def is_bullet(label: str) -> bool:
    """True for a mark that counts nothing."""
    return label == "o" or (bool(label) and not re.search(r"[^\W_]", label))


def _number(text: str) -> tuple[str, str]:
    for pattern in (_WORDED, _LETTERED, _LETTERED_BARE, _DECIMAL, _STOPPED, _BARE, _BARE_ROMAN, _BARE_LETTER):
        found = pattern.match(text)
        if found and not _looks_only_like_one(pattern, found.group(1), text[found.end() :]):
            return found.group(1), text[found.end() :]
    found = _BRACKETED.match(text)
    if found and not _REFERENCE.match(text[found.end() :].lstrip()):
        return found.group(), text[found.end() :].lstrip()
    return "", text


def _looks_only_like_one(pattern: re.Pattern, label: str, rest: str) -> bool:
    """Whether ``label`` is part of a sentence: a time, a date, a house number, a name or a reference to a law."""
    if pattern is _WORDED:
        return bool(rest) and (not rest[0].isupper() or bool(re.match(r"(?:\S+ ){0,6}Act\b", rest)))
    if _MEASURE.match(rest) or (_MONTH.match(rest) and not (pattern is _STOPPED and _MAY_DO.match(rest))):
        return True
    if pattern is _DECIMAL and re.fullmatch(r"\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})\.?", label):
        return not rest or not rest[0].isupper()
    if pattern is _DECIMAL and re.match(r"(?:to|and|or|of)\s+\d", rest):
        return True
    if pattern is _BARE:
        return bool(_ADDRESS.match(rest))
    if pattern is _STOPPED:
        return _is_word(label, rest)
    return False


def _is_word(label: str, rest: str) -> bool:
    """“v. Smith”, “J. R. Jones”, “(a) or (b)”."""
    if _REFERENCE.match(rest):
        return True
    if label == "v.":
        return bool(re.fullmatch(r"[A-Z][\w’'-]*[.,;]?(?:\s*[\[(]?\d{4}[\])]?.*)?", rest))
    return label[0].isalpha() and bool(re.match(r"[A-Z]\.\s", rest))
