#!/usr/bin/env python3
"""The dates of a recognizers system file (scorers/adapt.py) with their values in the set's own notation as well.

  recognizers.py SYSTEM.jsonl > DAYS.jsonl

A record names an interval as EDTF does, by its first and last day: a quarter is 2025-33, the year's last four months
2021-09/2021-12. Recognizers-Text names it by its first day and the day after its last, 2021-09-01/2022-01-01, and a
time with a blank and its seconds. Added here is that notation of the same days, no other days: what is right then is
the date; what scorers/adapt.py hands over is right only where the notation is the set's too.
"""
import datetime
import json
import re
import sys

GROUPS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}
DAY = datetime.timedelta(days=1)


def months_on(year, month, count):
    month += count
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def days(edtf):
    """First day and the day after the last of one EDTF date without time; None where it names none."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", edtf)
    try:
        if match and match[3]:
            day = datetime.date(int(match[1]), int(match[2]), int(match[3]))
            return day, day + DAY
        if match:
            year, month = int(match[1]), int(match[2] or 1)
            month, count = GROUPS.get(month, (month, 1 if match[2] else 12))
            return months_on(year, month, 0), months_on(year, month, count)
        match = re.fullmatch(r"(\d{2,3})X{1,2}", edtf)
        if match and len(edtf) == 4:
            first = int(edtf.replace("X", "0"))
            return datetime.date(first, 1, 1), datetime.date(int(edtf.replace("X", "9")) + 1, 1, 1)
    except (ValueError, OverflowError):
        pass
    return None


def clock(end):
    """"2025-01-20T15:30" as "2025-01-20 15:30:00", "T15" as "15:00:00"; None for others."""
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)?T(\d\d)(?::(\d\d))?(?::(\d\d))?", end)
    if not match:
        return None
    return ((match[1] + " ") if match[1] else "") + ":".join(match[i] or "00" for i in (2, 3, 4))


def notations(value):
    first, slash, last = value.partition("/")
    if not slash:
        one = days(value)
        if one and one[1] - one[0] > DAY:
            yield "%s/%s" % one
        if clock(value):
            yield clock(value)
        return
    begin = "" if first in ("", "..") else clock(first) or (days(first) or ("?", "?"))[0]
    # "../2016-10" ends with October; so does no interval that a time ends.
    end = "" if last in ("", "..") else clock(last) or (days(last) or ("?", "?"))[1]
    yield "%s/%s" % (begin, end)


def main(system):
    for line in open(system, encoding="utf-8"):
        row = json.loads(line)
        for result in row["results"]:
            for value in list(result["values"]):
                result["values"] += [each for each in notations(value) if "?" not in each]
        print(json.dumps(row))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
