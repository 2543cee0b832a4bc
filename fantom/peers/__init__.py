"""Who is there, and who may come in."""
