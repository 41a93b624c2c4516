"""What people write in the cells of a form, understood, and said back in the words of a form."""
