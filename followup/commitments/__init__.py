"""What municipalities said they would do, tracked."""
