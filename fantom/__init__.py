"""Fantom: encrypted chat from one person's machine straight to another's."""

__version__ = "0.1.0"
