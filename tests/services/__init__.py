"""Tests of what people do, on a real file."""
