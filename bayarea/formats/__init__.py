"""How each language writes dates and times. Django merges these over its own."""
