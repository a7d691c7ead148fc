#!/usr/bin/env python3
"""Polarity and certainty of MEANTIME's events where a claim stands on them.

usage: event_factuality.py meantime_airbus_gm.jsonl RECORDS.jsonl [--errors]

An event is covered by a claim whose span holds it and whose relation words name it; only events in the annotated
sentences with a polarity count. Gold and text are of the same characters, as plain text is kept. MEANTIME calls what is planned
or foretold certain and marks its time as future (NewsReader guidelines, 2014): so planned and predicted claims count
as certain here, and possible, estimated, hypothetical, conditional, required and permitted ones do not. Underspecified
polarity is not scored."""
import json
import sys

CERTAIN = {"asserted", "reported", "claimed", "denied", "planned", "predicted"}


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def covering(record, event):
    """The narrowest claim on the event's own words; offsets of the gold are bytes of the same text."""
    found = []
    for claim in record["claims"]:
        inside = claim["start"] <= event["start"] and event["end"] <= claim["end"]
        if inside and event["text"] in claim.get("relation", "").split():
            found.append((claim["end"] - claim["start"], claim))
    return min(found, key=lambda each: each[0])[1] if found else None


def main():
    gold_path, records_path = [a for a in sys.argv[1:] if not a.startswith("--")]
    records = {r["document"].get("uri", "").removeprefix("corpus:"): r for r in rows(records_path)}
    events = covered = polar = polar_right = sure_right = 0
    for article in rows(gold_path):
        record = records.get(str(article["doc_id"]))
        for event in article["events"]:
            if not event.get("polarity"):
                continue
            events += 1
            claim = covering(record, event) if record else None
            if claim is None:
                continue
            covered += 1
            negative = claim["polarity"] == "negative"
            if event["polarity"] != "UNDERSPECIFIED":
                polar += 1
                polar_right += negative == (event["polarity"] == "NEG")
            sure = claim["modality"] in CERTAIN and claim["factuality"] != "Uu"
            sure_right += sure == (event["certainty"] == "CERTAIN")
            if "--errors" in sys.argv and sure != (event["certainty"] == "CERTAIN"):
                sentence = record["document"]["text"].encode()[claim["sentence"]["start"] : claim["sentence"]["end"]]
                print(event["text"], event["certainty"], event["time"], claim["modality"], sentence.decode()[:200], sep=" | ")
    print("events %d, covered %d; polarity %.3f of %d, certainty %.3f of %d"
          % (events, covered, polar_right / max(1, polar), polar, sure_right / max(1, covered), covered))


if __name__ == "__main__":
    main()
