#!/usr/bin/env python3
"""How often each rule's claims are right on the development sets.

usage: rule_precision.py SCORERS carb GOLD.tsv WORDS.jsonl     open claims: `extract --input lines --claims words`

Prints rule TAB right TAB of, sorted. An open claim is right if, in CaRB's own pairing of claims with gold tuples (one to
one), at least half of its words are those of its tuple, relation and arguments each in their place.
"""
import json, sys
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


def carb(gold_path, records_path):
    import carb_score as scorer
    gold = scorer.read_gold(gold_path)
    right, of, total = Counter(), Counter(), Counter()
    for line in open(records_path, encoding="utf-8"):
        record = json.loads(line)
        text = record["document"]["text"].encode()
        by_sentence = {}
        for claim in record["claims"]:
            sentence = scorer.key(text[claim["sentence"]["start"]:claim["sentence"]["end"]].decode())
            by_sentence.setdefault(sentence, []).append(claim)
        for sentence, claims in by_sentence.items():
            if sentence not in gold:
                continue
            tuples = [scorer.Tuple_(c["relation"], [c["subject"]["text"]] + [c["object"]["text"]] +
                                    [v.get("text", "") if isinstance(v, dict) else v for v in c["qualifiers"].values()])
                      for c in claims]
            for claim, precision in zip(claims, carb_pairs(gold[sentence], tuples, scorer.match)):
                of[claim["rule"]] += 1
                right[claim["rule"]] += precision >= 0.5
                total[claim["rule"]] += precision
    return right, of, total


def main():
    sys.path.insert(0, sys.argv[1])
    right, of, total = carb(sys.argv[3], sys.argv[4])
    for rule in sorted(of, key=lambda r: -total[r]/of[r]) if '-v' in sys.argv else sorted(of):
        print(rule, right[rule], of[rule], *(['%.3f' % (total[rule] / of[rule])] if '-v' in sys.argv else []), sep="\t")


if __name__ == "__main__":
    main()
