"""The program around the screens: start, keyboard, end, crash."""
