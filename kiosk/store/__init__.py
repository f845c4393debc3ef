"""What is kept: the only SQL."""
