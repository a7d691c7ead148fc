# Read in two processes and merged = read together, whichever goes into which.
$ mkdir one two
> cp data/samples/0[1-5]* one; cp data/samples/0[6-9]* data/samples/10* two
> claimgraph ingest one --db one.db | head -1; claimgraph ingest two --db two.db | head -1
> claimgraph ingest one two --db all.db | head -1
$ cp one.db one_into.db; cp two.db two_into.db
> claimgraph merge two.db --db one_into.db; claimgraph merge one.db --db two_into.db
$ claimgraph dump --digest --db all.db > digest; claimgraph dump --digest --db one_into.db | cmp - digest; claimgraph dump --digest --db two_into.db | cmp - digest
$ claimgraph check --db one_into.db; claimgraph merge two.db --db one_into.db

# Two texts under one address: the one published later stays.
$ printf -- '---\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs.\n' > n.md; claimgraph ingest n.md --db old.db | head -1
> printf -- '---\ndate: 2024-03-05\n---\n\nAcme Corp. acquired Beta Labs in 2024.\n' > n.md; claimgraph ingest n.md --db new.db | head -1
> cp old.db old_into.db; claimgraph merge new.db --db old_into.db; claimgraph merge old.db --db new.db
> claimgraph dump --digest --db new.db > digest; claimgraph dump --digest --db old_into.db | cmp - digest

# Decisions go along; what contradicts ours stays out.
$ claimgraph judge unsure "Acme Corp." "Beta Labs" --db old.db > /dev/null; claimgraph judge same "Acme Corp." "Beta Labs" --db new.db > /dev/null
> claimgraph merge old.db --db new.db; claimgraph judge not-same "Acme Corp." "Beta Labs" --db old.db > /dev/null; claimgraph merge old.db --db new.db

# What is no graph, or one of another version.
$ claimgraph merge nowhere.db --db new.db
$ claimgraph merge new.db --db new.db
$ echo words > words.db; claimgraph merge words.db --db new.db
$ cp old.db later.db; sqlite3 later.db 'PRAGMA user_version = 99'; claimgraph merge later.db --db new.db
$ cp one.db bad.db; sqlite3 bad.db 'UPDATE claim SET "end" = 99999999'; claimgraph merge bad.db --db fresh.db | tail -1
$ claimgraph check --db fresh.db

# By new rules: the same rules change nothing.
$ claimgraph dump --digest --db all.db > digest; claimgraph reextract --db all.db; claimgraph dump --digest --db all.db | cmp - digest
$ claimgraph check --db all.db
$ mkdir -p mine/schema/predicates; printf '[zapped]\ngloss = "The subject zaps the object."\nsubject = "any"\nobject = "any"\nverbs = ["zap"]\n' > mine/schema/predicates/mine.toml
> printf 'Acme Corp. zapped Beta Labs in 2024.\n' > two/zap.txt; claimgraph ingest two --db all.db | head -1
> claimgraph reextract --db all.db --knowledge mine; claimgraph claims --predicate zapped --knowledge mine --db all.db | head -1
> claimgraph ingest one two --db anew.db --knowledge mine > /dev/null; claimgraph dump --digest --db anew.db > digest; claimgraph dump --digest --db all.db | cmp - digest
$ claimgraph reextract --db nowhere.db
