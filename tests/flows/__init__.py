"""Tests of what is shown and asked, without any screen."""
