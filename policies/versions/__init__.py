"""What the pages and verbs of a version share: where it stands, what is to be done, what is wrong with a clause."""
