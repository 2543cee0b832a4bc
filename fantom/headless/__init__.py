"""The same Node, spoken to in JSON-RPC lines (docs/HEADLESS.md)."""
