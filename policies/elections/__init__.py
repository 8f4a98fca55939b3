"""Elections and what they hold back: polls, their timetables by law, and the pre-election period, a fact asked of rows.

``restriction.restriction_at`` is the one place that says whether the council entered is restricted at a moment, for
whom and how strictly.
"""
