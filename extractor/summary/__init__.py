"""What a body of coverage tells: each event once, who inspected whom, what was found, and where it stands."""
