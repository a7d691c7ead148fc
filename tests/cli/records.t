# Records made elsewhere give the same graph as the articles themselves.
$ claimgraph extract data/samples > records.jsonl; wc -l < records.jsonl
12
$ claimgraph ingest --records records.jsonl --db of_records.db
12 articles, <*>. New 12, unchanged 0, replaced 0, failed 0.
The graph holds 12 articles, <*>
$ claimgraph ingest data/samples --db of_articles.db
12 articles, <*>. New 12, unchanged 0, replaced 0, failed 0.
The graph holds 12 articles, <*>
$ for c in sources entities claims stats conflicts
> do claimgraph $c --json --db of_records.db > a.json 2>&1; claimgraph $c --json --db of_articles.db > b.json 2>&1; cmp a.json b.json
> done
$ claimgraph check --db of_records.db
of_records.db: all is well
$ claimgraph ingest --records - --db of_records.db < records.jsonl
12 articles, <*>. New 0, unchanged 12, replaced 0, failed 0.
The graph holds 12 articles, <*>

# In another order, and with the same lines twice.
$ tac records.jsonl | cat - records.jsonl | claimgraph ingest --records - --db reversed.db
24 articles, <*>. New 12, unchanged 12, replaced 0, failed 0.
The graph holds 12 articles, <*>
$ for c in entities claims stats
> do claimgraph $c --json --db reversed.db > a.json; claimgraph $c --json --db of_articles.db > b.json; cmp a.json b.json
> done

# Bad records.
$ printf '{"format": "other/1"}\nnot json\n[]\n{"format":"claimgraph-extraction/1"}\n' > bad.jsonl; head -1 records.jsonl >> bad.jsonl
> claimgraph ingest --records bad.jsonl --db bad.db
1 article, <*>. New 1, unchanged 0, replaced 0, failed 4.
The graph holds 1 article, <*>
! claimgraph: bad.jsonl:1: not an extraction record: format 'other/1', wanted 'claimgraph-extraction/1'; skipped
! claimgraph: bad.jsonl:2: malformed JSON at byte 2; skipped
! claimgraph: bad.jsonl:3: not an extraction record: not an object; skipped
! claimgraph: bad.jsonl:4: not an extraction record: 'document' is missing; skipped
[3]
$ claimgraph extract --format carb --input lines data/samples/05-tsmc-arizona.md | cut -f1 | grep -c '^TSMC will invest'
<*>

# In the sentence's own words: conjuncts apart, further arguments behind the object, and what was measured of the rule.
$ printf 'Mira Holt and Jo Berg sold the boats to a firm in 2021.\n' > lines.txt
$ claimgraph extract --input lines --format carb lines.txt | cut -f3- | tr '\t' '|'
sold|Mira Holt|the boats|to a firm|in 2021
sold|Jo Berg|the boats|to a firm|in 2021
$ claimgraph extract --input lines --format carb lines.txt | cut -f2 | grep -c '^0\.[0-9][0-9][0-9]$'
2
$ claimgraph extract --input lines --claims words lines.txt | grep -o '"confidence":{"right":[0-9]*,"of":[0-9]*}' | wc -l
2

# A fact box: labels under a heading that is a name; what the value does not settle is left out.
$ printf '# Holt Marine\n\n- Founded: 1998\n- Headquarters: Oslo\n- Motto: onward and upward\n' > box.md
$ claimgraph extract box.md | grep -o '"relation":"[a-z]*"'
"relation":"founded"
"relation":"headquarters"
