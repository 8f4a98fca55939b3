"""The portal's own public pages: a post stands there from the release transaction on."""


class Website:
    first_state = "sent"
    limit = None
