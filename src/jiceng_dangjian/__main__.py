"""python -m jiceng_dangjian is the command jiceng-dangjian."""

from jiceng_dangjian.faces.cli import command

command()
