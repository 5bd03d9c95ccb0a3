"""What every page shares: errors, filters, security headers, languages, furniture."""
