"""The pieces that screens share."""
