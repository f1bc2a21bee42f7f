"""What norms are written in: vocabulary, windows, requirements, bearers, norms, and their words."""
