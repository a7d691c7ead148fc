# Decisions outlive the graph: saved, and replayed on another.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: Daily Online\ndate: 2024-03-02\n---\n\nAcme Foundry Ltd. acquired Beta Labs in 2024. Acme Corp. acquired Delta Inc. in 2023.\n' > a/2.md
> claimgraph ingest a | head -1
2 articles, 4 sentences, 4 claims. New 2, unchanged 0, replaced 0, failed 0.
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp." > /dev/null
> claimgraph judge reject $(claimgraph claims --about "delta inc" --csv | sed -n 2p | cut -d, -f1) --note "not a deal" > /dev/null
> claimgraph judge fix $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) object=Chicago > /dev/null
> claimgraph judge family "Daily Online" "The Daily" > /dev/null
> claimgraph judge save decisions.txt
4 decisions in decisions.txt.
$ head -1 decisions.txt | cut -c3-; sed '1,2d; s/made    20.*/made    DAY/' decisions.txt
Decisions of people about a claimgraph, version 1. `claimgraph judge load FILE` takes them in.
same
  entity  name:acme
  entity  name:acme foundry
  made    DAY

reject
  claim   acquired(Acme Corp., Delta Inc.) time=2023
  quote   Acme Corp. acquired Delta Inc. in 2023.
  note    not a deal
  made    DAY

fix
  claim   headquartered_in(Acme Corp., Boston)
  quote   Acme Corp. is headquartered in Boston.
  set     object = Chicago
  made    DAY

family
  outlet  Daily Online
  outlet  The Daily
  made    DAY
$ claimgraph ingest a --db other.db > /dev/null; claimgraph judge load decisions.txt --db other.db
4 decisions: new 4, known 0, orphans 0.
$ claimgraph dump --digest > one; claimgraph dump --digest --db other.db | cmp - one
$ claimgraph judge load decisions.txt --db other.db
4 decisions: new 0, known 4, orphans 0.

# Replayed after the article has gone and come again, and before it is there at all.
$ claimgraph remove a/2.md --db other.db; claimgraph ingest a --db other.db | head -1; claimgraph dump --digest --db other.db | cmp - one
1 article removed.
2 articles, 4 sentences, 4 claims. New 1, unchanged 1, replaced 0, failed 0.
$ claimgraph ingest a/1.md --db third.db | head -1; claimgraph judge load decisions.txt --db third.db
1 article, 2 sentences, 2 claims. New 1, unchanged 0, replaced 0, failed 0.
4 decisions: new 4, known 0, orphans 3.
! claimgraph: decisions.txt:3: same: not in the graph: entity name:acme foundry; kept, without effect for now
! claimgraph: decisions.txt:8: reject: not in the graph: claim acquired(Acme Corp., Delta Inc.) time=2023; kept, without effect for now
! claimgraph: decisions.txt:20: family: not in the graph: outlet Daily Online; kept, without effect for now
$ claimgraph judge list --db third.db | sed 's/20[0-9-]*/DAY/'
305463bf  DAY  orphan  same name:acme · name:acme foundry
47d17594  DAY  orphan  reject acquired(Acme Corp., Delta Inc.) time=2023          not a deal
5123e34a  DAY  stands  fix headquartered_in(Acme Corp., Boston) · object=Chicago
5175ef16  DAY  orphan  family Daily Online · The Daily

`claimgraph judge withdraw ID` takes one back
`claimgraph judge save FILE` keeps all
$ claimgraph ingest a --db third.db | head -1; claimgraph dump --digest --db third.db | cmp - one
2 articles, 4 sentences, 4 claims. New 1, unchanged 1, replaced 0, failed 0.

# An edited article: what no longer fits is kept and told.
$ printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is based in Boston.\n' > a/1.md
> claimgraph ingest a | head -1; claimgraph judge list | grep orphan | sed 's/20[0-9-]*/DAY/'
2 articles, 4 sentences, 4 claims. New 0, unchanged 1, replaced 1, failed 0.
5123e34a  DAY  orphan  fix headquartered_in(Acme Corp., Boston) · object=Chicago

# Files with mistakes: nothing of them goes in.
$ printf 'same\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:1: 'same' lacks a line 'entity'
[2]
$ printf '\nsmae\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:2: unknown decision 'smae'; there are same, not-same, unsure, reject, confirm, fix, dismiss, settle, family, copy
[2]
$ printf 'same\n  entity  name:acme\n  outlet  The Daily\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:3: 'outlet' does not belong to 'same'
[2]
$ printf '  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:1: an indented line before any decision
[2]
$ printf 'fix\n  claim  a(b)\n  quote  b is a.\n  set  nothing\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:4: expected 'set ROLE = VALUE', not 'nothing'
[2]
$ printf 'same\n  entity  name:acme\n  entity  name:beta\n\n# no\nnot-same\n  entity  name:beta\n  entity  name:acme\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:6: 'not-same name:acme · name:beta' contradicts bad.txt:1, 'same name:acme · name:beta'; withdraw or take out one of them
[2]
$ printf 'not-same\n  entity  name:acme\n  entity  name:acme foundry\n' > bad.txt; claimgraph judge load bad.txt
! claimgraph: bad.txt:1: 'not-same name:acme · name:acme foundry' contradicts decision 305463bf64b2, 'same name:acme · name:acme foundry'; withdraw or take out one of them
[2]
$ printf 'same\n  entity  name:a\n  entity  name:b\nsame\n  entity  name:b\n  entity  name:c\nnot-same\n  entity  name:a\n  entity  name:c\n' > bad.txt; claimgraph judge load bad.txt --db third.db
! claimgraph: bad.txt:7: 'not-same name:a · name:c' contradicts bad.txt:4, 'same name:b · name:c'; withdraw or take out one of them
[2]
$ claimgraph judge load nowhere.txt
! claimgraph: nowhere.txt: not a regular file
[2]
