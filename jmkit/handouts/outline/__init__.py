"""What stands where in a handout: notebooks taken apart, put in the order of the page."""
