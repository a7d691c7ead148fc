# Decisions outlive the graph: saved, and replayed on another.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: Daily Online\ndate: 2024-03-02\n---\n\nAcme Foundry Ltd. acquired Beta Labs in 2024. Acme Corp. acquired Delta Inc. in 2023.\n' > a/2.md
> claimgraph ingest a | head -1
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp." > /dev/null
> claimgraph judge reject $(claimgraph claims --about "delta inc" --csv | sed -n 2p | cut -d, -f1) --note "not a deal" > /dev/null
> claimgraph judge fix $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) object=Chicago > /dev/null
> claimgraph judge family "Daily Online" "The Daily" > /dev/null
> claimgraph judge save decisions.txt
$ sed 's/made    20.*/made    DAY/' decisions.txt
$ claimgraph ingest a --db other.db > /dev/null; claimgraph judge load decisions.txt --db other.db
$ claimgraph dump --digest > one; claimgraph dump --digest --db other.db | cmp - one
$ claimgraph judge load decisions.txt --db other.db

# Replayed after the article has gone and come again, and before it is there at all.
$ claimgraph remove a/2.md --db other.db; claimgraph ingest a --db other.db | head -1; claimgraph dump --digest --db other.db | cmp - one
$ claimgraph ingest a/1.md --db third.db | head -1; claimgraph judge load decisions.txt --db third.db
$ claimgraph judge list --db third.db | sed 's/20[0-9-]*/DAY/'
$ claimgraph ingest a --db third.db | head -1; claimgraph dump --digest --db third.db | cmp - one

# An edited article: what no longer fits is kept and told.
$ printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is based in Boston.\n' > a/1.md
> claimgraph ingest a | head -1; claimgraph judge list | grep orphan | sed 's/20[0-9-]*/DAY/'

# Files with mistakes: nothing of them goes in.
$ printf 'same\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
$ printf '\nsmae\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
$ printf 'same\n  entity  name:acme\n  outlet  The Daily\n' > bad.txt; claimgraph judge load bad.txt
$ printf '  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
$ printf 'fix\n  claim  a(b)\n  quote  b is a.\n  set  nothing\n' > bad.txt; claimgraph judge load bad.txt
$ printf 'same\n  entity  name:acme\n  entity  name:beta\n\n# no\nnot-same\n  entity  name:beta\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
$ printf 'not-same\n  entity  name:acme\n  entity  name:acme foundry\n' > bad.txt; claimgraph judge load bad.txt
$ printf 'same\n  entity  name:a\n  entity  name:b\nsame\n  entity  name:b\n  entity  name:c\nnot-same\n  entity  name:a\n  entity  name:c\n' > bad.txt; claimgraph judge load bad.txt --db third.db
$ claimgraph judge load nowhere.txt
