"""Whom a version asks to confirm it, who has, and lists of that to take away."""
