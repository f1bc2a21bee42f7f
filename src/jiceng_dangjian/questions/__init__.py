"""What the text leaves open: choices, readings that are computed, and further questions that are not."""
