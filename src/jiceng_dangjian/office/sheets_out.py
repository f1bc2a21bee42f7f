"""A ledger as the sheets that a district keeps, and those sheets empty, to be filled in."""

from collections.abc import Mapping
from pathlib import Path

from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.office.layout import GUIDE, ORDER, TABS, Layout, Tab
from jiceng_dangjian.office.tables import EXAMPLE
from jiceng_dangjian.office.workbook import Page, as_csv, as_xlsx


def tables(ledger: Ledger) -> list[Page]:
    """The sheets of a ledger that hold something; `read_tables` reads them back as the same ledger."""
    layout = Layout(ledger)
    pages = [(tab, list(layout.rows(tab))) for tab in TABS]
    return [_page(tab, rows) for tab, rows in pages if rows]


def tables_as_files(ledger: Ledger, path: Path) -> Mapping[Path, str | bytes]:
    """The sheets of a ledger as files: one workbook where the path ends in .xlsx, else a folder with a CSV for each."""
    pages = tables(ledger)
    if path.suffix.lower() == ".xlsx":
        return {path: as_xlsx(pages)}
    return {path / f"{page.name}.csv": as_csv(page) for page in pages}


def template() -> bytes:
    """The sheets to be filled in: each with an example that is skipped on the way in, and one that explains them."""
    told = [
        (tab.name, head.header, head.told, "、".join(head.choices) or None)
        for tab in TABS
        for head in tab.heads
        if head is not ORDER
    ]
    first = [
        (None, None, f"有“{EXAMPLE}”的行是示例，导入时跳过；可以删去。不知道的留空，不要写零或“否”。", None),
        (None, None, "只有“完整性声明”里写明完整的，没有记录才意味着没有做。", None),
        (None, None, "人员只写编号，不写姓名；证件号码、电话号码不要填。", None),
    ]
    guide = Page(GUIDE, ("工作表", "列", "填什么", "可以填"), [*first, *told], widths=(16, 20, 60, 60))
    return as_xlsx([guide, *(_page(tab, [_example(tab)], to_fill_in=True) for tab in TABS)])


def _page(tab: Tab, rows: list[tuple[object, ...]], to_fill_in: bool = False) -> Page:
    return Page(
        tab.name,
        tuple(head.header for head in tab.heads),
        rows,
        {place: head.choices for place, head in enumerate(tab.heads) if head.choices} if to_fill_in else {},
        tuple(place for place, head in enumerate(tab.heads) if head.is_day) if to_fill_in else (),
        to_fill_in=to_fill_in,
    )


def _example(tab: Tab) -> tuple[object, ...]:
    cells = [EXAMPLE if head is ORDER else tab.example.get(head.field) for head in tab.heads]
    return tuple(cells if ORDER in tab.heads else [*cells, EXAMPLE])
