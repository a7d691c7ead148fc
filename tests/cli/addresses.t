# One file is one article, from wherever and however it is named.
$ mkdir s
> echo 'Acme Corp. acquired Beta Labs.' > s/wire.txt; echo 'Gamma Inc. sued Delta Inc.' > s/court.txt
$ claimgraph ingest s | grep -o 'New.*'; claimgraph ingest ./s/ s//. "$PWD/s" | grep -o 'New.*'
> cd s; export CLAIMGRAPH_DB=../claimgraph.db; claimgraph ingest . | grep -o 'New.*'; claimgraph ingest wire.txt ./court.txt '*.txt' | grep -o 'New.*'
> cd ..; ln -s s/wire.txt link.txt; claimgraph ingest link.txt --db claimgraph.db | tail -1
New 2, unchanged 0, replaced 0, failed 0.
New 0, unchanged 6, replaced 0, failed 0.
New 0, unchanged 2, replaced 0, failed 0.
New 0, unchanged 4, replaced 0, failed 0.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
$ claimgraph sources --csv | cut -d, -f7 | tr -d '\r'
uri
s/court.txt
s/wire.txt

# A folder that moves with its database keeps its articles.
$ mkdir new; cp -r s claimgraph.db new; cd new; claimgraph ingest s | grep -o 'New.*'
New 0, unchanged 2, replaced 0, failed 0.

# Where a file is asked for, its name from here finds it; another of the same name does not.
$ cd s; export CLAIMGRAPH_DB=../claimgraph.db
> claimgraph compare ./wire.txt "$PWD/court.txt" | head -2; claimgraph claims --source ../s/wire.txt | head -1
> claimgraph judge copy-of ./wire.txt ../s/court.txt
1360ce56  only  acquired(Acme Corp., Beta Labs)  s/wire.txt
a7b99ff2  only  sued(Gamma Inc., Delta Inc.)     s/court.txt
1360ce56    acquired(Acme Corp., Beta Labs)  s/wire.txt
copy s/wire.txt · s/court.txt   cfdfcb85
`claimgraph judge withdraw cfdfcb85` takes it back.
$ mkdir other; cp s/wire.txt other/wire.txt; cp -r s other/s; cd other; claimgraph --db ../claimgraph.db remove wire.txt s/wire.txt
! claimgraph: no article 'wire.txt'. `claimgraph sources` lists them.
! claimgraph: no article 's/wire.txt'. `claimgraph sources` lists them.
[1]
$ cd s; rm wire.txt; claimgraph --db ../claimgraph.db remove wire.txt; cd ../other/s; rm court.txt; claimgraph --db ../../claimgraph.db remove s/court.txt
1 article removed.
1 article removed.

# Two projects that share a database keep their articles.
$ mkdir -p p/articles q/articles shared
> echo 'Acme Corp. acquired Beta Labs.' > p/articles/a.txt; echo 'Gamma Inc. sued Delta Inc.' > q/articles/a.txt
> for each in p q; do cd $each; claimgraph --db ../shared/g.db ingest articles | grep -o 'New.*'; cd ..; done
> claimgraph --db shared/g.db sources --csv | cut -d, -f7 | tr -d '\r'
New 1, unchanged 0, replaced 0, failed 0.
New 1, unchanged 0, replaced 0, failed 0.
uri
<*>/p/articles/a.txt
<*>/q/articles/a.txt

# The end of an address names its article, too; of several that end so none goes, and of one missing the others go.
$ claimgraph --db shared/g.db remove a.txt
! claimgraph: several articles are 'a.txt', name one: <*>/p/articles/a.txt; <*>/q/articles/a.txt
[2]
$ cd q/articles; claimgraph --db ../../shared/g.db remove a.txt nothing.txt
1 article removed.
! claimgraph: no article 'nothing.txt'. `claimgraph sources` lists them.
[3]
$ claimgraph --db shared/g.db remove a.txt
1 article removed.

# An article among JSON lines is named by what it says: one put in front renames none, and a later file keeps the earlier one's.
$ printf '{"text": "Acme Corp. acquired Beta Labs."}\n' > n.jsonl; claimgraph ingest n.jsonl --db n.db | grep -o 'New.*'
> printf '{"text": "Gamma Inc. sued Delta Inc."}\n{"text": "Acme Corp. acquired Beta Labs."}\n' > n.jsonl; claimgraph ingest n.jsonl --db n.db | grep -o 'New.*'
> printf '{"text": "Acme Corp. sued Eta Ltd."}\n' > n.jsonl; claimgraph ingest n.jsonl --db n.db | tail -1
New 1, unchanged 0, replaced 0, failed 0.
New 1, unchanged 1, replaced 0, failed 0.
The graph holds 3 articles, 5 entities, 3 claims, 0 conflicts.

# Two outlets that print one text are two; what is told of an article later is told of the same.
$ printf '{"text": "Acme Corp. sued Eta Ltd.", "publisher": "The Daily"}\n{"text": "Acme Corp. sued Eta Ltd.", "title": "Sued"}\n' > n.jsonl; claimgraph ingest n.jsonl --db n.db | grep -o 'New.*'
> claimgraph ingest - --db n.db < n.jsonl | grep -o 'New.*'; claimgraph ingest - --db n.db < n.jsonl | grep -o 'New.*'
New 1, unchanged 0, replaced 1, failed 0.
New 2, unchanged 0, replaced 0, failed 0.
New 0, unchanged 2, replaced 0, failed 0.

# What takes the place of another text is named.
$ mkdir r; for i in 1 2 3 4 5; do echo "Acme Corp. acquired Firm$i Ltd." > r/$i.txt; done; claimgraph ingest r --db r.db | head -1
> for i in 1 2 3 4; do echo "Acme Corp. sued Firm$i Ltd." > r/$i.txt; done; claimgraph ingest r --db r.db
> echo "Acme Corp. sued." > r/5.txt; claimgraph ingest r --db r.db
5 articles, 5 sentences, 5 claims. New 5, unchanged 0, replaced 0, failed 0.
5 articles, 5 sentences, 5 claims. New 0, unchanged 1, replaced 4, failed 0.
The graph holds 5 articles, 6 entities, 5 claims, 0 conflicts.
Replaced: r/1.txt, r/2.txt, r/3.txt and 1 more; `claimgraph diff` tells what changed.
5 articles, 5 sentences, 5 claims. New 0, unchanged 4, replaced 1, failed 0.
The graph holds 5 articles, 5 entities, 5 claims, 0 conflicts.
Replaced: r/5.txt; `claimgraph diff` tells what changed.
