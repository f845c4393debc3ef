"""How the list of communes and their neighbours is made from two published packages."""
