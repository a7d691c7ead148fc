# What has changed since the last time.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. employs 500 people. Acme Corp. sued Delta Inc. over a patent.\n' > a/1.md
> claimgraph ingest a | head -1
1 article, 3 sentences, 3 claims. New 1, unchanged 0, replaced 0, failed 0.
$ printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. acquired Beta Labs in 2024.\n\nAcme Corp. employs 900 people.\n' > a/2.md
> claimgraph ingest a | head -1
2 articles, 5 sentences, 5 claims. New 1, unchanged 1, replaced 0, failed 0.
$ claimgraph diff --runs | sed 's/20[0-9TZ:-]*/MOMENT/'
1  MOMENT  ingest  new 1, claims 3
2  MOMENT  ingest  new 1, unchanged 1, claims 2

`claimgraph diff --since RUN` shows what the runs after it changed.
$ claimgraph diff
new article
            a/2.md

new claim
  3e901c27  employs(Acme Corp., 900 people)
            The Herald

gained an origin
  a3d76427  acquired(Acme Corp., Beta Labs) time=2024
            2 origins, were 1

number moved
  3e901c27  employs(Acme Corp., 900 people)
            was employs(Acme Corp., 500 people)

disagreement opened
            employs(Acme Corp., 900 people)
            against employs(Acme Corp., 500 people)

`claimgraph why ID` shows the sentence · `claimgraph diff --runs` lists the runs
$ claimgraph diff --since 2
! claimgraph: nothing has changed since; `claimgraph diff --runs` lists the runs
[1]
$ claimgraph diff --since 0 | head -3
new article
            a/1.md
            a/2.md
$ claimgraph diff --since 2020-01-01 --json | grep -o '"change":"[a-z ]*"' | sort | uniq -c | sed 's/^ *//'
1 "change":"disagreement opened"
2 "change":"new article"
4 "change":"new claim"
$ claimgraph diff --since soon
! claimgraph: --since 'soon' is no date; write 2025, 2025-02 or 2025-02-03
[2]

# A decision closes a disagreement, and its withdrawal opens it again.
$ claimgraph judge dismiss $(claimgraph claims --predicate employs --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --predicate employs --csv | sed -n 3p | cut -d, -f1) > /dev/null; claimgraph diff
disagreement closed
            employs(Acme Corp., 900 people)
            against employs(Acme Corp., 500 people) (dismissed)

`claimgraph why ID` shows the sentence · `claimgraph diff --runs` lists the runs
$ claimgraph judge withdraw $(claimgraph judge list --csv | sed -n 2p | cut -d, -f1) > /dev/null; claimgraph conflicts | head -1
Acme Corp. · employs   differs in value

# An address that says something else now.
$ printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. employs 900 people. Acme Corp. is headquartered in Boston.\n' > a/1.md
> claimgraph ingest a | head -1
2 articles, 5 sentences, 5 claims. New 0, unchanged 1, replaced 1, failed 0.
$ claimgraph diff
new claim
  c2519a30  headquartered_in(Acme Corp., Boston)
            The Daily

gained an origin
  cfff343f  employs(Acme Corp., 900 people)
            2 origins, were 1

disagreement closed
            employs(Acme Corp., 900 people)
            against employs(Acme Corp., 500 people) (rewritten: a/1.md)

added to a text
  c2519a30  headquartered_in(Acme Corp., Boston)
            a/1.md

changed in a text
  cfff343f  employs(Acme Corp., 900 people)
            was employs(Acme Corp., 500 people) in a/1.md

quietly removed from a text
            sued(Acme Corp., Delta Inc.) matter=patent
            a/1.md

`claimgraph why ID` shows the sentence · `claimgraph diff --runs` lists the runs
$ claimgraph diff > same; claimgraph ingest a | head -1; claimgraph diff | cmp - same
2 articles, 5 sentences, 5 claims. New 0, unchanged 2, replaced 0, failed 0.

# Removal: what went with the article, and nothing of it where it is to be forgotten.
$ claimgraph ingest a > /dev/null; claimgraph conflicts | head -1
! claimgraph: no claim contradicts another, among 5 claims
$ claimgraph remove a/2.md; claimgraph diff
1 article removed.
removed article
            a/2.md

`claimgraph why ID` shows the sentence · `claimgraph diff --runs` lists the runs
$ claimgraph diff --runs | tail -3 | cut -c25-
 remove  removed 1

 RUN` shows what the runs after it changed.
$ claimgraph ingest a | head -1; claimgraph remove --forget a/1.md; claimgraph diff --since 0 | grep -c quietly
2 articles, 5 sentences, 5 claims. New 1, unchanged 1, replaced 0, failed 0.
1 article removed.
0
[1]
$ sqlite3 claimgraph.db "SELECT count(*) FROM past_claim WHERE uri = 'a/1.md'"
0

# The same text with another day or publisher takes the old one's place; given less, it changes nothing.
$ claimgraph ingest a > /dev/null; claimgraph ingest a/1.md --published 2024-05-05 | head -1; claimgraph sources | grep 1.md
1 article, 3 sentences, 3 claims. New 0, unchanged 0, replaced 1, failed 0.
2024-05-05  The Daily     3  en  0a7006f4  a/1.md
$ claimgraph ingest a/1.md --published 2024-05-05 | head -1; claimgraph check
1 article, 3 sentences, 3 claims. New 0, unchanged 1, replaced 0, failed 0.
claimgraph.db: all is well
