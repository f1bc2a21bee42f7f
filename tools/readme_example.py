"""Print the first Python example of a README, to be run elsewhere: readme_example.py README.md."""

import re
import sys
from pathlib import Path


def main() -> int:
    """Exit status 1 if there is none."""
    found = re.search(r"```python\n(.*?)```", Path(sys.argv[1]).read_text(encoding="utf-8"), re.DOTALL)
    if found is None:
        print(f"{sys.argv[1]} has no Python example", file=sys.stderr)
        return 1
    print(found[1])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
