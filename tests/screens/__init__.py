"""The screens: keys in, what is shown and asked for out."""
