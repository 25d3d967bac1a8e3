"""The page that a report on a class is: its finding, tables, the curve's agreement, what recurs."""
