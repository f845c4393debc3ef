"""What is shown and asked, described once for every front end."""
