#!/usr/bin/env python3
"""Names of MEANTIME's articles in extraction records: persons, organizations and places of the first six sentences.

usage: meantime_names.py MEANTIME.jsonl RECORDS.jsonl [--errors]

Two ways of drawing a name are scored, exact span and label. "outermost": as the corpus draws its outermost NAM mentions, with
determiners, titles and descriptions inside ("the Pentagon", "Irish national airline Aer Lingus"). "bare": each of these by the name
itself, as UNER and the program draw it: the shortest NAM mention of the same entity that the corpus marks inside it, or where one
mention joins several names, those; a determiner at the start is cut off, and what stands behind a comma or bracket. Found names
that the corpus marks too, but inside another or as modifiers (PRE.NAM: "the US airtanker"), are then neither right nor wrong."""
import collections
import json
import os
import sys

sys.path.insert(0, os.path.join(os.environ.get("SCORERS", "../shared/scorers")))
import adapt  # noqa: E402  (of the development sets)

SENTENCES = 6
LABELS = {"PER", "ORG", "LOC"}
DETERMINERS = {"the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "'s"}
LABEL_OF_KIND = {kind: label for kind, label in adapt.KIND_TO_ORG.items() if label in LABELS}


def contains(outer, inner):
    return outer[:2] != inner[:2] and outer[0] <= inner[0] and inner[1] <= outer[1]


def without_determiner(text, start, end):
    words = text[start:end].split(" ")
    while len(words) > 1 and words[0].lower() in DETERMINERS:
        start += len(words[0]) + 1
        words = words[1:]
    for mark in (" (", " ,"):  # "Acme Corp. ( ACME"
        at = text.find(mark, start, end)
        if at > start:
            end = at
    return start, end


def gold_names(article):
    limit = article["sentences"][:SENTENCES][-1][1]
    names = [(e["start"], e["end"], e["type"], e["entity"]) for e in article["entities"]
             if e["syntactic"] == "NAM" and e["type"] and e["end"] <= limit]
    outermost = [n for n in names if not any(contains(o, n) for o in names)]
    as_drawn = {n[:3] for n in outermost if n[2] in LABELS}
    bare = set()
    for name in outermost:
        inner = [n for n in names if contains(name, n)]
        same = [n for n in inner if n[3] == name[3]] or ([n for n in inner if not any(contains(o, n) for o in inner)] if len(inner) > 1 and " and " in article["text"][name[0]:name[1]] else [])
        for n in ([min(same, key=lambda n: n[1] - n[0])] if same and same[0][3] == name[3] else same or [name]):
            if n[2] in LABELS:
                bare.add(without_determiner(article["text"], n[0], n[1]) + (n[2],))
    marked = {without_determiner(article["text"], e["start"], e["end"]) for e in article["entities"]
              if e["syntactic"] in ("NAM", "PRE.NAM") and e["end"] <= limit}
    return limit, as_drawn, bare, marked - {n[:2] for n in bare}


def own_names(record, text, limit):
    align = adapt.Align(record["document"]["text"], text)
    kind = {e["id"]: e["kind"] for e in record["entities"]}
    names = set()
    for mention in record["mentions"]:
        label = LABEL_OF_KIND.get(kind.get(mention["entity"]))
        span = align.span(mention["start"], mention["end"]) if mention.get("form", "name") == "name" and label else None
        if span and span[1] <= limit:
            names.add((span[0], span[1], label))
    return {n for n in names if not any(contains(o, n) for o in names)}


def show(name, right, found, wanted):
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    print("%-10s P=%6.2f R=%6.2f F1=%6.2f  (gold %d, predicted %d, right %d)" % (name, 100 * precision, 100 * recall, 100 * f1, wanted, found, right))


def main():
    records = adapt.records(sys.argv[2])
    counts = collections.Counter()
    for article in adapt.rows(sys.argv[1]):
        limit, as_drawn, bare, marked = gold_names(article)
        own = own_names(records[adapt.ident(article)], article["text"], limit)
        for way, gold in (("outermost", as_drawn), ("bare", bare)):
            mine = own
            if way == "bare":
                cut = {without_determiner(article["text"], n[0], n[1]) + (n[2],) for n in own}
                mine = {n for n in cut if n[:2] not in marked}
            counts[way, "wanted"] += len(gold)
            counts[way, "found"] += len(mine)
            counts[way, "right"] += len(gold & mine)
            if way == "bare" and "--errors" in sys.argv:
                for side, names in (("missed", gold - mine), ("wrong", mine - gold)):
                    for n in sorted(names):
                        print(side, n[2], repr(article["text"][n[0]:n[1]]), "in", repr(article["text"][max(0, n[0] - 40):n[1] + 30]), sep="\t")
        counts["ceiling"] += len(as_drawn & bare)
    for way in ("outermost", "bare"):
        show(way, counts[way, "right"], counts[way, "found"], counts[way, "wanted"])
    print("of the outermost names %d are drawn bare" % counts["ceiling"])


main()
