"""Running a harvest: reading a source page by page over the network, and handing each page to the services."""
