"""What waits for somebody who cannot come, and what gave up: each with where, since when, and what to do.

Reads every room in one council's scope, owns no state and changes nothing. The same list is ``manage.py doctor``, for
whoever runs the portal, and the Clerk's page "What is stuck"; ``look_at_portal`` is for the command alone.
"""

from councilcomms.desk.doctor.looking import look, look_at_portal
from councilcomms.desk.doctor.stuck import Stuck

__all__ = ["Stuck", "look", "look_at_portal"]
