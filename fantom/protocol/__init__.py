"""What is said on the wire: pure, without sockets and clocks."""
