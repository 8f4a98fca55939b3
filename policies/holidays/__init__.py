"""Holidays proclaimed after the portal was made, or moved: the operator's changes to the table, and what follows from
them in every council."""
