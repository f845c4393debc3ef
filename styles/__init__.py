"""The look: one stylesheet a screen, and the palettes."""
