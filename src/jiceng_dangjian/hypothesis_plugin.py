"""What Hypothesis calls when it starts, by the entry point of this package: ledgers are known by their type."""


def register() -> None:
    """Make `st.from_type(Ledger)` give ledgers of 2024; the strategies are only imported when one is asked for."""
    from hypothesis import strategies as st

    from jiceng_dangjian.ledger import Ledger

    def ledgers() -> st.SearchStrategy[Ledger]:
        from jiceng_dangjian.testing import ledgers as documents

        return documents().map(Ledger.from_dict)

    st.register_type_strategy(Ledger, st.deferred(ledgers))
