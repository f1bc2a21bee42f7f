"""Records by a key: what is found, in which order, and what other rows leave as it was."""

from jiceng_dangjian.ledger.rows import Rows


def by_first(*words: str) -> Rows[str]:
    """Words by their first letter."""
    return Rows(words, lambda word: [word[0]])


def test_a_record_is_found_under_every_key_that_it_has() -> None:
    """Each of several, in the order in which they came; none under a key that nothing has."""
    rows = Rows(["ab", "b", "ba"], lambda word: dict.fromkeys(word))
    assert [list(rows[key]) for key in "abc"] == [["ab", "ba"], ["ab", "b", "ba"], []]
    assert (list(rows), list(rows.keys()), len(rows)) == (["a", "b"], ["a", "b"], 2)
    assert ("a" in rows, "c" in rows) == (True, False)


def test_other_rows_leave_the_table_as_it_was() -> None:
    """A row is put in place of another, added, or taken away; one that is taken away twice is gone."""
    rows = by_first("ant", "bee", "asp", "cat")
    made = rows.with_rows({"a": ["ape"], "b": ["bee", "bat"], "c": [], "d": ["dog"], "e": []})
    assert made == by_first("ape", "bee", "bat", "dog")
    assert rows == by_first("ant", "bee", "asp", "cat")
    assert made.with_rows({"c": []}) == made


def test_tables_are_equal_by_what_stands_in_them() -> None:
    """By records, their keys and their order, and to nothing else."""
    assert by_first("ant", "asp") != by_first("asp", "ant")
    assert by_first("ant") != by_first()
    assert by_first("ant").__eq__({"a": ["ant"]}) is NotImplemented
