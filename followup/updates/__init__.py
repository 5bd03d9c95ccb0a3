"""The municipality's own page, and what is reported there."""
