#!/usr/bin/env python3
"""Near-duplicate texts in a graph against exact Jaccard of runs of five words.
usage: near_duplicates.py input NOTICES.jsonl.gz [COUNT]     the first COUNT notices with an abstract, as JSON Lines input
       near_duplicates.py score GRAPH.db                     recall and precision of pairs at 0.8"""
import collections
import gzip
import itertools
import json
import re
import sqlite3
import sys
import unicodedata

RUN, FEWEST, ALIKE = 5, 10, 0.8


def shingles(text):
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", folded)
    return {tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)}


def write_input(path, count):
    kept = 0
    for line in gzip.open(path, "rt", encoding="utf-8"):
        notice = json.loads(line)
        text = (notice.get("abstract") or "").strip()
        if len(shingles(text)) < FEWEST:
            continue
        print(json.dumps({"url": notice["url"], "published": notice["date"], "text": text}, ensure_ascii=False))
        kept += 1
        if kept == count:
            return


def exact_pairs(texts):
    """Pairs at or above ALIKE, found by way of shared runs: all of them."""
    sets = {key: shingles(text) for key, text in texts.items()}
    owners = collections.defaultdict(list)
    for key in sorted(sets):
        for run in sets[key]:
            owners[run].append(key)
    shared = collections.Counter()
    for keys in owners.values():
        for pair in itertools.combinations(keys, 2):
            shared[pair] += 1
    return {pair for pair, n in shared.items() if n / (len(sets[pair[0]]) + len(sets[pair[1]]) - n) >= ALIKE}


def score(path):
    graph = sqlite3.connect(path)
    texts = dict(graph.execute("SELECT id, text FROM document"))
    members = collections.defaultdict(list)
    for document, words in graph.execute("SELECT document, words FROM document_words"):
        members[words].append(document)
    found = {pair for group in members.values() for pair in itertools.combinations(sorted(group), 2)}
    for words, other, jaccard in graph.execute("SELECT words, other, jaccard FROM words_copy"):
        if jaccard >= ALIKE:
            found |= {tuple(sorted(pair)) for pair in itertools.product(members[words], members[other])}
    gold = exact_pairs(texts)
    right = len(gold & found)
    print("%d documents, %d pairs at Jaccard >= %.1f, %d found; recall %.3f, precision %.3f" %
          (len(texts), len(gold), ALIKE, len(found), right / max(1, len(gold)), right / max(1, len(found))))


if sys.argv[1] == "input":
    write_input(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5000)
else:
    score(sys.argv[2])
