"""Made policies as plain text and Markdown, in the manners and encodings in which such files come."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

from .blocks import Block, blocks
from .structure import Made

WIDTH = 72
PAGE = 54


def curly(text: str) -> str:
    """Typographic quotes, as a word processor puts them."""
    return re.sub(r"\"([^\"]*)\"", r"“\1”", text).replace("'", "’")


def hyphenated(words: list[str], width: int) -> tuple[str, list[str]]:
    """A full line and the words left over; the last word may be parted at a vowel before a consonant."""
    line = ""
    for at, word in enumerate(words):
        grown = f"{line} {word}" if line else word
        if len(grown) <= width:
            line = grown
            continue
        room = width - len(line) - 2
        cut = parting(word, room)
        if cut:
            return f"{line} {word[:cut]}" + ("" if word[cut - 1] == "-" else "-"), [word[cut:], *words[at + 1 :]]
        return line or word, words[at:] if line else words[at + 1 :]
    return line, []


def parting(word: str, room: int) -> int:
    """Where a word may be parted so that at most ``room`` characters stay: at its own hyphen, else in a long word."""
    own = word.rfind("-", 2, max(room, 0) + 1)
    if own > 1 and word.isascii() and not re.search(r"[@/]", word):
        return own + 1
    if not re.fullmatch(r"[a-z]{8,}[.,;:]?", word):
        return 0
    for cut in range(min(room, len(word) - 4), 3, -1):
        if word[cut - 1] in "aeiou" and word[cut] not in "aeiouy":
            return cut
    return 0


def wrap(text: str, first: str, rest: str, width: int = WIDTH) -> list[str]:
    lines, words, lead = [], text.split(), first
    while words:
        line, words = hyphenated(words, width - len(lead))
        lines.append(lead + line)
        lead = rest
    return lines


def hard_wrapped(made: Made) -> str:
    """Lines of 72, long words parted, hanging indents, a running head and a page number on each page."""
    lines: list[str] = []
    for block in blocks(made):
        lines += wrapped_block(block)
    return paged(lines, made.running) if made.running else "\n".join(lines) + "\n"


def tight(made: Made) -> str:
    """As ``hard_wrapped``, with a blank line only around headings, and no pages."""
    lines: list[str] = []
    for block in blocks(made):
        own = wrapped_block(block)
        lines += own[:-1] if block.kind in ("item", "bullet", "para") else own
    return "\n".join(lines) + "\n"


def wrapped_block(block: Block) -> list[str]:
    lead = "   " * block.depth
    if block.kind in ("control", "history", "table"):
        return table_lines(block.rows) + [""]
    if block.kind == "contents":
        return ["CONTENTS", "", *(f"{number} {text} ".ljust(60, ".") + f" {at // 2 + 2}" for at, (number, text) in enumerate(block.rows)), ""]
    if block.kind == "heading":
        line = f"{block.printed} {block.text}".strip()
        return ["", line, "=" * len(line) if block.level == 1 and not block.printed else "", ""][: 4 if not block.printed else 3]
    if block.kind == "item":
        first = f"{lead}{block.printed} "
        return [*wrap(block.text, first, " " * len(first)), ""]
    if block.kind == "bullet":
        return [*wrap(block.text, f"{lead}* ", f"{lead}  "), ""]
    if block.kind in ("title", "council"):
        return [block.text.center(WIDTH).rstrip(), ""]
    return [*wrap(block.text, "", ""), ""]


def table_lines(rows) -> list[str]:
    """Columns apart by tabs, a row a line."""
    return ["\t".join(row) for row in rows]


def paged(lines: list[str], running: str) -> str:
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)]
    made = []
    for number, page in enumerate(pages, 1):
        made.append("\n".join([running, "", *page, "", f"Page {number} of {len(pages)}".center(WIDTH).rstrip()]))
    return "\f".join(made) + "\n"


def a_line_each(made: Made, bullet: str = "•\t", dash_items: bool = False) -> str:
    """A paragraph a line, as saved from a word processor. ``dash_items``: lettered items as ``- a. text``."""
    lines = []
    for block in blocks(made):
        if block.kind in ("control", "history", "table"):
            lines += ["\t".join(row) for row in block.rows]
        elif block.kind == "contents":
            lines += ["Contents", *(f"{number} {text}\t{at // 2 + 3}" for at, (number, text) in enumerate(block.rows))]
        elif block.kind == "item":
            lines.append((" " * block.depth + "- " if dash_items else "") + f"{block.printed}{' ' if dash_items else chr(9)}{block.text}")
        elif block.kind == "bullet":
            lines.append(bullet + block.text)
        else:
            lines.append(f"{block.printed} {block.text}".strip())
        if dash_items and block.kind not in ("item", "bullet"):
            lines.append("")
    return "\n".join(lines) + "\n"


def markdown(made: Made) -> str:
    lines: list[str] = []
    for block in blocks(made):
        if block.kind in ("control", "history", "table"):
            head, *rest = block.rows if block.kind != "control" else (("Item", "Detail"), *block.rows)
            lines += [pipes(head), pipes(["---"] * len(head)), *(pipes(row) for row in rest), ""]
        elif block.kind == "title":
            lines += [f"# {block.text}", ""]
        elif block.kind == "heading":
            lines += ["", "#" * (block.level + 1) + f" {block.printed} {block.text}".replace("  ", " "), ""]
        elif block.kind == "item":
            lines += ["    " * block.depth + f"{block.printed} {block.text}", ""][: 1 if re.fullmatch(r"\d+\.", block.printed) else 2]
        elif block.kind == "bullet":
            lines.append("    " * block.depth + f"- {block.text}")
        elif block.kind == "label":
            lines += ["", f"**{block.text}**", ""]
        elif block.kind != "contents":
            lines += ["", block.text, ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def extracted(made: Made) -> str:
    """As copied out of a PDF viewer: marks on lines of their own, lines of 90, page numbers between form feeds."""
    lines: list[str] = []
    for block in blocks(made):
        if block.kind in ("control", "history", "table"):
            lines += ["  ".join(row) for row in block.rows]
        elif block.kind == "contents":
            lines += ["Contents", *(f"{number} {text} {'.' * 40} {at // 2 + 2}".strip() for at, (number, text) in enumerate(block.rows))]
        elif block.kind in ("item", "bullet"):
            lines += [block.printed or "•", *textwrap.wrap(block.text, 90, break_on_hyphens=False)]
        else:
            lines += textwrap.wrap(f"{block.printed} {block.text}".strip(), 90, break_on_hyphens=False)
            lines += [""] if block.kind == "para" else []
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)]
    return "\n\f".join("\n".join([*page, "", str(number)]) for number, page in enumerate(pages, 1)) + "\n"


def bold_markdown(made: Made) -> str:
    """As a word processor's text converted: bold lines for headings, labels bold too, no lists."""
    lines: list[str] = []
    for block in blocks(made):
        if block.kind in ("title", "council", "heading", "label"):
            lines.append("**" + f"{block.printed} {block.text}".strip() + "**")
        elif block.kind == "item":
            lines.append(f"**{block.printed}** {block.text}")
        elif block.kind == "bullet":
            lines.append(f"• {block.text}")
        elif block.kind in ("control", "history", "table", "contents"):
            lines += ["\t".join(row).strip() for row in block.rows]
        else:
            lines.append(block.text)
        lines.append("")
    return "\n".join(lines)


