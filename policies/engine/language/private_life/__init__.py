"""Where people live, and what is told of their health, home and family."""
