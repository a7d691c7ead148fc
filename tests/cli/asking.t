# What was known, and what held.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2022-03-01\n---\n\nAcme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. is headquartered in Chicago.\n' > a/2.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-05\n---\n\nAcme Corp., a firm of many parts, is headquartered in Chicago.\n\nAcme Corp. acquired Beta Labs in 2021.\n' > a/3.md
> claimgraph ingest a | head -1
3 articles, 4 sentences, 5 claims. New 3, unchanged 0, replaced 0, failed 0.
$ claimgraph show acme corp
Acme Corp.   company · 5 claims in 3 articles of 3 outlets

acquired          Beta Labs           2021  1 origin   847edd0c
headquartered in  Chicago             –     2 origins  72a5cec8
                  Boston              –     1 origin   a5898343  updated since
“is”              firm of many parts  –     1 origin   ccaab935

`claimgraph why 847edd0c` shows the sentence
$ claimgraph claims --predicate headquartered_in --as-of 2023
a5898343  2022-03-01  headquartered_in(Acme Corp., Boston)  The Daily

`claimgraph why ID` shows where a claim comes from.
$ claimgraph claims --predicate headquartered_in --valid-at 2023-06
a5898343  2022-03-01  headquartered_in(Acme Corp., Boston)  The Daily

`claimgraph why ID` shows where a claim comes from.
$ claimgraph claims --predicate headquartered_in --valid-at 2024-06
385a36d4  2024-03-05  headquartered_in(Acme Corp., Chicago)  The Wire
aa9ac7b4  2024-03-03  headquartered_in(Acme Corp., Chicago)  The Herald

`claimgraph why ID` shows where a claim comes from.
$ claimgraph claims --predicate headquartered_in --min-origins 2
385a36d4  2024-03-05  headquartered_in(Acme Corp., Chicago)  The Wire
aa9ac7b4  2024-03-03  headquartered_in(Acme Corp., Chicago)  The Herald

`claimgraph why ID` shows where a claim comes from.
$ claimgraph claims --predicate headquartered_in --min-origins 2 --as-of 2024-03-04
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph timeline acme corp --as-of 2024-03-04
! claimgraph: no claim about 'acme corp' has a date; `claimgraph show "acme corp"` shows the others
[1]
$ claimgraph claims --as-of yesterday
! claimgraph: --as-of 'yesterday' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph show acme corp --min-origins 3
Acme Corp.   company · 0 claims in 0 articles of 0 outlets

! claimgraph: no claim about it is like this; fewer options find more
[1]
$ claimgraph claims --predicate headquarterd_in
! claimgraph: unknown predicate 'headquarterd_in'. Did you mean 'headquartered_in'? `claimgraph predicates` lists all; claims without one of these have the predicate 'open', and are found by their verb.
[2]

# The path of a matter.
$ printf -- '---\npublisher: The Daily\ndate: 2023-01-05\n---\n\nGamma Inc. plans to build a plant in Dresden.\n' > b.md
> printf -- '---\npublisher: The Daily\ndate: 2023-06-05\n---\n\nGamma Inc. delayed the plant in Dresden.\n' > c.md
> printf -- '---\npublisher: The Daily\ndate: 2024-06-05\n---\n\nGamma Inc. will build a plant in Dresden, Jane Roe said.\n' > d.md
> claimgraph ingest b.md c.md d.md | head -1
3 articles, 3 sentences, 3 claims. New 3, unchanged 0, replaced 0, failed 0.
$ claimgraph trace gamma inc dresden
Gamma Inc. · builds · plant in Dresden
2023-01-05  planned  plant in Dresden · place Dresden  Gamma Inc.  ae331286
2023-06-05  delayed  plant in Dresden · place Dresden  Gamma Inc.  40c60f39

`claimgraph why ae331286` shows the sentence.
$ claimgraph trace gamma inc --json | grep -o '"stage":"[a-z ]*"' | sort | uniq -c | sed 's/^ *//'
1 "stage":"delayed"
1 "stage":"planned"
$ claimgraph trace zebra crossing
! claimgraph: no claim speaks of 'zebra crossing'; fewer words find more
[1]

# Outlets: who was first, alone, contradicted.
$ claimgraph sources --outlets
The Daily   the daily   4 articles  3 claims  0 first  3 alone  0 contradicted
The Herald  the herald  1 article   1 claim   1 first  0 alone  0 contradicted
The Wire    the wire    1 article   3 claims  0 first  2 alone  0 contradicted

`claimgraph judge family OUTLET OUTLET` makes two one family.

# The first test that keeps two apart.
$ claimgraph why-not "Acme Corp." "Beta Labs"
passed  decisions     none keeps them apart
passed  external ids  not one each
apart   names         no article calls both by one name: acme against beta labs

