#!/usr/bin/env python3
"""Articles of one event, found as related, and copies told from independent reports.
usage: related_articles.py input GOLD.jsonl
       related_articles.py score GOLD.jsonl GRAPH.db
Two articles are as related as the topics (thing and matter) and things they share are rare: the sum of log(N / articles with
it). For each article: is the most related other one of its event, and the mean average precision of its ranking. Events with one
article are left out of the questions, not of the ranking. Copies: pairs that the graph calls copies, and how many runs of five
words such pairs share at least; pairs of one event that are not copies are independent reports."""
import collections
import itertools
import json
import math
import sqlite3
import sys


def articles(path):
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        yield "corpus:" + article["doc_id"], (article["topic"], article["subtopic"]), article["text"]


def rankings(graph, events):
    having = collections.defaultdict(set)
    sql = ("SELECT d.uri, t.topic FROM topic_place t JOIN claim_proposition p ON p.proposition = t.proposition "
           "JOIN claim c ON c.id = p.claim JOIN document d ON d.id = c.document "
           "UNION SELECT d.uri, e.entity FROM entity_member e JOIN observed_entity o ON o.id = e.observed "
           "JOIN document d ON d.id = o.document")
    for uri, key in graph.execute(sql):
        having[key].add(uri)
    scores = collections.defaultdict(collections.Counter)
    for uris in having.values():
        if 1 < len(uris) <= len(events) / 4:
            weight = math.log(len(events) / len(uris))
            for a, b in itertools.permutations(sorted(uris), 2):
                scores[a][b] += weight
    return {a: [b for b, _ in sorted(found.items(), key=lambda x: (-x[1], x[0]))] for a, found in scores.items()}


def score(gold_path, graph_path):
    events = {uri: event for uri, event, _ in articles(gold_path)}
    size = collections.Counter(events.values())
    graph = sqlite3.connect(graph_path)
    ranked = rankings(graph, events)
    asked = [uri for uri in events if size[events[uri]] > 1]
    first, precision = 0, 0.0
    for uri in asked:
        hits, total = 0, 0.0
        for place, other in enumerate(ranked.get(uri, []), 1):
            if events[other] == events[uri]:
                hits += 1
                total += hits / place
        first += bool(ranked.get(uri)) and events[ranked[uri][0]] == events[uri]
        precision += total / (size[events[uri]] - 1)
    print("%d articles of %d events: most related is of the event %.3f, mean average precision %.3f" %
          (len(asked), len(size), first / len(asked), precision / len(asked)))
    members = collections.defaultdict(list)
    for uri, words in graph.execute("SELECT d.uri, w.words FROM document_words w JOIN document d ON d.id = w.document"):
        members[words].append(uri)
    copies = {tuple(sorted(p)) for g in members.values() for p in itertools.combinations(g, 2)}
    least = 1.0
    for words, other, contained in graph.execute("SELECT words, other, contained FROM words_copy"):
        copies |= {tuple(sorted(p)) for p in itertools.product(members[words], members[other])}
        least = min(least, contained)
    same = sum(events[a] == events[b] for a, b in copies)
    pairs = sum(n * (n - 1) // 2 for n in size.values())
    print("%d copies, %d of them within an event, each sharing at least %.2f of the shorter text; "
          "%d of %d pairs of an event left as independent reports" % (len(copies), same, least, pairs - same, pairs))


if sys.argv[1] == "input":
    for uri, _, text in articles(sys.argv[2]):
        print(json.dumps({"url": uri, "text": text}, ensure_ascii=False))
else:
    score(sys.argv[2], sys.argv[3])
