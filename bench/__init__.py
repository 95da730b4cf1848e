"""Measurements, printed as JSON lines: ``make bench``. Ratios of one run travel; seconds do not."""
