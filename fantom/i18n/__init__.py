"""Facts into words: errors, times, and what strangers write."""
