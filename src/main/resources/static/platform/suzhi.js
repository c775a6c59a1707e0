// Improves pages that read well without it.
