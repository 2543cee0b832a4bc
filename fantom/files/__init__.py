"""Files between two peers: offered, accepted, sent whole, and gone on with."""
