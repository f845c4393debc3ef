"""Kiosque Logement: a self-service kiosk for a request for social housing."""

__version__ = "0.1.0"
