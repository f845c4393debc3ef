"""The full-screen front end: it draws what `kiosk.flows` describes."""
