"""``{% load post_text %}``: a post's words on a page."""

from django import template

from councilcomms.posts.cleaning import post_html

register = template.Library()
register.filter("post_html", post_html, is_safe=True)
