#!/usr/bin/env python3
"""The most frequent kinds of missed and of wrong claims on the development sets.

usage: mistakes.py knowledgenet GOLD.jsonl RECORDS.jsonl SYSTEM.jsonl
                   polnear GOLD.jsonl SYSTEM.jsonl
                   uds ROWS.tsv                                (any of the three, in a row)

KnowledgeNet  a fact is one property of one subject and object, however often its text names them. Missed: by whether the names
              were found, and as what. Wrong: what the gold, which may lack facts, does not have.
PolNeAR       attributions whose cue was not found, by the sort of cue; found ones whose source is another; attributions that
              nobody annotated.
UDS           predicates with |factuality| > 0.5, by what they were judged to be.
"""
import json
import sys
from collections import Counter, defaultdict

BODIES = {"company", "organization", "government_body", "political_party", "publication"}
PERSON, PLACE = {"person"}, {"place"}
KINDS = {"EMPLOYEE_OR_MEMBER_OF": (PERSON, BODIES), "SPOUSE": (PERSON, PERSON), "PLACE_OF_RESIDENCE": (PERSON, PLACE),
         "CHILD_OF": (PERSON, PERSON), "HEADQUARTERS": (BODIES, PLACE), "FOUNDED_BY": (BODIES, PERSON | BODIES),
         "SUBSIDIARY_OF": (BODIES, BODIES), "EDUCATED_AT": (PERSON, BODIES), "PLACE_OF_BIRTH": (PERSON, PLACE),
         "CEO": (BODIES, PERSON), "DATE_FOUNDED": (BODIES, None), "DATE_OF_BIRTH": (PERSON, None),
         "DATE_OF_DEATH": (PERSON, None), "NATIONALITY": (PERSON, PLACE), "POLITICAL_AFFILIATION": (PERSON, {"political_party"})}
PRONOUNS = set("he she it they i we his her its their my our him them me us who which that whose".split())


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def overlap(a, b):
    return min(a[1], b[1]) > max(a[0], b[0])


def name_state(span, kinds, text, record):
    """Whether the record names what stands at `span` (in characters), as one of `kinds`; None asks for a date."""
    start, end = (len(text[:at].encode()) for at in span)
    if kinds is None:
        found = any(overlap((start, end), (d["start"], d["end"])) for d in record["dates"])
        return "found" if found else "no date found"
    of = {e["id"]: e["kind"] for e in record["entities"]}
    named = [of[m["entity"]] for m in record["mentions"] if overlap((start, end), (m["start"], m["end"]))]
    if any(kind in kinds for kind in named):
        return "found"
    if text[span[0]:span[1]].lower() in PRONOUNS:
        return "pronoun of another kind" if named else "found"
    return "of another kind" if named else "not found"


def fact_kind(fact, text, record):
    states = [name_state(fact[role], kinds, text, record) for role, kinds in zip(("subject", "object"), KINDS[fact["property"]])]
    if states == ["found", "found"]:
        return 0, "both names found, no claim"
    worst = [f"{role} {state}" for role, state in zip(("subject", "object"), states) if state != "found"]
    return len(worst), ", ".join(worst)


def knowledgenet(gold_path, records_path, system_path, missed, wrong):
    key = lambda d: (str(d["doc"]), d["start"], d["end"])
    system = {key(d): d["facts"] for d in lines(system_path)}
    records = {r["document"]["uri"].removeprefix("corpus:"): r for r in lines(records_path)}
    for passage in lines(gold_path):
        found, free = set(), set(range(len(passage["facts"])))
        for claim in (f for f in system.get(key(passage), []) if f["property"] in passage["annotated"]):
            hits = [i for i in sorted(free) if passage["facts"][i]["property"] == claim["property"] and
                    overlap(passage["facts"][i]["subject"], claim["subject"]) and overlap(passage["facts"][i]["object"], claim["object"])]
            if hits:
                free.discard(hits[0])
                found.add(hits[0])
            else:
                wrong[f"KnowledgeNet {claim['property']}"] += 1
        facts = defaultdict(list)
        for i, fact in enumerate(passage["facts"]):
            ends = [fact.get(f"{role}_uri") or passage["text"][fact[role][0]:fact[role][1]] for role in ("subject", "object")]
            symmetric = fact["property"] == "SPOUSE"
            facts[(fact["property"], *(sorted(ends) if symmetric else ends))].append(i)
        record = records.get("%s:%s:%s" % key(passage))
        for (name, *_), places in facts.items():
            if found & set(places) or record is None or record["document"]["text"] != passage["text"]:
                continue
            missed[f"KnowledgeNet {name}: {min(fact_kind(passage['facts'][i], passage['text'], record) for i in places)[1]}"] += 1


def cue_kind(text):
    if not any(letter.isalpha() for letter in text):
        return "a sign"
    return "one word" if len(text.split()) == 1 else "several words"


def polnear(gold_path, system_path, missed, wrong):
    system = {d["doc_id"]: d["attributions"] for d in lines(system_path)}
    touches = lambda a, b: any(overlap(x, y) for x in a or [] for y in b or [])
    for article in lines(gold_path):
        claimed = system.get(article["doc_id"], [])
        for each in article["attributions"]:
            hit = next((c for c in claimed if touches(each["cue"], c.get("cue"))), None)
            cue = " ".join(article["text"][a:b] for a, b in each["cue"])
            if hit is None:
                missed[f"PolNeAR cue: {cue_kind(cue)}{'' if each['source'] else ', no source'}"] += 1
            elif each["source"] and not hit.get("source"):
                missed["PolNeAR source of a found cue"] += 1
            elif each["source"] and not touches(each["source"], hit["source"]):
                wrong["PolNeAR source of a found cue"] += 1
        wrong["PolNeAR attribution that nobody annotated"] += sum(
            not any(touches(each["cue"], c.get("cue")) for each in article["attributions"]) for c in claimed)


def uds(path, missed, wrong):
    for line in open(path, encoding="utf-8"):
        gold, polarity, modality, factuality = line.split("\t")[:4]
        if abs(float(gold)) <= 0.5:
            continue
        happened = factuality == "CT+" or (factuality == "PR+" and modality in ("estimated", "possible"))
        if happened and float(gold) < 0:
            wrong[f"UDS judged {polarity} {modality}, did not happen"] += 1
        elif not happened and float(gold) > 0:
            missed[f"UDS judged {polarity} {modality}, happened"] += 1


def main():
    sets = {"knowledgenet": (knowledgenet, 3), "polnear": (polnear, 2), "uds": (uds, 1)}
    arguments, missed, wrong = sys.argv[1:], Counter(), Counter()
    while arguments:
        measure, count = sets[arguments[0]]
        measure(*arguments[1:1 + count], missed, wrong)
        del arguments[:1 + count]
    for title, kinds in (("missed", missed), ("wrong", wrong)):
        print(f"-- {title}")
        for kind, count in sorted(kinds.items(), key=lambda each: (-each[1], each[0]))[:20]:
            print(f"{count:6} {kind}")


if __name__ == "__main__":
    main()
