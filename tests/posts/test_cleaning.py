"""People's words become HTML in one place, and nothing else of theirs does."""

import re

import pytest
from django.template import Context, Template

from councilcomms.posts.cleaning import post_html

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>press</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>press</a>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<p style='background:url(javascript:alert(1))'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "https://evil.example/\"onmouseover=\"alert(1)",
    "https://evil.example/'><script>alert(1)</script>",
    "java\tscript:alert(1) and java\nscript:alert(1)",
    "javascript://www.croft.example/%0aalert(1)",
    "vbscript:msgbox(1)",
    "<a href=//evil.example>x</a>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "\x00<script\x00>alert(1)</script>",
    "\ud800<b onclick=alert(1)>",
    "<form action=https://evil.example><button>Send</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
]
ALLOWED = re.compile(
    r"</?p>|<br>|</a>|<a href=\"(?:https?://|mailto:)[^\"<>]*\" rel=\"nofollow noopener\">"
)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("around", ["{}", "Before {} after", "https://croft.example/{}", "one\n\n{}\ntwo"])
def test_no_element_and_no_attribute_of_theirs_comes_through(payload, around):
    html = post_html(around.format(payload))
    assert not re.search("[<>]", ALLOWED.sub("", html)), html


def test_paragraphs_and_lines():
    assert post_html("One\nline\r\n\r\n\r\nTwo") == "<p>One<br>line</p><p>Two</p>"


def test_addresses_become_links_that_promise_nothing():
    html = post_html("See https://croft.example/a?b=1&c=2 or clerk@croft.gov.uk.")
    assert '<a href="https://croft.example/a?b=1&amp;c=2" rel="nofollow noopener">' in html
    assert '<a href="mailto:clerk@croft.gov.uk"' in html


def test_writing_is_never_turned_round():
    assert post_html("abc\u202ecod.exe\u2066 \ufeff") == "<p>abccod.exe</p>"


@pytest.mark.parametrize("nothing", ["", None, "  \n \n"])
def test_nothing_is_nothing(nothing):
    assert post_html(nothing) == ""


def test_the_filter_is_the_same_function():
    page = Template("{% load post_text %}{{ words|post_html }}").render(Context({"words": "<b>x</b>"}))
    assert page == "<p>&lt;b&gt;x&lt;/b&gt;</p>"


@pytest.mark.parametrize("odd", ["a.", "a-", "(", "a@", "http://", "(http://a.com/", "<", "\n \t"])
def test_no_text_takes_long(odd):
    from time import process_time

    from councilcomms.posts.cleaning import post_html

    before = process_time()
    post_html(odd * (20_000 // len(odd)))
    assert process_time() - before < 2
