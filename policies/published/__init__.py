"""What the public may read of a policy: adopted versions alone."""
