"""The follow-up tool for dialogue meetings: from what was written on the wall to what was done."""
