"""The same Node in a terminal."""
