"""Documents of every format on subjects of their own, what a person reads in them, and how reading is measured."""
