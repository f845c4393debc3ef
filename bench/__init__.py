"""How fast and how small the kiosk is, beside a Textual « hello world » in the same run."""
