#!/usr/bin/env bash
# Measures claimgraph on the development sets that lie beside the project; prints one block a set.
#
#   bench/measure/measure.sh [SET …]     SHARED=../shared PROGRAM=build/claimgraph
#
# Without a SET, all of them; `precision` and `mistakes` are asked for by name
# only: the first rewrites data/rules/precision.tsv. Records and
# intermediate files go to a folder of its own that is removed,
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
  # the same claims of every mention, as the set writes them down: see knowledgenet.py
  SCORERS=$score python3 "$here/knowledgenet.py" "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" \
    "$work/knowledgenet.records.jsonl" > "$work/knowledgenet.mentions.jsonl"
  echo "   in the set's notation:"
  python3 "$score/knowledgenet_score.py" "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" "$work/knowledgenet.mentions.jsonl" | sed 's/^/   /'
}

timex_of() {  # GOLD NAME
  records "$1" "$2"
  python3 "$adapt" timex "$1" "$work/$2.records.jsonl" > "$work/$2.jsonl"
  python3 "$score/timex_score.py" "$1" "$work/$2.jsonl"
}
timebank() { timex_of "$shared/eval/tempeval3/timebank.jsonl" timebank; }
aquaint() { timex_of "$shared/eval/tempeval3/aquaint.jsonl" aquaint; }

gum_dates() {  # the definition stands in gum_dates.py
  local gold=$shared/corpora/ud_gum/gum_dates_dev.open.jsonl
  python3 "$here/gum_dates.py" docs "$gold" > "$work/gum_dates.in.jsonl"
  "$program" extract "$work/gum_dates.in.jsonl" > "$work/gum_dates.records.jsonl"
  python3 "$here/gum_dates.py" score "$gold" "$work/gum_dates.records.jsonl"
}

recognizers() {
  local set gold types
  for set in DateTime.DateTimeModel DateTime.DatePeriodExtractor DateTime.DatePeriodParser Number.NumberModel \
             Number.PercentModel NumberWithUnit.CurrencyModel; do
    gold=$shared/eval/recognizers/$set.jsonl
    records "$gold" "$set"
    python3 "$adapt" recognizers "$gold" "$work/$set.records.jsonl" > "$work/$set.jsonl"
    types=date,daterange,time,timerange,datetime,datetimerange,duration,set
    case $set in
      *NumberModel) types=number ;;
      *PercentModel) types=percentage ;;
      *CurrencyModel) types=currency ;;
    esac
    echo "-- $set"
    python3 "$score/recognizers_score.py" "$gold" "$work/$set.jsonl" --types "$types"
    if [ "${set#DateTime}" != "$set" ]; then  # the same days in the set's notation: see recognizers.py
      python3 "$here/recognizers.py" "$work/$set.jsonl" > "$work/$set.days.jsonl"
      echo "   in the set's notation:"
      python3 "$score/recognizers_score.py" "$gold" "$work/$set.days.jsonl" --types "$types" | sed -n '3,4s/^/   /p'
    fi
  done
}

newsroom_of() {  # FOLDER NAME
  rm -f "$work/$2.db"*
  "$program" --db "$work/$2.db" ingest "$1/articles"
  "$program" --db "$work/$2.db" export agreement > "$work/$2.jsonl"
  python3 "$score/newsroom_score.py" "$1" "$work/$2.jsonl"
}
newsroom() { newsroom_of "$shared/eval/newsroom-dev" newsroom; }

newsrooms() {  # our own (newsrooms/README.md)
  local each
  for each in seen second third unseen; do
    rm -rf "$work/newsroom.$each"
    cp -r "$here/newsrooms/$each" "$work/newsroom.$each"
    cp "$shared/eval/newsroom-dev/gold/PREDICATES.md" "$work/newsroom.$each/gold/"
    echo "-- $each"
    newsroom_of "$work/newsroom.$each" "newsroom.$each"
  done
}

uds() {  # factuality of every annotated predicate
  "${TRAINER:-$root/build/claimgraph-train}" factuality --corpora "$shared/corpora"
}

