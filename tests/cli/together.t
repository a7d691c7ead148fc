# Two at once, and one that is killed.
$ for i in 1 2 3 4; do claimgraph ingest data/samples > out.$i 2> err.$i & done; wait
> cat err.*; cat out.* | grep -c 'New 12'; cat out.* | grep -c 'unchanged 12'; claimgraph check
1
3
claimgraph.db: all is well
$ sqlite3 claimgraph.db 'BEGIN IMMEDIATE; SELECT count(*) FROM document;' '.shell claimgraph stats | head -1' COMMIT
articles           12
12

# Killed at any moment: what is there is whole, and the same command goes on from it.
$ i=1; while [ $i -le 40 ]
> do timeout -s KILL 0.0$((i / 4 + 1)) claimgraph ingest data/samples --db killed.db >/dev/null 2>&1
> if [ -s killed.db ]; then claimgraph check --db killed.db > check.out 2>&1 || grep -v 'not a claimgraph database' check.out; fi
> [ $((i % 8)) -eq 0 ] && rm -f killed.db*
> i=$((i + 1))
> done
> claimgraph ingest data/samples --db killed.db > /dev/null; claimgraph check --db killed.db; claimgraph stats --db killed.db | head -1
killed.db: all is well
articles           12

# Interrupted by Ctrl-C.
$ timeout -s INT 0.1 claimgraph ingest data/samples --db interrupted.db >/dev/null 2>&1; claimgraph ingest data/samples --db interrupted.db | head -1
12 articles, <*>failed 0.
