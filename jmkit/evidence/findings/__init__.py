"""What data files say, finding by finding, and what becomes of a finding that a team takes."""
