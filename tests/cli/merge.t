# Read in two processes and merged = read together, whichever goes into which.
$ mkdir one two
> cp data/samples/0[1-5]* one; cp data/samples/0[6-9]* data/samples/10* two
> claimgraph ingest one --db one.db | head -1; claimgraph ingest two --db two.db | head -1
> claimgraph ingest one two --db all.db | head -1
5 articles, 64 sentences, 87 claims. New 5, unchanged 0, replaced 0, failed 0.
7 articles, 51 sentences, 63 claims. New 7, unchanged 0, replaced 0, failed 0.
12 articles, 115 sentences, 150 claims. New 12, unchanged 0, replaced 0, failed 0.
$ cp one.db one_into.db; cp two.db two_into.db
> claimgraph merge two.db --db one_into.db; claimgraph merge one.db --db two_into.db
two.db: new 7, unchanged 0, replaced 0, kept 0, decisions 0, failed 0.
The graph holds 12 articles, 69 entities, 150 claims, 1 conflict.
one.db: new 5, unchanged 0, replaced 0, kept 0, decisions 0, failed 0.
The graph holds 12 articles, 69 entities, 150 claims, 1 conflict.
$ claimgraph dump --digest --db all.db > digest; claimgraph dump --digest --db one_into.db | cmp - digest; claimgraph dump --digest --db two_into.db | cmp - digest
$ claimgraph check --db one_into.db; claimgraph merge two.db --db one_into.db
one_into.db: all is well
two.db: new 0, unchanged 7, replaced 0, kept 0, decisions 0, failed 0.
The graph holds 12 articles, 69 entities, 150 claims, 1 conflict.

# Two texts under one address: the one published later stays.
$ printf -- '---\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs.\n' > n.md; claimgraph ingest n.md --db old.db | head -1
> printf -- '---\ndate: 2024-03-05\n---\n\nAcme Corp. acquired Beta Labs in 2024.\n' > n.md; claimgraph ingest n.md --db new.db | head -1
> cp old.db old_into.db; claimgraph merge new.db --db old_into.db; claimgraph merge old.db --db new.db
> claimgraph dump --digest --db new.db > digest; claimgraph dump --digest --db old_into.db | cmp - digest
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
new.db: new 0, unchanged 0, replaced 1, kept 0, decisions 0, failed 0.
The graph holds 1 article, 2 entities, 1 claim, 0 conflicts.
Replaced: n.md; `claimgraph diff` tells what changed.
old.db: new 0, unchanged 0, replaced 0, kept 1, decisions 0, failed 0.
The graph holds 1 article, 2 entities, 1 claim, 0 conflicts.

# Decisions go along; what contradicts ours stays out.
$ claimgraph judge unsure "Acme Corp." "Beta Labs" --db old.db > /dev/null; claimgraph judge same "Acme Corp." "Beta Labs" --db new.db > /dev/null
> claimgraph merge old.db --db new.db; claimgraph judge not-same "Acme Corp." "Beta Labs" --db old.db > /dev/null; claimgraph merge old.db --db new.db
old.db: new 0, unchanged 0, replaced 0, kept 1, decisions 1, failed 0.
The graph holds 1 article, 1 entity, 1 claim, 0 conflicts.
old.db: new 0, unchanged 0, replaced 0, kept 1, decisions 0, failed 1.
The graph holds 1 article, 1 entity, 1 claim, 0 conflicts.
! claimgraph: old.db:1: decisions were left out: 'not-same name:acme · name:beta labs' contradicts decision 1b274da0bdea, 'same name:acme · name:beta labs'; withdraw or take out one of them; skipped
[3]

# What is no graph, or one of another version.
$ claimgraph merge nowhere.db --db new.db
! claimgraph: nowhere.db: no such database; `claimgraph ingest PATH` makes one
[2]
$ claimgraph merge new.db --db new.db
! claimgraph: new.db is this graph itself; name another file
[2]
$ echo words > words.db; claimgraph merge words.db --db new.db
! claimgraph: words.db: not a claimgraph database (no SQLite file)
[2]
$ cp old.db later.db; sqlite3 later.db 'PRAGMA user_version = 99'; claimgraph merge later.db --db new.db
! claimgraph: later.db: made by a newer claimgraph (schema 99; this one knows 5)
[2]
$ cp one.db bad.db; sqlite3 bad.db 'UPDATE claim SET "end" = 99999999'; claimgraph merge bad.db --db fresh.db | tail -1
The graph holds 0 articles, 0 entities, 0 claims, 0 conflicts.
! claimgraph: https://computeweekly.example/deepseek-bill, https://foundrynotes.example/tsmc-arizona, https://harborwire.example/nvidia-h20 and 2 more: a span is outside the text; skipped
$ claimgraph check --db fresh.db
fresh.db: all is well

# By new rules: the same rules change nothing.
$ claimgraph dump --digest --db all.db > digest; claimgraph reextract --db all.db; claimgraph dump --digest --db all.db | cmp - digest
12 articles read again, 0 changed, 150 claims.
$ claimgraph check --db all.db
all.db: all is well
$ mkdir -p mine/schema/predicates; printf '[zapped]\ngloss = "The subject zaps the object."\nsubject = "any"\nobject = "any"\nverbs = ["zap"]\n' > mine/schema/predicates/mine.toml
> printf 'Acme Corp. zapped Beta Labs in 2024.\n' > two/zap.txt; claimgraph ingest two --db all.db | head -1
> claimgraph reextract --db all.db --knowledge mine; claimgraph claims --predicate zapped --knowledge mine --db all.db | head -1
> claimgraph ingest one two --db anew.db --knowledge mine > /dev/null; claimgraph dump --digest --db anew.db > digest; claimgraph dump --digest --db all.db | cmp - digest
8 articles, 52 sentences, 64 claims. New 1, unchanged 7, replaced 0, failed 0.
13 articles read again, 1 changed, 151 claims.
ab176575  2024  zapped(Acme Corp., Beta Labs) time=2024  two/zap.txt
$ claimgraph reextract --db nowhere.db
! claimgraph: nowhere.db: no such database; `claimgraph ingest PATH` makes one
[2]
