"""Signing in: django-allauth and django-axes, told how this portal wants it."""
