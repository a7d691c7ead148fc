#!/usr/bin/env bash
# Measures claimgraph on the development sets that lie beside the project; prints one block a set.
#
#   bench/measure/measure.sh [SET …]     SHARED=../shared PROGRAM=build/claimgraph
#
# Without a SET, all of them. Records and intermediate files go to a folder of its own that is removed,
# unless KEEP=DIR names one. Needs python3 for the scorers, which come with the sets.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/bench/measure
shared=$(cd "${SHARED:-$root/../shared}" 2>/dev/null && pwd) || { echo "no development sets: set SHARED" >&2; exit 2; }
program=${PROGRAM:-$root/build/claimgraph}
work=${KEEP:-$(mktemp -d)}
mkdir -p "$work"
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
score=$shared/scorers
adapt=$score/adapt.py

# records GOLD.jsonl NAME: what the program reads in a corpus of JSON lines.
records() {
  python3 "$adapt" docs "$1" > "$work/$2.in.jsonl"
  "$program" extract "$work/$2.in.jsonl" > "$work/$2.records.jsonl" || [ $? -eq 3 ]
}

seed() {
  "$program" extract --published 2025-02 "$shared/eval/seed/article.txt" > "$work/seed.jsonl"
  python3 "$score/gold_score.py" "$shared/eval/seed/gold.json" "$work/seed.jsonl"
}

carb() {
  "$program" extract --input lines --format carb "$shared/eval/carb/dev_minus_benchie.txt" > "$work/carb.tsv"
  python3 "$score/carb_score.py" --gold "$shared/eval/carb/dev_minus_benchie.gold.tsv" --pred "$work/carb.tsv"
}

polnear() {
  records "$shared/eval/polnear/polnear_dev.jsonl" polnear
  python3 "$adapt" polnear "$shared/eval/polnear/polnear_dev.jsonl" "$work/polnear.records.jsonl" > "$work/polnear.jsonl"
  python3 "$score/polnear_score.py" "$shared/eval/polnear/polnear_dev.jsonl" "$work/polnear.jsonl"
}

knowledgenet() {
  records "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" knowledgenet
  python3 "$adapt" knowledgenet "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" \
    "$work/knowledgenet.records.jsonl" > "$work/knowledgenet.jsonl"
  python3 "$score/knowledgenet_score.py" "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" "$work/knowledgenet.jsonl"
}

timex_of() {  # GOLD NAME
  records "$1" "$2"
  python3 "$adapt" timex "$1" "$work/$2.records.jsonl" > "$work/$2.jsonl"
  python3 "$score/timex_score.py" "$1" "$work/$2.jsonl"
}
timebank() { timex_of "$shared/eval/tempeval3/timebank.jsonl" timebank; }
aquaint() { timex_of "$shared/eval/tempeval3/aquaint.jsonl" aquaint; }

recognizers() {
  local set gold
  for set in DateTime.DateTimeModel DateTime.DatePeriodExtractor DateTime.DatePeriodParser Number.NumberModel \
             Number.PercentModel NumberWithUnit.CurrencyModel; do
    gold=$shared/eval/recognizers/$set.jsonl
    records "$gold" "$set"
    python3 "$adapt" recognizers "$gold" "$work/$set.records.jsonl" > "$work/$set.jsonl"
    echo "-- $set"
    python3 "$score/recognizers_score.py" "$gold" "$work/$set.jsonl"
  done
}

newsroom() {
  rm -f "$work/newsroom.db"*
  "$program" --db "$work/newsroom.db" ingest "$shared/eval/newsroom-dev/articles"
  "$program" --db "$work/newsroom.db" export agreement > "$work/newsroom.jsonl"
  python3 "$score/newsroom_score.py" "$shared/eval/newsroom-dev" "$work/newsroom.jsonl"
}

# graph_of INPUT.jsonl NAME: a graph of its articles, in "$work/NAME.db".
graph_of() {
  rm -f "$work/$2.db"*
  "$program" --db "$work/$2.db" ingest "$1"
}

meantime_entities() {  # things across articles
  local gold=$shared/corpora/meantime/meantime_airbus_gm.jsonl
  python3 "$here/entity_clusters.py" input "$gold" > "$work/meantime.jsonl"
  graph_of "$work/meantime.jsonl" meantime
  python3 "$here/entity_clusters.py" score "$gold" "$work/meantime.db"
}

nearduplicates() {
  python3 "$here/near_duplicates.py" input "$shared/corpora/fedreg/fedreg_all_minus_heldout.jsonl.gz" > "$work/notices.jsonl"
  graph_of "$work/notices.jsonl" notices
  python3 "$here/near_duplicates.py" score "$work/notices.db"
}

ecbplus() {  # articles of one event, copies and independent reports
  local gold=$shared/eval/ecbplus/ecbplus.jsonl
  python3 "$here/related_articles.py" input "$gold" > "$work/ecbplus.jsonl"
  graph_of "$work/ecbplus.jsonl" ecbplus
  python3 "$here/related_articles.py" score "$gold" "$work/ecbplus.db"
}

raw_treebank() {  # sentences, tags and trees from running text
  local gold=$shared/corpora/ud_ewt/en_ewt-ud-dev.conllu
  python3 "$here/running_text.py" "$gold" > "$work/ewt.jsonl"
  "$program" extract --format conllu "$work/ewt.jsonl" > "$work/ewt.conllu"
  python3 "$score/ud_score.py" "$gold" "$work/ewt.conllu"
}

sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(seed carb polnear knowledgenet timebank aquaint recognizers newsroom raw_treebank
  meantime_entities nearduplicates ecbplus)
for each in "${sets[@]}"; do
  declare -F "$each" >/dev/null || { echo "no set '$each'" >&2; exit 2; }
  echo "== $each"
  "$each"
done
