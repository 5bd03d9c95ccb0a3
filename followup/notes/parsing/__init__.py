"""From numbered lines to cards and proposed items. Pure: no web, no database."""
