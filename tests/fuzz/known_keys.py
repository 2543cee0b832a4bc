"""Keys that never change, so that a corpus can answer to them; no target."""

from nacl.bindings import crypto_kx_seed_keypair

OWN = crypto_kx_seed_keypair(bytes(32))
RX = bytes(range(32))
