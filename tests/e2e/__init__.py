"""The whole way, as a person and the staff go it: the real program on a real terminal, the real commands."""
