"""Pages of the policy: what the public reads, and what members do with it."""
