"""Reading what is written in English, as guests and international teams do among Norwegian municipalities."""
