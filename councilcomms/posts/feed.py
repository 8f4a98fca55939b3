"""The Atom feed of a council's posts."""

from __future__ import annotations

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from councilcomms.posts import public
from councilcomms.posts.cleaning import post_html


class CouncilFeed(Feed):
    """The newest posts on the website, as Atom; the same rows as the first public page."""

    feed_type = Atom1Feed

    def get_object(self, request, council):
        return request.council

    def title(self, council):
        return f"Posts of {council.name}"

    def link(self, council):
        return reverse("council_home", args=[council.slug])

    def feed_url(self, council):
        return reverse("feed", args=[council.slug])

    def author_name(self, council):
        return council.name

    def items(self, council):
        posts = list(public.readable()[: public.PAGE])
        for post in posts:
            post.council = council
        return posts

    def item_title(self, post):
        return post.published.title

    def item_description(self, post):
        return post_html(post.published.body)

    def item_link(self, post):
        return post.public_address

    def item_pubdate(self, post):
        return post.published_at

    def item_updateddate(self, post):
        return post.corrected_at or post.published_at
