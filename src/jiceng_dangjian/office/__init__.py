"""For the office: the tables it keeps come in, the lists it owes go out. Needs the extra `office`.

Spreadsheets become a ledger (`read_tables`), and a ledger spreadsheets again (`tables_as_files`); an empty set of
sheets to be filled in (`template`); the lists that are asked for (`lists_as_files`); a calendar of what is still to be
done (`calendar`).
"""

from jiceng_dangjian.office.importing import Imported, read_tables
from jiceng_dangjian.office.list_pages import lists, lists_as_files
from jiceng_dangjian.office.mapping import map_in
from jiceng_dangjian.office.reminders import DAYS_BEFORE, calendar
from jiceng_dangjian.office.sheets_out import tables, tables_as_files, template

__all__ = [
    "DAYS_BEFORE",
    "Imported",
    "calendar",
    "lists",
    "lists_as_files",
    "map_in",
    "read_tables",
    "tables",
    "tables_as_files",
    "template",
]
