"""Made policies as HTML: a clean page, and what a word processor puts on the clipboard."""

from __future__ import annotations

import re
from html import escape

from .as_text import curly
from .blocks import Block, blocks
from .structure import Made


def clean(made: Made) -> bytes:
    """A page of a council's site, with its menu and foot; real lists where HTML prints the same labels."""
    items = blocks(made)
    body, at = [], 0
    while at < len(items):
        run = list_run(items, at)
        if run > at:
            body.append(as_list(items[at:run]))
            at = run
        else:
            body.append(clean_block(items[at]))
            at += 1
    page = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(made.title)} | {escape(made.council)}</title>
<style>body {{ font-family: sans-serif }}</style><script>window.dataLayer = [];</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/meetings">Meetings</a></li></ul></nav></header>
<main>
{chr(10).join(body)}
</main>
<footer><p>&copy; {escape(made.council)}</p></footer></body></html>
"""
    return page.encode()


def list_run(items: list[Block], at: int) -> int:
    """Where the run of list entries that begins at ``at`` ends; ``at`` where there is none."""
    end = at
    while end < len(items) and items[end].kind in ("item", "bullet") and (items[end].kind == "bullet" or simple(items[end])):
        end += 1
    return end


def simple(block: Block) -> bool:
    """Its label is one that <ol> prints itself."""
    return bool(re.fullmatch(r"(\d+|[a-z]{1,5})\.", block.printed))


def as_list(run: list[Block]) -> str:
    made, at = "", 0
    while at < len(run):
        block = run[at]
        end = at
        while end < len(run) and (run[end].depth > block.depth or (run[end].depth == block.depth and run[end].kind == block.kind)):
            end += 1
        made += one_list(run[at:end], block)
        at = end
    return made


def one_list(run: list[Block], first: Block) -> str:
    entries, at = [], 0
    while at < len(run):
        end = at + 1
        while end < len(run) and run[end].depth > first.depth:
            end += 1
        entries.append(f"<li>{escape(run[at].text)}{as_list(run[at + 1 : end])}</li>")
        at = end
    if first.kind == "bullet":
        return "<ul>\n" + "\n".join(entries) + "\n</ul>"
    return f"<ol{ordered(first.printed, first.depth)}>\n" + "\n".join(entries) + "\n</ol>"


def ordered(printed: str, depth: int) -> str:
    own = printed.rstrip(".")
    if own.isdigit():
        return f' start="{own}"' if own != "1" else ""
    if own == "i" and depth:
        return ' type="i"'
    first = ord(own[0]) - 96
    return ' type="a"' + (f' start="{first}"' if first > 1 else "")


def clean_block(block: Block) -> str:
    text = escape(block.text)
    if block.kind in ("control", "history", "table"):
        return clean_table(block)
    if block.kind == "title":
        return f"<h1>{text}</h1>"
    if block.kind == "heading":
        level = min(block.level + 1, 6)
        return f"<h{level}>{escape(block.printed)} {text}</h{level}>" if block.printed else f"<h{level}>{text}</h{level}>"
    if block.kind == "contents":
        return "<h2>Contents</h2><ul>" + "".join(f'<li><a href="#s">{escape(n)} {escape(t)}</a></li>' for n, t in block.rows) + "</ul>"
    if block.kind == "label":
        return f"<p><strong>{text}</strong></p>"
    if block.kind == "item":
        return f'<p style="margin-left:{block.depth * 2}em">{escape(block.printed)} {text}</p>'
    return f"<p>{text.replace('. ', '.<br>', 1) if len(text) > 300 else text}</p>"


def clean_table(block: Block) -> str:
    rows = list(block.rows)
    head = "" if block.kind == "control" else "<thead><tr>" + "".join(f"<th>{escape(c)}</th>" for c in rows.pop(0)) + "</tr></thead>"
    body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>\n" for row in rows)
    return f"<table>{head}<tbody>{body}</tbody></table>"


def pasted(made: Made) -> bytes:
    """As a word processor pastes it: no lists, but paragraphs with their marks inside, and its own tags."""
    body = "\n".join(pasted_block(block) for block in blocks(made))
    page = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0cm; font-size:11.0pt;}} @list l0:level1 {{mso-level-number-format:bullet;}} --></style></head>
<body lang=EN-GB><!--StartFragment-->
{body}
<!--EndFragment--></body></html>
"""
    return page.encode()


