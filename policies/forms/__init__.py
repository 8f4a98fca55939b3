"""Forms of the policy, one module a room."""