meantime_events() {  # polarity and certainty of events that claims stand on
  records "$shared/corpora/meantime/meantime_airbus_gm.jsonl" meantime
  python3 "$here/event_factuality.py" "$shared/corpora/meantime/meantime_airbus_gm.jsonl" "$work/meantime.records.jsonl"
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

wordings_of() {  # NAME FOLDER: typed claims wanted of each sentence
  python3 "$here/wordings.py" --texts "$2"/*.tsv > "$work/$1.in.jsonl"
  "$program" extract --published 2026-03-05 "$work/$1.in.jsonl" > "$work/$1.records.jsonl"
  python3 "$here/wordings.py" "$work/$1.records.jsonl" "$2"/*.tsv
}
wordings() { wordings_of wordings "$here/wordings"; }  # the many ways in which news words the facts of the domain
wordings_in_news() { wordings_of news "$here/wordings/news"; }  # longer sentences, as reporters write them

passages_of() {  # NAME FOLDER: two passages, two outlets, one fact: how they stand to each other
  local each name
  for each in "$2"/*.tsv; do
    name=$1.$(basename "$each" .tsv)
    python3 "$here/passages.py" --articles "$each" > "$work/$name.in.jsonl"
    graph_of "$work/$name.in.jsonl" "$name"
    "$program" --db "$work/$name.db" export agreement > "$work/$name.export"
  done
  cat "$work/$1".*.export > "$work/$1.jsonl"
  python3 "$here/passages.py" "$work/$1.jsonl" "$2"/*.tsv
}
passages() { passages_of passages "$here/passages"; }
passages_in_news() { passages_of pairs "$here/passages/news"; }  # in ordinary words
passages_provoked() { passages_of provoked "$here/passages/provoked"; }  # nearly all harmless; no half of them is unseen

raw_treebank() {  # sentences, tags and trees from running text
  local gold=$shared/corpora/ud_ewt/en_ewt-ud-dev.conllu
  python3 "$here/running_text.py" "$gold" > "$work/ewt.jsonl"
  "$program" extract --format conllu "$work/ewt.jsonl" > "$work/ewt.conllu"
  python3 "$score/ud_score.py" "$gold" "$work/ewt.conllu"
}

# names_of GOLD.columns NAME WORD_COLUMN: what the program names on the gold's own tokens, its sentences read as one document.
names_of() {
  python3 "$here/column_lines.py" "$1" "$3" > "$work/$2.txt"
  "$program" extract --input lines "$work/$2.txt" > "$work/$2.records.jsonl"
  python3 "$adapt" bio "$1" "$work/$2.records.jsonl" --col "$3" > "$work/$2.bio"
}

uner() {  # persons, organizations, places of web text
  local gold=$shared/corpora/uner_ewt/en_ewt-ud-dev.iob2
  names_of "$gold" uner 1
  python3 "$score/ner_score.py" "$gold" "$work/uner.bio" --gold-col 2 --drop PRO,MISC
}

meantime_names() {  # of news
  local gold=$shared/corpora/meantime/meantime_airbus_gm.jsonl
  records "$gold" meantime
  SCORERS=$score python3 "$here/meantime_names.py" "$gold" "$work/meantime.records.jsonl"
}

crossner() {  # of encyclopedic text; kinds that are no names (task, field, metrics …) are left out, then works and events too
  local map=researcher=PER,person=PER,politician=PER,organisation=ORG,university=ORG,politicalparty=ORG,country=LOC,location=LOC
  local works=,product=PRO,programlang=PRO,event=EVT,election=EVT,conference=EVT
  local kinds=person=PER,company=ORG,organization=ORG,government_body=ORG,political_party=ORG,publication=ORG,place=LOC
  local others=,product=PRO,chip=PRO,ai_model=PRO,event=EVT
  local domain gold
  rm -f "$work/crossner.gold" "$work/crossner.bio"
  for domain in ai politics; do
    gold=$shared/corpora/crossner/$domain.dev.txt
    python3 "$here/column_lines.py" "$gold" 0 > "$work/$domain.txt"
    "$program" extract --input lines "$work/$domain.txt" > "$work/$domain.records.jsonl"
    python3 "$adapt" bio "$gold" "$work/$domain.records.jsonl" --map "$kinds$others" > "$work/$domain.bio"
    (cat "$gold"; echo) >> "$work/crossner.gold"
    cat "$work/$domain.bio" >> "$work/crossner.bio"
  done
  echo "-- persons, organizations, places"
  python3 "$score/ner_score.py" "$work/crossner.gold" "$work/crossner.bio" --map "$map" \
    --drop misc,field,task,metrics,algorithm,product,programlang,event,election,conference,PRO,EVT
  echo "-- and products and events"
  python3 "$score/ner_score.py" "$work/crossner.gold" "$work/crossner.bio" --map "$map$works" --drop misc,field,task,metrics,algorithm
}

mistakes() {  # not a measure of its own: the most frequent kinds of missed and of wrong claims
  knowledgenet && polnear
  "${TRAINER:-$root/build/claimgraph-train}" factuality --corpora "$shared/corpora" --rows "$work/uds.tsv"
  python3 "$here/mistakes.py" knowledgenet "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" \
    "$work/knowledgenet.records.jsonl" "$work/knowledgenet.jsonl" \
    polnear "$shared/eval/polnear/polnear_dev.jsonl" "$work/polnear.jsonl" uds "$work/uds.tsv"
  echo "-- predicates by measured precision"
  grep -v '^#\|^rule' "$root/data/rules/precision.tsv" | awk -F'\t' '{printf "%.2f %3d of %3d %s\n", $2 / $3, $2, $3, $1}' | sort -k1,1nr -k4,4nr
}

precision() {  # not a measure of its own: writes what `why` and the carb format say of each rule
  local articles=$shared/eval/newsroom-dev/articles carb=$shared/eval/carb/dev_minus_benchie
  "$program" extract --input lines --claims words "$carb.txt" > "$work/words.jsonl"
  "$program" extract --published 2025-02 "$shared/eval/seed/article.txt" > "$work/seed.jsonl"
  rm -f "$work/newsroom.db"*
  "$program" --db "$work/newsroom.db" ingest "$articles" > "$work/newsroom.log"
  "$program" --db "$work/newsroom.db" export agreement > "$work/newsroom.jsonl"
  "$program" extract "$articles" > "$work/newsroom.records.jsonl"
  records "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" knowledgenet
  python3 "$here/rule_precision.py" "$score" carb "$carb.gold.tsv" "$work/words.jsonl" \
    seed "$shared/eval/seed/gold.json" "$work/seed.jsonl" \
    newsroom "$shared/eval/newsroom-dev" "$work/newsroom.jsonl" "$work/newsroom.records.jsonl" \
    knowledgenet "$shared/corpora/knowledgenet/knowledgenet_folds123.jsonl" "$work/knowledgenet.records.jsonl" > "$work/precision.tsv"
  cp "$work/precision.tsv" "$root/data/rules/precision.tsv"
  wc -l < "$root/data/rules/precision.tsv"
}

sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(seed carb polnear knowledgenet timebank aquaint recognizers gum_dates newsroom newsrooms passages passages_in_news passages_provoked wordings wordings_in_news raw_treebank uner meantime_names crossner uds meantime_events meantime_entities nearduplicates ecbplus)
for each in "${sets[@]}"; do
  declare -F "$each" >/dev/null || { echo "no set '$each'" >&2; exit 2; }
  echo "== $each"
  "$each"
done
