#!/usr/bin/env python3
"""How many of GUM's dates a record gives the right value (corpora/ud_gum/gum_dates_*.jsonl: sentences with TEI dates).

  gum_dates.py docs GOLD.jsonl > in.jsonl       one article a document: its sentences, one a paragraph, published on `dct`
  gum_dates.py score GOLD.jsonl RECORDS.jsonl [--errors]

A gold date counts as found where a date of the record overlaps it, and as right where the days of the two are the
same: TEI's `when` names the days of its own precision; `from`/`to` and `notBefore`/`notAfter` name the days from the
first to the last. TEI marks the two ends of an interval one by one, and the record may read them as one: an end of
the record's interval is right for the gold's date, and of a gold date that gives one end only that end is compared.
Ends may differ by one day, which TEI counts in or out, and those of seasons by a month. "--09" and the like, without
a year, are right where the record leaves the year open too or gives the same month, as one end or as the first of a
season. Value accuracy is right / gold: a
date that is not found is wrong.
"""
import calendar
import datetime
import json
import re
import sys


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def by_document(gold):
    documents = {}
    for row in rows(gold):
        documents.setdefault(row["doc"], []).append(row)
    return documents


def docs(gold):
    for name, sentences in by_document(gold).items():
        text = "\n\n".join(s["text"] for s in sentences)
        print(json.dumps({"url": "corpus:" + name, "text": text, "published": sentences[0]["dct"]}, ensure_ascii=False))


def ordinal(year, month, day):
    """Days since year 1; years before it count on downwards by 366."""
    if year < 1:
        return year * 366 + month * 31 + day
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1])).toordinal()


GROUPS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def days(value):
    """First and last day of one EDTF or TEI date; None where it names none."""
    value = value.split("T")[0].rstrip("~?%")
    if re.fullmatch(r"-?\d{1,3}", value):  # "500", "-400"
        value = "-" * value.startswith("-") + value.lstrip("-").zfill(4)
    match = re.fullmatch(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value)
    if match:
        year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
        if month in GROUPS:
            return ordinal(year, GROUPS[month][0], 1), ordinal(year, GROUPS[month][1], 31)
        if month == 24:
            return ordinal(year, 12, 1), ordinal(year + 1, 2, 29)
        if month > 12:
            return None
        return ordinal(year, month or 1, day or 1), ordinal(year, month or 12, day or 31)
    match = re.fullmatch(r"(\d\d)(\dX|XX)", value)
    if match:
        low, high = value.replace("X", "0"), value.replace("X", "9")
        return ordinal(max(int(low), 1), 1, 1), ordinal(int(high), 12, 31)
    return None


FIRST, LAST = -10**9, 10**9


def days_of_record(value):
    if "/" not in value:
        return days(value)
    first, last = value.split("/", 1)
    begin = (FIRST, FIRST) if first in ("", "..") else days(first)
    end = (LAST, LAST) if last in ("", "..") else days(last)
    return (begin[0], end[1]) if begin and end else None


def days_of_gold(date):
    if "when" in date:
        return days(date["when"])
    first, last = date.get("from", date.get("notBefore")), date.get("to", date.get("notAfter"))
    begin, end = days(first) if first else (FIRST, FIRST), days(last) if last else (LAST, LAST)
    return (begin[0], end[1]) if begin and end else None


def month_of(end):
    """The month one end of a value names, without its year; of a season the first. None where it names none."""
    month = end[5:7]
    return {"21": "03", "22": "06", "23": "09", "24": "12"}.get(month, month) if end[4:5] == "-" else None


def right(date, value):
    first = date.get("when") or date.get("from") or date.get("notBefore") or date.get("to") or date.get("notAfter") or ""
    if first.startswith("--"):
        return value.startswith("XXXX" + first[1:]) or first[2:4] in [month_of(end) for end in value.split("/")]
    gold, system = days_of_gold(date), days_of_record(value)
    if not gold or not system:
        return False
    if "when" in date:
        ends = [days(end) for end in value.split("/") if "/" in value]
        return gold == system or gold in ends
    slack = 31 if re.fullmatch(r"\d{4}-2[1-4]", value) else 1
    return all(abs(g - s) <= slack for g, s in zip(gold, system) if FIRST < g < LAST)


def score(gold, records, errors):
    found = good = total = 0
    by_uri = {r["document"].get("uri", "").removeprefix("corpus:"): r for r in rows(records)}
    for name, sentences in by_document(gold).items():
        record = by_uri.get(name)
        data = record["document"]["text"].encode() if record else b""
        at = 0
        for sentence in sentences:
            start = data.find(sentence["text"].encode(), at)
            if start >= 0:
                at = start + len(sentence["text"].encode())
            for date in sentence["dates"]:
                total += 1
                head = start + len(sentence["text"][: date["start"]].encode())
                end = start + len(sentence["text"][: date["end"]].encode())
                hits = [x for x in (record or {"dates": []})["dates"] if start >= 0 and x["start"] < end and x["end"] > head]
                found += bool(hits)
                ok = any(right(date, x.get("value", "")) for x in hits)
                good += ok
                if errors and not ok:
                    print("WRONG" if hits else "MISS", name, repr(date["text"]), {k: v for k, v in date.items() if k not in ("start", "end", "text")},
                          "|", [(data[x["start"]:x["end"]].decode(), x.get("value")) for x in hits])
    print("found %d/%d = %.3f   value accuracy %d/%d = %.3f" % (found, total, found / total, good, total, good / total))


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "docs":
        docs(sys.argv[2])
    elif len(sys.argv) > 3 and sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3], "--errors" in sys.argv)
    else:
        sys.exit(__doc__)
