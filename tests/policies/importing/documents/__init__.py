"""Policies of councils that do not exist, in every kind of file, each with the answer an import should give."""
