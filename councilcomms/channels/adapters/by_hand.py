"""Every other channel: a person puts it there and confirms date and address."""

#: Most characters of one post, by each platform's published limit; a text message of three parts.
LIMITS = {"x": 280, "mastodon": 500, "bluesky": 300, "sms": 459, "facebook": 63_206}


class ByHand:
    first_state = "by-hand"

    def __init__(self, kind: str):
        self.limit = LIMITS.get(kind)
