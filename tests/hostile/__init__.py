"""Texts that would do harm if a terminal or a widget obeyed them, wherever somebody can put a text."""
