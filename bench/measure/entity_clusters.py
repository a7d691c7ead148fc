#!/usr/bin/env python3
"""Entities across articles against gold cross-document ids: B-cubed over gold mentions.
usage: entity_clusters.py input GOLD.jsonl            the articles as JSON Lines input
       entity_clusters.py score GOLD.jsonl GRAPH.db
Gold mentions are names with an instance id, in the annotated sentences. A gold mention takes the entity of the program's mention
with the same span, else of one that ends where it ends ("US carmaker GM": GM), else of one that shares half of it; without
one, it stands alone."""
import collections
import json
import sqlite3
import sys


def gold_mentions(path):
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        last = article["sentences"][min(article["annotated_until"], len(article["sentences"]) - 1)][1]
        to_byte = lambda at: len(article["text"][:at].encode())
        for mention in article["entities"]:
            if mention["instance"] and mention["syntactic"] == "NAM" and mention["end"] <= last:
                yield article["url"], to_byte(mention["start"]), to_byte(mention["end"]), mention["instance"]


def b_cubed(items):
    gold, system, both = (collections.Counter(x) for x in (
        [g for g, _ in items], [s for _, s in items], items))
    precision = sum(n * n / system[s] for (_, s), n in both.items()) / len(items)
    recall = sum(n * n / gold[g] for (g, _), n in both.items()) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def score(gold_path, graph_path):
    graph = sqlite3.connect(graph_path)
    spans = collections.defaultdict(list)
    for uri, start, end, entity in graph.execute(
            'SELECT d.uri, m.start, m."end", e.entity FROM mention m JOIN observed_entity o ON o.id = m.entity '
            "JOIN document d ON d.id = o.document JOIN entity_member e ON e.observed = o.id"):
        spans[uri].append((start, end, entity))
    items, alone = [], 0
    for uri, start, end, instance in gold_mentions(gold_path):
        held = [s for s in spans[uri] if s[1] == end or 2 * (min(end, s[1]) - max(start, s[0])) >= max(end - start, s[1] - s[0])]
        held.sort(key=lambda s: ((s[0], s[1]) != (start, end), s[1] != end, abs(s[0] - start), s))
        alone += not held
        items.append((instance, held[0][2] if held else (uri, start)))
    print("%d gold mentions of %d things, %d not found; B-cubed P %.3f R %.3f F1 %.3f" %
          (len(items), len({g for g, _ in items}), alone, *b_cubed(items)))


if sys.argv[1] == "input":
    for line in open(sys.argv[2], encoding="utf-8"):
        article = json.loads(line)
        print(json.dumps({"url": article["url"], "text": article["text"]}, ensure_ascii=False))
else:
    score(sys.argv[2], sys.argv[3])
