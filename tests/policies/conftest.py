from tests.policies.versions import adopted, at_noon, begun, clause_of, media, standing, written  # noqa: F401
from tests.posts.conftest import *  # noqa: F403  (the same policies, channels and posts)
