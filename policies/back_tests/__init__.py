"""What other rules would have done to the past year's texts."""
