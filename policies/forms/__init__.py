"""Forms of the policy's pages."""
