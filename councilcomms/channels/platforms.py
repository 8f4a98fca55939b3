"""What a kind of channel asks of whoever sets it up: an address, and the platform's terms."""

from __future__ import annotations

#: The pages on which these platforms keep their terms.
TERMS = {
    "facebook": "https://www.facebook.com/legal/terms",
    "x": "https://x.com/en/tos",
    "bluesky": "https://bsky.social/about/support/tos",
    "wordpress": "https://wordpress.com/tos/",
}
#: Channels that people find at an address of their own.
WITH_ADDRESS = frozenset({"facebook", "x", "mastodon", "bluesky", "wordpress"})
