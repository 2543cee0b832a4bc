"""Who somebody is: long-lived keys, pure like `protocol`."""
