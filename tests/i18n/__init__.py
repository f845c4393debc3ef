"""Tests of kiosk/i18n."""
