#!/usr/bin/env python3
"""A knowledgenet system file in the set's own notation, from extraction records.

  knowledgenet.py GOLD.jsonl RECORDS.jsonl > SYSTEM.jsonl          (SCORERS names the folder of adapt.py)

A record says a thing once, where the text says it; KnowledgeNet writes it down for every mention of the two in the passage ("Ann
Orr (born 1950) is a chemist who …": of "Ann Orr" and of "who"), of a marriage in both directions, and of a post as employment by
the body whose post it is. Added here is that notation of the same claims, no other claims, by the record's own mentions.
"""
import json
import os
import sys

sys.path.insert(0, os.environ["SCORERS"])
import adapt  # noqa: E402

# Whose body is told by the qualifier `organization`, or by the object.
POSTS = {"holds_position", "appointed_as", "resigned"}
BODIES = {"leads", "leaves_body"}
TOLD = {"CT+", "PR+"}


def span(end, aligned):
    found = aligned.span(end["start"], end["end"]) if "start" in end else None
    return found and list(found)


def places(end, record, aligned):
    """Where the text names what stands at one end of a claim: its own place first, then every mention of the same person or body;
    "Oslo" is where somebody was born only where it says so."""
    own = span(end, aligned)
    if not own:
        return []
    kinds = {each["id"]: each["kind"] for each in record["entities"]}
    if kinds.get(end.get("entity")) == "place":
        return [own]
    others = [span(each, aligned) for each in record["mentions"] if "entity" in end and each["entity"] == end["entity"]]
    return [own] + [each for each in others if each and not overlap(each, own)]


def overlap(left, right):
    return min(left[1], right[1]) > max(left[0], right[0])


def facts_of(claim):
    """What a claim says in the set's properties: (property, subject, object)."""
    subject, object_ = claim["subject"], claim.get("object") or {}
    body = claim["qualifiers"].get("organization")
    if claim["predicate"] in POSTS:
        if body:
            yield "EMPLOYEE_OR_MEMBER_OF", subject, body
    elif claim["predicate"] in BODIES:
        yield "EMPLOYEE_OR_MEMBER_OF", subject, object_
    elif claim["predicate"] in adapt.PROPERTY:
        name, swapped = adapt.PROPERTY[claim["predicate"]]
        yield (name, object_, subject) if swapped else (name, subject, object_)
        if name == "SPOUSE":
            yield name, object_, subject


def facts(record, aligned):
    found = []
    for claim in record["claims"]:
        if claim["factuality"] not in TOLD:
            continue
        for name, subject, object_ in facts_of(claim):
            for left in places(subject, record, aligned):
                for right in places(object_, record, aligned):
                    fact = {"property": name, "subject": left, "object": right, "subject_uri": None, "object_uri": None}
                    if not overlap(left, right) and fact not in found:
                        found.append(fact)
    return found


def main(gold, records):
    for passage, record, aligned in adapt.each(gold, records):
        print(json.dumps({"doc": passage["doc"], "start": passage["start"], "end": passage["end"],
                          "facts": facts(record, aligned) if record else []}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
