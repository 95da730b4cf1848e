"""Harvesting without a network or a database: what may be asked, what the answers mean, what each record says."""
