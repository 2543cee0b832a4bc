"""What people say to each other; in memory only."""