def pasted_block(block: Block) -> str:
    text = escape(curly(block.text), quote=False).replace(" and ", "\nand ", 1)
    if block.kind in ("control", "history", "table"):
        rows = "".join(
            "<tr>" + "".join(f"<td width=200 valign=top><p class=MsoNormal>{escape(curly(c), quote=False) or '&nbsp;'}<o:p></o:p></p></td>" for c in row) + "</tr>"
            for row in block.rows
        )
        return f"<table class=MsoTableGrid border=1 cellspacing=0>{rows}</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    if block.kind == "contents":
        return "".join(f"<p class=MsoToc1>{escape(n)} {escape(curly(t))}<span style='mso-tab-count:1 dotted'>........ </span>{at + 2}</p>" for at, (n, t) in enumerate(block.rows))
    if block.kind in ("title", "council"):
        return f"<p class=MsoTitle align=center><b><span style='font-size:16.0pt'>{text}<o:p></o:p></span></b></p>"
    if block.kind == "heading":
        return pasted_heading(block, text)
    if block.kind == "label":
        return f"<p class=MsoNormal><u>{text}</u><o:p></o:p></p>"
    if block.kind == "item":
        return pasted_entry(text, block.printed, block.depth, "")
    if block.kind == "bullet":
        return pasted_entry(text, "·", block.depth, "font-family:Symbol;")
    return f"<p class=MsoNormal><span lang=EN-GB>{text}</span><o:p></o:p></p>"


def pasted_heading(block: Block, text: str) -> str:
    number = f"<span style='mso-list:Ignore'>{block.printed}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>" if block.printed else ""
    if block.level == 1:
        return f"<h1 style='mso-list:l1 level1 lfo2'><![if !supportLists]>{number}<![endif]>{text}<o:p></o:p></h1>"
    return f"<p class=MsoNormal><b>{escape(block.printed)} {text}</b><o:p></o:p></p>"


def pasted_entry(text: str, mark: str, depth: int, style: str) -> str:
    return (
        f"<p class=MsoListParagraph style='margin-left:{18 * (depth + 1)}.0pt;text-indent:-18.0pt;mso-list:l0 level{depth + 1} lfo1'>"
        f"<![if !supportLists]><span style='{style}'><span style='mso-list:Ignore'>{mark}"
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
        f"{text}<o:p></o:p></p>"
    )


def shared_document(made: Made) -> bytes:
    """As exported from an office suite on the web: classes and spans, each list entry a list of its own."""
    body = "".join(shared_block(block) for block in blocks(made))
    style = "ol.l1 > li:before { content: counter(c1) '. ' } .c2 { font-weight: 700; font-size: 13pt }"
    return f'<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>{style}</style></head><body class="c0 doc-content">{body}</body></html>'.encode()


def shared_block(block: Block) -> str:
    text = escape(curly(block.text))
    if block.kind in ("control", "history", "table"):
        rows = "".join("<tr>" + "".join(f'<td colspan="1" rowspan="1"><p class="c1"><span>{escape(curly(c))}</span></p></td>' for c in row) + "</tr>" for row in block.rows)
        return f'<table class="c9"><tbody>{rows}</tbody></table><p class="c1 c4"><span></span></p>'
    if block.kind == "contents":
        return "".join(f'<p class="c5"><span><a href="#h.{at}">{escape(n)} {escape(curly(t))}</a></span><span>&nbsp;&nbsp;&nbsp;&nbsp;</span><span>{at + 1}</span></p>' for at, (n, t) in enumerate(block.rows))
    if block.kind in ("title", "council"):
        return f'<p class="title"><span style="font-size:20pt;font-weight:700">{text}</span></p>'
    if block.kind in ("heading", "label"):
        return f'<p class="c1"><span style="font-weight:700">{escape(block.printed)} {text}</span></p>'.replace("> ", ">")
    if block.kind == "bullet":
        return f'<ul class="lst-kix-{block.depth}"><li class="c6"><span>{text}</span></li></ul>'
    if block.kind == "item" and re.fullmatch(r"\d+\.", block.printed) and not block.depth:
        return f'<ol class="lst-kix" start="{block.printed[:-1]}"><li class="c6"><span>{text}</span></li></ol>'
    if block.kind == "item":
        return f'<p class="c1"><span>{escape(block.printed)}&nbsp;&nbsp;&nbsp;</span><span>{text}</span></p>'
    return f'<p class="c1"><span>{text}</span></p>'


def for_print(made: Made, columns: int) -> bytes:
    """A page that a browser prints with running head, page numbers and words parted at line ends."""
    body = "\n".join(printed_block(block) for block in blocks(made))
    page = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>untitled</title><style>
@page {{ size: A4; margin: 25mm 22mm; @top-left {{ content: "{made.running}"; font-size: 8pt }}
@bottom-center {{ content: counter(page) " | Page"; font-size: 8pt }} }}
body {{ font: 10.5pt/1.3 "DejaVu Serif", serif; hyphens: auto; text-align: justify; columns: {columns} }}
h1, h2, h3 {{ font-family: "DejaVu Sans", sans-serif; hyphens: none; text-align: left; font-size: 13pt }}
.entry {{ display: flex; gap: 6pt }} .entry span {{ flex: none; min-width: 20pt }} .entry p {{ margin: 0 0 5pt }}
td {{ border: 1px solid; padding: 3pt; vertical-align: top }}
</style></head><body>
{body}
</body></html>
"""
    return page.encode()


def printed_block(block: Block) -> str:
    if block.kind in ("item", "bullet"):
        mark = escape(block.printed or "•")
        return f'<div class="entry" style="margin-left:{block.depth * 20}pt"><span>{mark}</span><p>{escape(curly(block.text))}</p></div>'
    return clean_block(block)
