# An empty answer says so, in one line that helps, with exit code 1.
$ printf 'Acme Corp. acquired Beta Labs in 2021.\n' > a.txt
> claimgraph ingest a.txt --published 2021-06
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 1 article, 2 entities, 1 claim, 0 conflicts.
$ claimgraph conflicts
! claimgraph: no claim contradicts another, among 1 claim
[1]
$ claimgraph conflicts acme
! claimgraph: no claim about 'acme' contradicts another
[1]
$ claimgraph conflicts --json
{"format":"claimgraph/1","conflicts":[]}
! claimgraph: no claim contradicts another, among 1 claim
[1]
$ claimgraph conflicts --csv
entity,predicate,kind,reason,a,b,state
! claimgraph: no claim contradicts another, among 1 claim
[1]
$ claimgraph show acme | head -1
Acme Corp.   company · 1 claim in 1 article of 1 outlet
$ claimgraph show acmee
! claimgraph: no entity 'acmee'. Did you mean 'Acme Corp.'? `claimgraph entities` lists all.
[1]
$ claimgraph show zzzzzzz
! claimgraph: no entity 'zzzzzzz'. `claimgraph entities` lists all.
[1]
$ claimgraph claims --about acne
! claimgraph: no entity 'acne'. Did you mean 'Acme Corp.'? `claimgraph entities` lists all.
[1]
$ claimgraph claims --said-by nobody
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph claims --modality denied
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph claims --since 2022
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph search zebra
! claimgraph: no sentence holds all these words; fewer words find more
[1]
$ claimgraph entities --kind compny
! claimgraph: no entity is of kind 'compny'. Did you mean 'company'? There are: company.
[1]
$ claimgraph why abcdef0123
! claimgraph: no claim 'abcdef0123'. `claimgraph claims` lists them.
[1]
$ printf 'Gamma Inc. sued Delta Inc. over a patent.\n' > b.txt; claimgraph ingest b.txt
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
$ claimgraph path acme "gamma inc"
! claimgraph: nothing connects 'acme' and 'gamma inc' within 6 claims
[1]
$ claimgraph timeline gamma inc
! claimgraph: no claim about 'gamma inc' has a date; `claimgraph show "gamma inc"` shows the others
[1]
$ printf 'Acme Foundry Ltd. sued Delta Inc. over a patent.\n' > c.txt; claimgraph ingest c.txt
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 3 articles, 5 entities, 3 claims, 0 conflicts.
$ claimgraph show acme
! claimgraph: no entity 'acme'. Did you mean 'Acme Corp.' or 'Acme Foundry Ltd.'? `claimgraph entities` lists all.
[1]

# Of a graph without articles.
$ claimgraph remove a.txt b.txt c.txt
3 articles removed.
$ claimgraph sources
! claimgraph: the graph holds no articles yet; `claimgraph ingest PATH` reads some
[1]
$ claimgraph entities
! claimgraph: the graph holds no articles yet; `claimgraph ingest PATH` reads some
[1]
$ claimgraph conflicts
! claimgraph: the graph holds no articles yet; `claimgraph ingest PATH` reads some
[1]
$ claimgraph show acme
! claimgraph: the graph holds no entities yet; `claimgraph ingest PATH` reads articles
[1]
