"""Ways of deciding: who lets out which posts, as a version of the policy says."""
