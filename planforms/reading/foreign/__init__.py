"""Forms of other people's design, read without being told how."""
