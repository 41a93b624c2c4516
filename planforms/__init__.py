"""planforms: reads plan forms as they are, and makes the documents that people need from them."""

__version__ = "0.1.0"
