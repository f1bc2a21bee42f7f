"""What people see: the command, tables, pages."""
