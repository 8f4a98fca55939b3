"""Markdown: headings, lists with their numbers as written, tables; emphasis is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from policies.importing.document import Document, Paragraph
from policies.importing.formats import plain
from policies.importing.formats.pieces import Piece, lines
from policies.importing.formats.words import tidy

#: Beyond this it is read as plain text: the parser takes a second for every megabyte.
_MOST = 500_000
_FRONT = re.compile(r"\A---[ \t]*\n(.{0,4000}?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--[^>]*--)>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PICTURES = "Pictures were left out. If one of them holds words of the policy, type those in."


def read(content: bytes) -> Document:
    text = plain.decode(content).replace("\f", "\n")
    if len(text) > _MOST:
        return plain.read(content)
    front = _FRONT.match(text)
    named = _TITLE.search(front.group(1)) if front else None
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    reader = _Reader()
    paragraphs = tuple(reader.paragraphs(tokens))
    return Document(paragraphs, tidy(named.group(1)) if named else "", (_PICTURES,) if reader.has_pictures else ())


class _Reader:
    def __init__(self):
        self.has_pictures = False
        self._labels: list[list[str]] = []
        self._heading = 0
        self._label = ""
        self._tables = -1
        self._row = self._column = -1
        self._in_cell = False

    def paragraphs(self, tokens: list[Token]) -> Iterator[Paragraph]:
        for at, token in enumerate(tokens):
            self._open_or_close(token, tokens, at)
            if token.type == "inline":
                yield from self._emit(self._pieces(token.children or []))
            elif token.type in ("code_block", "fence"):
                yield from self._emit([Piece(token.content)])
            elif token.type == "html_block":
                yield from self._emit([Piece(_TAG.sub("", _BREAK.sub("\n", token.content)))])

    def _open_or_close(self, token: Token, tokens: list[Token], at: int) -> None:
        kind = token.type
        if kind in ("ordered_list_open", "bullet_list_open"):
            self._labels.append(_labels(tokens, at))
        elif kind in ("ordered_list_close", "bullet_list_close"):
            self._labels.pop()
        elif kind == "list_item_open":
            self._label = self._labels[-1].pop(0)
        elif kind == "heading_open":
            self._heading = int(token.tag[1])
        elif kind == "heading_close":
            self._heading = 0
        elif kind == "table_open":
            self._tables, self._row = self._tables + 1, -1
        elif kind == "tr_open":
            self._row, self._column = self._row + 1, -1
        elif kind in ("th_open", "td_open"):
            self._column, self._in_cell = self._column + 1, True
        elif kind in ("th_close", "td_close"):
            self._in_cell = False

    def _emit(self, pieces: list[Piece]) -> Iterator[Paragraph]:
        frame = Paragraph(
            "", self._label, len(self._labels) - 1 if self._labels else None, self._heading,
            cell=(self._tables, self._row, self._column) if self._in_cell else None,
        )  # fmt: skip
        self._label = ""
        yield from lines(pieces, frame)

    def _pieces(self, tokens: list[Token]) -> list[Piece]:
        pieces, bold = [], 0
        for token in tokens:
            if token.type in ("strong_open", "strong_close"):
                bold += token.nesting
            elif token.type in ("softbreak", "hardbreak"):
                pieces.append(Piece("\n", bool(bold)))
            elif token.type == "html_inline":
                pieces.append(Piece("\n" if _BREAK.fullmatch(token.content) else "", bool(bold)))
            elif token.type == "image":
                self.has_pictures = True
            else:
                pieces.append(Piece(token.content, bool(bold)))
        return pieces


def _labels(tokens: list[Token], at: int) -> list[str]:
    """Of the list that opens at ``at``. Numbers stand as written; one number written throughout is counted up."""
    depth, items = tokens[at].level, []
    for token in tokens[at + 1 :]:
        if token.level == depth and token.nesting < 0:
            break
        if token.type == "list_item_open" and token.level == depth + 1:
            items.append(token)
    if tokens[at].type == "bullet_list_open":
        return ["•" for _ in items]
    written = [item.info for item in items]
    if len(set(written)) == 1:
        written = [str(int(written[0]) + step) for step in range(len(written))]
    return [f"{number}{item.markup}" for number, item in zip(written, items, strict=True)]
