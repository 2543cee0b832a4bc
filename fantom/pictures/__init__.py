"""Pictures from strangers, and the QR codes in them."""
