"""What is known of a record: that something is so, that it is not, or for which reason neither can be said."""

from collections.abc import Iterable

from jiceng_dangjian.language.vocabulary import PRECEDENCE, Reason

Truth = bool | Reason
"""True, False, or the reason of the finding that an unknown leaves undetermined."""

UNKNOWN = Reason.ATTRIBUTE_UNKNOWN


def first_reason(reasons: Iterable[Reason]) -> Reason:
    """The reason that is given where several apply.

    >>> first_reason([Reason.ROSTER_UNKNOWN, Reason.ATTRIBUTE_UNKNOWN]).value
    'attribute_unknown'
    """
    return min(reasons, key=PRECEDENCE.__getitem__)


def all_of(truths: Iterable[Truth]) -> Truth:
    """Whether everything is so: false if anything is not, else the first reason for not knowing.

    >>> all_of([True, UNKNOWN, False]), all_of([True, UNKNOWN]).value, all_of([])
    (False, 'attribute_unknown', True)
    """
    found: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is not True:
            found = truth if found is True else first_reason((found, truth))  # type: ignore[arg-type]
    return found


def any_of(truths: Iterable[Truth]) -> Truth:
    """Whether anything is so: true if anything is, else the first reason for not knowing.

    >>> any_of([False, UNKNOWN, True]), any_of([False, UNKNOWN]).value, any_of([])
    (True, 'attribute_unknown', False)
    """
    found: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is not False:
            found = truth if found is False else first_reason((found, truth))  # type: ignore[arg-type]
    return found


def whoever_speaks(truths: Iterable[Truth]) -> Truth:
    """What is so whichever of several answers is the one that holds: unknown where they differ.

    >>> whoever_speaks([True, True]), whoever_speaks([False]), whoever_speaks([True, False]).value
    (True, False, 'attribute_unknown')
    """
    answers = set(truths)
    if answers <= {True}:
        return bool(answers)
    return False if answers <= {False} else UNKNOWN
