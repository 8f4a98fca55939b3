"""What the council says: posts, their versions, and what was decided on them."""

from councilcomms.posts.models.afterwards import DecisionRecord, WithoutClerk
from councilcomms.posts.models.deciding import Asked, Check, Lift, PassageNote, PostEvent
from councilcomms.posts.models.delivery import Delivery
from councilcomms.posts.models.known import KnownText, Shingle
from councilcomms.posts.models.post import Buffer, Image, Picture, Post, Revision

__all__ = [
    "Asked", "Buffer", "Check", "DecisionRecord", "Delivery", "Image", "KnownText", "Lift", "PassageNote", "Picture",
    "Post", "PostEvent", "Revision", "Shingle", "WithoutClerk",
]
