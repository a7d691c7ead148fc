#!/usr/bin/env python3
"""How many claims of each rule are right on the development sets: writes data/rules/precision.tsv.

usage: rule_precision.py SCORERS carb GOLD.tsv WORDS.jsonl
                                 seed GOLD.json RECORD.jsonl
                                 newsroom FOLDER EXPORT.jsonl RECORDS.jsonl
                                 knowledgenet GOLD.jsonl RECORDS.jsonl          (any of the four, in a row)

open claims   CaRB: records of `extract --input lines --claims words`. A claim is right if, in CaRB's own pairing of claims
              with gold tuples (one to one), at least half of its words are those of its tuple, relation and arguments each
              in their place.
typed claims  seed and newsroom gold: right if it matches a gold claim as the set's scorer says. Counted by predicate, not by
              verb: the sets are small. In newsroom, of claims about sentences that the gold speaks of; in KnowledgeNet, of
              claims of the properties that a passage was annotated for, one for each fact.
"""
import json, subprocess, sys
from collections import Counter


def carb_pairs(gold, claims, match):
    """The precision of each claim under CaRB's greedy pairing, 0 where it has no tuple left."""
    scores = sorted(((match(g, c)[0], -i, -j) for i, g in enumerate(gold) for j, c in enumerate(claims)), reverse=True)
    taken, found = set(), {}
    for score, i, j in scores:
        if i not in taken and j not in found:
            taken.add(i)
            found[j] = score
    return [found.get(-j, 0.0) for j in range(len(claims))]


def records(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def words_of(claim):
    further = [v.get("text", "") if isinstance(v, dict) else v for v in claim["qualifiers"].values()]
    return [claim["subject"]["text"], claim["object"]["text"], *further]


def carb(gold_path, records_path):
    import carb_score as scorer
    gold = scorer.read_gold(gold_path)
    for record in records(records_path):
        text = record["document"]["text"].encode()
        by_sentence = {}
        for claim in record["claims"]:
            sentence = text[claim["sentence"]["start"]:claim["sentence"]["end"]].decode()
            by_sentence.setdefault(scorer.key(sentence), []).append(claim)
        for sentence, claims in by_sentence.items():
            if sentence in gold:
                tuples = [scorer.Tuple_(c["relation"], words_of(c)) for c in claims]
                for claim, precision in zip(claims, carb_pairs(gold[sentence], tuples, scorer.match)):
                    yield claim["rule"], precision >= 0.5


def predicate_of(claim):
    return claim["rule"].split("/")[0]


def seed(gold_path, record_path):
    """The scorer lists the claims that match nothing."""
    import gold_score
    listed = subprocess.run([sys.executable, gold_score.__file__, gold_path, record_path, "--errors"],
                            capture_output=True, text=True, check=True).stdout.split("\n")
    wrong = Counter(line[len("   extra : "):] for line in listed if line.startswith("   extra : "))
    for record in records(record_path):
        text = record["document"]["text"].encode()
        for claim in record["claims"]:
            if claim["open"]:
                continue
            sentence = text[claim["sentence"]["start"]:claim["sentence"]["end"]].decode("utf-8", "replace")
            line = "%s %s %s | %s" % (claim["subject"].get("text"), claim["predicate"],
                                      (claim.get("object") or {}).get("text"), sentence[:110])
            wrong[line] -= 1
            yield predicate_of(claim), wrong[line] < 0


def newsroom(folder, export_path, records_path):
    import newsroom_score as scorer
    gold = scorer.Gold(folder)
    rules = {c["id"]: c for r in records(records_path) for c in r["claims"]}
    for claim in records(export_path):
        if claim.get("kind") != "claim" or claim.get("open") or claim["id"] not in rules:
            continue
        document = gold.document(claim.get("document"), claim.get("sentence"))
        near = [g for (d, _), g in gold.claims.items()
                if d == document and scorer.same_sentence(g["sentence"], claim.get("sentence"))]
        if near:
            yield predicate_of(rules[claim["id"]]), any(scorer.match(gold, document, g, claim) for g in near)


def knowledgenet(gold_path, records_path):
    import adapt
    overlap = lambda a, b: min(a[1], b[1]) > max(a[0], b[0])
    for passage, record, aligned in adapt.each(gold_path, records_path):
        facts = list(passage["facts"])
        for claim in record["claims"] if record else []:
            name, swapped = adapt.PROPERTY.get(claim["predicate"], ("", 0))
            # A post is no employment: its object is the title.
            if name not in passage["annotated"] or claim["predicate"] == "holds_position" or claim.get("polarity") == "negative":
                continue
            ends = [aligned.span(a["start"], a["end"]) if "start" in a else None for a in (claim["subject"], claim["object"])]
            if not all(ends):
                continue
            subject, item = reversed(ends) if swapped else ends
            fact = next((f for f in facts if f["property"] == name and overlap(f["subject"], subject) and overlap(f["object"], item)), None)
            if fact:
                facts.remove(fact)
            yield predicate_of(claim), fact is not None


def main():
    sys.path.insert(0, sys.argv[1])
    right, of, rest = Counter(), Counter(), sys.argv[2:]
    while rest:
        name, count = rest[0], {"carb": 2, "seed": 2, "newsroom": 3, "knowledgenet": 2}[rest[0]]
        for rule, good in globals()[name](*rest[1:1 + count]):
            of[rule] += 1
            right[rule] += good
        rest = rest[1 + count:]
    print("# How many claims of each rule were right on the development sets; written by `bench/measure/measure.sh precision`.")
    print("rule", "right", "of", sep="\t")
    for rule in sorted(of):
        print(rule, right[rule], of[rule], sep="\t")


if __name__ == "__main__":
    main()
