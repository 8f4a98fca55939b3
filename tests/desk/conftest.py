from tests.posts.conftest import *  # noqa: F403  (the same policies, channels and posts)
