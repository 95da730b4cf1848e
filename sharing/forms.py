"""What people type into the sharing pages, cleaned. Rules that the services hold are theirs; forms hold shape only:
length, known codes, plain characters, dates that are dates."""