`claimgraph judge same A B` makes two names one.
$ claimgraph why-not "Acme Corp." "Acme Corp." | head -1
passed  entity        they are one: name:acme
$ claimgraph why-not $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about chicago --csv | sed -n 2p | cut -d, -f1)
passed  comparison    update: Chicago (2024-03-03) against Boston (2022-03-01):
                      later

`claimgraph why ID` shows where a claim comes from.
$ claimgraph why-not $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "beta labs" --csv | sed -n 2p | cut -d, -f1)
passed  subjects      Acme Corp. (name:acme)
apart   predicates    headquartered_in against acquired

`claimgraph why ID` shows where a claim comes from.

# Nothing that comes along is shown wider than the terminal.
$ for c in 'show acme corp' conflicts 'sources --outlets' 'trace gamma inc' 'diff --since 0' 'judge list'
> do COLUMNS=80 claimgraph $c 2>/dev/null | sed 's/[^ -~]/x/g' | awk -v c="$c" 'length > 80 {print c ": " $0}'
> done

# As of a day, nothing has been replaced by what was not out yet; an end counts, whoever is asked about.
$ printf -- '---\npublisher: The Wire\ndate: 2024-01-05\n---\n\nActon Ltd. employs 500 people.\n' > e.md
> printf -- '---\npublisher: The Wire\ndate: 2025-01-05\n---\n\nActon Ltd. employs 700 people.\n' > f.md
> claimgraph ingest ./e.md f.md --db ends.db | head -1; claimgraph sources --db ends.db --csv | grep -c '\./'
> claimgraph show acton --db ends.db | grep employs -A1
> claimgraph show acton --db ends.db --as-of 2024-06 | grep employs
2 articles, 2 sentences, 2 claims. New 2, unchanged 0, replaced 0, failed 0.
0
employs  700 people  –  1 origin  003317a0
         500 people  –  1 origin  d0db1f0a  updated since
employs  500 people  –  1 origin  d0db1f0a


# What changed nothing hides nothing; a run that is none is an error.
$ claimgraph ingest e.md --db ends.db > /dev/null; claimgraph remove nothere --db ends.db; claimgraph diff --db ends.db | head -2
> claimgraph diff --since 77 --db ends.db
new article
            e.md
! claimgraph: no article 'nothere'. `claimgraph sources` lists them.
! claimgraph: no run 77; `claimgraph diff --runs` lists the runs
[2]

# Since and until a day: by days, not by how dates are written; what a person fixed is asked as it stands now.
$ mkdir when; cd when
> printf -- '---\npublisher: The Wire\ndate: 2025-02-05\n---\n\nAcme Corp. employed 500 people in the fourth quarter of 2024.\n\nAcme Corp. acquired Beta Labs by September 2022.\n\nAcme Corp. sued Gamma Inc. in 2021.\n' > a.md
> claimgraph ingest a.md | head -1
> for o in '--until 2024-12-31' '--since 2024-12-31' '--since 2025' '--until 1990' '--since 2099'
> do echo "$o"; claimgraph claims $o 2>&1 | sed '/^$/,$d'
> done
1 article, 3 sentences, 3 claims. New 1, unchanged 0, replaced 0, failed 0.
--until 2024-12-31
60fd8cb7  2022-09  acquired(Acme Corp., Beta Labs) time=2022-09  The Wire
d5efb7e6  2024 Q4  employs(Acme Corp., 500 people) time=2024-36  The Wire
0af0e0ab  2021     sued(Acme Corp., Gamma Inc.) time=2021        The Wire
--since 2024-12-31
d5efb7e6  2024 Q4  employs(Acme Corp., 500 people) time=2024-36  The Wire
--since 2025
claimgraph: no claim is like this; fewer options find more
--until 1990
claimgraph: no claim is like this; fewer options find more
--since 2099
claimgraph: no claim is like this; fewer options find more
$ cd when; claimgraph judge fix $(claimgraph claims --predicate sued --csv | sed -n 2p | cut -d, -f1) time=1999 > /dev/null
> claimgraph claims --until 2000
> claimgraph claims --predicate sued --since 2020
0af0e0ab  1999  sued(Acme Corp., Gamma Inc.) time=1999  The Wire

`claimgraph why ID` shows where a claim comes from.
! claimgraph: no claim is like this; fewer options find more
[1]

# What is not so yet, or not for sure, is marked.

$ mkdir plans; cd plans; printf 'Nvidia plans to buy Arm. Nvidia bought Mellanox. Nvidia may close its plant in Izmir.\n' > a.txt; claimgraph ingest a.txt --db a.db > /dev/null
> claimgraph show nvidia --db a.db | sed -n '4,6p'
acquired  Arm                      –  1 origin  564600b9  planned
          Mellanox                 –  1 origin  8d74c881
closed    its plant · place Izmir  –  1 origin  ae69e528  possible
