#!/usr/bin/env python3
"""wordings.py RECORDS.jsonl WORDINGS.tsv…: how many of the wanted claims the records of the same sentences give.

A line of WORDINGS: a text, and behind tabs the typed claims that a careful reader would want of it,
`predicate | subject | object | how sure | role=qualifier`; several predicates with "/", "*" for any; an object "-" for none.
How sure: a modality, `not` for a denied one, nothing where it is told as so. "!" before the predicate: must not be given.
Odd lines were looked at while rules were made, even ones were not; both are counted apart.
`wordings.py --texts WORDINGS.tsv…` prints the texts as JSON lines for `claimgraph extract --published 2026-03-05`."""
import collections, json, re, sys

TOLD = {"asserted", "reported", "claimed", "estimated"}
AHEAD = {"planned", "predicted"}


def rows(paths):
    for path in paths:
        lines = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
        for number, fields in enumerate(lines, 1):
            yield path.rsplit("/", 1)[-1], number, fields[0], [c for c in fields[1:] if c.strip()]


def fold(text):
    text = re.sub(r"(?<=\d),(?=\d{3})", "", (text or "").lower())
    return re.sub(r"[^\w$%.]+", " ", text).strip()


def bare(text):
    return re.sub(r"^(the|a|an|its|their|his|her) ", "", text)


def names_of(argument, entities):
    names = [fold(argument.get("text"))]
    if "entity" in argument:
        entity = entities[argument["entity"]]
        names += [fold(entity["name"])] + [fold(alias) for alias in entity.get("aliases", [])]
    return [name for name in names if name]


def agrees(wanted, argument, entities):
    if wanted in ("*", ""):
        return True
    if argument is None or wanted == "-":
        return argument is None and wanted == "-"
    wanted = fold(wanted)
    number = re.search(r"\d+\.?\d*", wanted)
    for name in names_of(argument, entities):
        if number:
            given = re.search(r"\d+\.?\d*", name)
            if given and given.group() == number.group():
                return True
        elif re.search(rf"\b{re.escape(bare(wanted))}\b", name) or (
                len(name) > 3 and re.search(rf"\b{re.escape(bare(name))}\b", wanted)):
            return True
    return False


def sure(wanted, claim):
    positive = claim["polarity"] == "positive"
    if wanted == "not":
        return not positive
    if not wanted:
        return positive and claim["modality"] in TOLD
    near = TOLD if wanted in TOLD else AHEAD if wanted in AHEAD else {wanted}
    return positive and claim["modality"] in near


def given(wanted, record):
    fields = [field.strip() for field in wanted.lstrip("! ").split("|")] + [""] * 5
    entities = {entity["id"]: entity for entity in record["entities"]}
    for claim in record["claims"]:
        if claim["open"] or fields[0] != "*" and claim["predicate"] not in fields[0].split("/"):
            continue
        if not agrees(fields[1], claim["subject"], entities) or not agrees(fields[2] or "*", claim.get("object"), entities):
            continue
        if not sure(fields[3], claim):
            continue
        if fields[4]:
            role, value = fields[4].split("=", 1)
            told = claim["qualifiers"].get(role, [])
            if not any(agrees(value, each, entities) for each in (told if isinstance(told, list) else [told])):
                continue
        return True
    return False


def main():
    if sys.argv[1] == "--texts":
        for path, number, text, _ in rows(sys.argv[2:]):
            print(json.dumps({"id": f"{path}:{number}", "text": text}, ensure_ascii=False))
        return
    records = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    right, all_of = collections.Counter(), collections.Counter()
    for record, (path, number, _, wanted) in zip(records, rows(sys.argv[2:]), strict=True):
        for half in (path, "all"):
            key = half, "seen" if number % 2 else "unseen"
            all_of[key] += len(wanted)
            right[key] += sum(given(claim, record) != claim.startswith("!") for claim in wanted)
    for key in all_of:
        print(f"{key[0]:24}{key[1]:8}{right[key] / all_of[key]:.3f} ({right[key]} of {all_of[key]})")


main()
