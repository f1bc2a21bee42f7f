"""The lists and the template of the example district as PDF, by LibreOffice without a screen: to be looked at.

python -m tests.office.pdf FOLDER: `soffice` must be there. Each workbook becomes a PDF that is not empty.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import jiceng_dangjian as jd
from jiceng_dangjian.ledger.files import write_whole
from jiceng_dangjian.office import lists_as_files, template


def main(folder: Path) -> None:
    """Write the workbooks into a folder and turn each into a PDF beside it."""
    office = shutil.which("soffice")
    assert office, "soffice is not there"
    report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")
    files = {path: data for path, data in lists_as_files(report, folder).items() if path.suffix == ".xlsx"}
    files |= {folder / "台账模板.xlsx": template()}
    write_whole(files, folders=True)
    for path in files:
        subprocess.run(
            [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)],
            check=True,
            capture_output=True,
        )
        made = path.with_suffix(".pdf")
        assert made.stat().st_size > 10_000, made
        print(made)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
