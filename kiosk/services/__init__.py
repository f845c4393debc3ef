"""What a person can do: each act opens one transaction and leaves its audit line."""
