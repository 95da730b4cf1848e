"""The transparency-log formats: known answers, makers against checkers, and everything that must be refused."""
