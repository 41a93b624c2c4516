"""Packs for a meeting: the documents of many plans as one PDF, and for each person who comes what they may have."""
