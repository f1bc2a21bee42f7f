"""For the office: the tables it keeps come in, the lists it owes go out. Needs the extra `office`.

Spreadsheets become a ledger (`read_tables`), a ledger becomes spreadsheets again (`write_tables`), an empty set of
sheets to fill in (`write_template`), the lists that are asked for (`write_lists`), and a calendar (`write_calendar`).
"""

from jiceng_dangjian.office.importing import Imported, read_tables

__all__ = ["Imported", "read_tables"]
