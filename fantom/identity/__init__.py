"""Who somebody is: keys, and what names them."""
