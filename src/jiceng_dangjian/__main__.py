"""python -m jiceng_dangjian is the command jiceng-dangjian."""

from jiceng_dangjian.cli import command

command()
