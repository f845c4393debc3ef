"""Every screen of the kiosk, on real services, a real database and a clock that stands still."""
