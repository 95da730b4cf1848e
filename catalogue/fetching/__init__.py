"""Asking sources over the network. Whatever they do, the call ends in time and within bounds, and reaches no address
that ``catalogue.domain.harvest.addresses`` forbids."""
