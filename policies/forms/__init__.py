"""Forms of the policy's desk pages, one module a room."""