def other_markdown(made: Made) -> str:
    """Underlined headings, stars for bullets, numbers kept from becoming lists, lines broken at 80."""
    lines: list[str] = []
    for block in blocks(made):
        if block.kind in ("control", "history", "table", "contents"):
            lines += [pipes(row) for row in (block.rows[0], ["---"] * len(block.rows[0]), *block.rows[1:])] + [""]
        elif block.kind in ("title", "heading") and block.level < 2:
            text = f"{block.printed} {block.text}".strip()
            lines += ["", text, ("=" if block.kind == "title" else "-") * len(text), ""]
        elif block.kind == "heading":
            lines += ["", f"### {block.printed} {block.text} ###".replace("  ", " "), ""]
        elif block.kind == "item":
            first = re.sub(r"^(\d+)\.$", r"\1\\.", block.printed) + " "
            lines += [*textwrap.wrap(first + block.text, 80, break_on_hyphens=False), ""]
        elif block.kind == "bullet":
            lead = "  " * block.depth
            lines += textwrap.wrap(block.text, 80, initial_indent=lead + "* ", subsequent_indent=lead + "  ")
        else:
            lines += ["", *textwrap.wrap(block.text, 80, break_on_hyphens=False), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def pipes(cells) -> str:
    return "| " + " | ".join(cells) + " |"


def encoded(write: Callable[[Made], str], encoding: str, typographic: bool = False) -> Callable[[Made], bytes]:
    def made_bytes(made: Made) -> bytes:
        text = write(made)
        return (curly(text) if typographic else text).replace("\n", "\r\n" if typographic else "\n").encode(encoding)

    return made_bytes
