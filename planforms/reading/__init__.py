"""From a file to a reading: the plan, where each word of it stood, and what was not placed."""
