#!/usr/bin/env python3
"""passages.py EXPORT.jsonl PASSAGES.tsv…: how two passages that share one fact are said to stand to each other.

A line of PASSAGES: `relation  day  passage  day  passage`, tab-separated; the relation is that of the second passage to the first, in the
words of `claimgraph export agreement`, or "none": they have nothing to do with each other.
Each passage is an article of its own, of an outlet of its own. Odd lines were looked at while rules were made, even ones were not; both are counted apart.
`passages.py --articles PASSAGES.tsv…` prints the articles as JSON lines for `claimgraph ingest`; `--errors` lists what the odd lines get wrong."""
import collections, json, sys

CLASH = {"differs_in_value", "differs_in_date", "negates"}
AGREE = {"same", "more_specific", "compatible"}
PEACE = AGREE | {"update", "plan_vs_outcome", "differs_in_scope", "none"}
# of several relations between the claims of two passages, the one that counts
ORDER = ["corrects", "denies", "negates", "differs_in_value", "differs_in_date", "plan_vs_outcome", "update", "differs_in_scope", "same", "more_specific", "compatible"]


def rows(paths):
    for path in paths:
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            relation, first_day, first, second_day, second = line.rstrip("\n").split("\t")
            yield f"{path.rsplit('/', 1)[-1][:-4]}-{number}", number, relation, [(first_day, first), (second_day, second)]


def articles(paths):
    for name, _, _, sides in rows(paths):
        for side, (day, text) in zip("ab", sides):
            outlet = f"{name}-{side}"
            print(json.dumps({"id": outlet, "url": f"https://{outlet}.example/{side}", "publisher": outlet, "published": day, "text": text}, ensure_ascii=False))


def group(relation):
    return "agree" if relation in AGREE else "clash" if relation in CLASH else relation


def main(arguments):
    if arguments[0] == "--articles":
        return articles(arguments[1:])
    errors = arguments[0] == "--errors"
    export, *paths = arguments[errors:]
    claims, found, ours = {}, collections.defaultdict(list), collections.defaultdict(list)
    records = [json.loads(line) for line in open(export, encoding="utf-8")]
    for record in records:
        if record["kind"] == "claim":
            document = record["document"].split("//")[-1].split(".example")[0]
            claims[record["id"]] = document
            ours[document].append(record)
    for record in records:
        if record["kind"] == "relation":
            one, other = claims[record["a"]], claims[record["b"]]
            if one[:-2] == other[:-2] and one != other:
                found[one[:-2]].append(record)
    count = {part: collections.Counter() for part in ("seen", "unseen")}
    for name, number, relation, sides in rows(paths):
        part = "seen" if number % 2 else "unseen"
        got = sorted({record["relation"] for record in found[name]}, key=ORDER.index)
        best = got[0] if got else "none"
        right = relation in got if relation != "none" else not set(got) & CLASH
        if relation in PEACE and set(got) & CLASH:
            right = False
        counts = count[part]
        counts["all"] += 1
        counts["right"] += right
        counts["right kind"] += group(best) == group(relation) or right
        counts["without any"] += relation != "none" and not got
        counts["peace"] += relation in PEACE
        counts["false clash"] += relation in PEACE and bool(set(got) & CLASH)
        counts["clash"] += relation in CLASH
        counts["found"] += relation in CLASH and bool(set(got) & CLASH)
        counts[relation, "all"] += 1
        counts[relation, "right"] += right
        if errors and part == "seen" and not right:
            print(f"• {name} {relation}, got {best}: {'; '.join(sorted({str(r.get('reason')) for r in found[name]}))}")
            for side, (day, text) in zip("ab", sides):
                print(f"    {day} {text}")
                for claim in ours[f"{name}-{side}"]:
                    print("       ", told(claim))
    for part, counts in count.items():
        print(f"{part:7} right {share(counts['right'], counts['all'])}  right kind {share(counts['right kind'], counts['all'])}  "
              f"no relation {share(counts['without any'], counts['all'])}  contradictions found {share(counts['found'], counts['clash'])}  false {share(counts['false clash'], counts['peace'])}")
        print("        " + "  ".join(f"{each} {counts[each, 'right']}/{counts[each, 'all']}" for each in ORDER + ["none"]))


def told(claim):
    words = lambda argument: (argument or {}).get("entity_name") or (argument or {}).get("text", "")
    object = claim.get("object") or {}
    extra = {role: value if isinstance(value, str) else [words(each) if isinstance(each, dict) else each for each in value] if isinstance(value, list) else words(value) if isinstance(value, dict) else value
             for role, value in (claim.get("qualifiers") or {}).items()}
    return f"{words(claim['subject'])} | {claim['predicate']} | {object.get('text', '')} {object.get('date', '')} {extra or ''} {claim['polarity'][:3]} {claim['modality']} {[words(each) for each in claim['attribution']] or ''}"


def share(part, all):
    return f"{part / all:.3f} ({part}/{all})" if all else "-"


main(sys.argv[1:])
