# One way to name things, for all commands: what is not there is nothing found, what may be several an error.
$ mkdir a b; for d in a b; do printf -- '---\npublisher: Åftonbladet\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024, Åsa Öst said in '$d'.\n' > $d/1.md; done
> printf -- '---\npublisher: The Wire\ndate: 2024-03-04\n---\n\nAcme Corp. acquired Beta Labs in 2023.\n' > a/2.md
> claimgraph ingest a b | head -1
3 articles, 3 sentences, 3 claims. New 3, unchanged 0, replaced 0, failed 0.

# By the ids that are printed.
$ for c in 'show' 'claims --about' 'claims --object' 'timeline' 'conflicts' 'path name:acme' 'why-not name:acme'; do claimgraph $c 'name:beta labs' --csv 2>&1 | sed -n 2p | grep -c .; done
1
1
1
1
1
1
1
$ claimgraph claims --about name:acme | head -1
c699bbf9  2024  acquired(Acme Corp., Beta Labs) time=2024 @ "Åsa Öst"  Åftonbladet
$ claimgraph show name:nobody
! claimgraph: no entity 'name:nobody'. `claimgraph entities` lists all.
[1]
$ claimgraph path name:acme acme
! claimgraph: 'name:acme' and 'acme' are one, name:acme; name two
[2]

# By digits; articles also by ends of their paths.
$ claimgraph why-not $(claimgraph claims --csv | sed -n 2p | cut -c1-8) $(claimgraph claims --csv | sed -n 3p | cut -c1-8) | head -1
passed  proposition   they say the same
$ for i in $(seq 2000); do printf 'Gamma Inc. acquired Delta %s Ltd. in 2021.\n\n' $i; done > more.txt
> claimgraph ingest --db many.db more.txt | head -1
> twice=$(claimgraph claims --db many.db --csv | cut -c1-4 | sort | uniq -d | head -1); test -n "$twice" && for c in why 'judge reject' "why-not $twice"; do claimgraph $c $twice --db many.db 2>&1 | sed "s/$twice/TWICE/g;s/TWICE[0-9a-f]*/TWICE/g;s/Delta [0-9]*/Delta N/g;s/; TWICE.*//"; done
1 article, 2000 sentences, 2000 claims. New 1, unchanged 0, replaced 0, failed 0.
claimgraph: several claims are 'TWICE', name one: TWICE acquired(Gamma Inc., Delta N Ltd.) time=2021
claimgraph: several claims are 'TWICE', name one: TWICE acquired(Gamma Inc., Delta N Ltd.) time=2021
claimgraph: several claims are 'TWICE', name one: TWICE acquired(Gamma Inc., Delta N Ltd.) time=2021
$ claimgraph compare 1.md 2.md
! claimgraph: several articles are '1.md', name one: e534e202 a/1.md; d8c8de98 b/1.md
[2]
$ claimgraph remove 1.md
! claimgraph: several articles are '1.md', name one: e534e202 a/1.md; d8c8de98 b/1.md
[2]
$ claimgraph judge copy-of 1.md 2.md
! claimgraph: several articles are '1.md', name one: e534e202 a/1.md; d8c8de98 b/1.md
[2]
$ claimgraph compare a/1.md a/1.md
! claimgraph: 'a/1.md' and 'a/1.md' are one article, a/1.md; name another
[2]
$ claimgraph compare a/1.md a/2.md b/1.md | cut -c11-
both                                           acquired(Acme Corp., Beta Labs) time=2024 @ "Åsa Öst"  Åftonbladet
                                               acquired(Acme Corp., Beta Labs) time=2024 @ "Åsa Öst"  Åftonbladet
compatible: of different times, 2023 and 2024  acquired(Acme Corp., Beta Labs) time=2023              The Wire
                                               acquired(Acme Corp., Beta Labs) time=2024 @ "Åsa Öst"  Åftonbladet

h why ID` shows the sentence.
$ claimgraph compare a/1.md a/2.md --json | grep -o '"kind":"[a-z_]*","reason":"[^"]*","a":{"id":"[0-9a-f]*"'
"kind":"compatible","reason":"of different times, 2023 and 2024","a":{"id":"9b8b141a954dd3568a70e9602249b709"

# What is not there.
$ claimgraph compare a/1.md nothere
! claimgraph: no article 'nothere'. `claimgraph sources` lists them.
[1]
$ claimgraph remove nothere; claimgraph diff --runs | wc -l
3
! claimgraph: no article 'nothere'. `claimgraph sources` lists them.
$ claimgraph why 00000000
! claimgraph: no claim '00000000'. `claimgraph claims` lists them.
[1]
$ claimgraph why-not 00000000 11111111
! claimgraph: no entity '00000000'. `claimgraph entities` lists all.
! claimgraph: no entity '11111111'. `claimgraph entities` lists all.
[1]
$ claimgraph judge reject 00000000
! claimgraph: no claim '00000000'. `claimgraph claims` lists them.
[1]
$ claimgraph judge same "Acme Corp." "Acme Corpse"
! claimgraph: no entity 'Acme Corpse'. Did you mean 'Acme Corp.'? `claimgraph entities` lists all.
[1]
$ claimgraph judge family "The Wire" "The Wine"
! claimgraph: no outlet 'The Wine'. Did you mean 'The Wire'? `claimgraph sources` lists them.
[1]
$ claimgraph judge withdraw 00000000
! claimgraph: no decision '00000000'. `claimgraph judge list` lists them.
[1]

# Case apart, in every script.
$ claimgraph claims --source åfton | wc -l
4
$ claimgraph claims --said-by 'åsa ö' | wc -l
4

# What a question lacks.
$ claimgraph search ''
! claimgraph: an empty word finds nothing; name a word
[2]
$ claimgraph trace ' '
! claimgraph: an empty word finds nothing; name a word
[2]
$ claimgraph compare
! claimgraph: ARTICLE is required. `claimgraph compare --help` shows the options.
[2]
$ claimgraph path acme
! claimgraph: ENTITY is required. `claimgraph path --help` shows the options.
[2]
$ claimgraph --fro
! claimgraph: unknown option '--fro'. `claimgraph --help` shows the options.
[2]
$ claimgraph --db x.db
! claimgraph: no command is named. `claimgraph --help` shows the options.
[2]
