"""The search index: a derived copy on this host's own disk, never the truth, made again from the database at will."""
