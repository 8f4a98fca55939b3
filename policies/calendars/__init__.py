"""Working days, election timetables and the clocks of requests and notices. Knows no Django, no clock and no row:
every calculation takes the table of holidays as an argument."""
