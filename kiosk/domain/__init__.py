"""The rules, as immutable values and functions of (facts, today)."""
