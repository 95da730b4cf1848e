"""What all API views share: who calls, what is read, pages, limits, the published description."""
