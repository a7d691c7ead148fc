# What people decide. Articles first: a name and its longer form, a claim from a novel, two figures.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: Daily Online\ndate: 2024-03-02\n---\n\nAcme Foundry Ltd. acquired Beta Labs in 2024. Acme Corp. acquired Delta Inc. in 2023.\n' > a/2.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-02\n---\n\nAcme Corp. employs 500 people.\n' > a/3.md
> printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. employs 900 people.\n' > a/4.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-04\n---\n\nAcme Corp. is headquartered in Boston.\n' > a/5.md
> claimgraph ingest a
5 articles, 7 sentences, 7 claims. New 5, unchanged 0, replaced 0, failed 0.
The graph holds 5 articles, 5 entities, 7 claims, 2 conflicts.
$ claimgraph dump --digest > before; claimgraph conflicts
Acme Corp. · employs   differs in value
  900 people (2024-03-03) against 500 people (2024-03-02)
  208cd792  2024-03-03  The Herald        958dde2c  2024-03-02  The Wire
  “Acme Corp. employs 900 people.”        “Acme Corp. employs 500 people.”

Acme Foundry Ltd. · acquired   differs in value
  only one can be it at a time
  bf27ebf6  2024-03-02  Daily Online      0c84e6ce  2024-03-01  The Daily
  “Acme Foundry Ltd. acquired Beta Labs   “Acme Corp. acquired Beta Labs in
  in 2024.”                               2024.”

`claimgraph why 208cd792` shows where a claim comes from
`claimgraph judge settle 208cd792 958dde2c` lets the first stand
$ claimgraph judge list | sed 's/20[0-9-]*/DAY/g'
! claimgraph: nobody has decided anything yet; `claimgraph judge` asks

# One and the same, told apart again, and back: nothing remains of what was withdrawn.
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp." --note "renamed in 2024"
same name:acme · name:acme foundry   305463bf
`claimgraph judge withdraw 305463bf` takes it back.
$ claimgraph claims --about "acme foundry ltd." --predicate acquired
bf27ebf6  2024  acquired(Acme Corp., Beta Labs) time=2024   Daily Online
0c84e6ce  2024  acquired(Acme Corp., Beta Labs) time=2024   The Daily
04d6e425  2023  acquired(Acme Corp., Delta Inc.) time=2023  Daily Online

`claimgraph why ID` shows where a claim comes from.
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp."
same name:acme · name:acme foundry   305463bf  decided already
`claimgraph judge withdraw 305463bf` takes it back.
$ claimgraph judge not-same "Acme Foundry Ltd." "Acme Corp."
! claimgraph: 'not-same name:acme · name:acme foundry' contradicts decision 305463bf64b2, 'same name:acme · name:acme foundry'; withdraw or take out one of them
[2]
$ claimgraph why-not "Acme Foundry Ltd." "Acme Corp." | head -3
passed  entity        they are one: name:acme
passed  name          body “acme”: the same name, and nothing tells two of it
                      apart
$ claimgraph judge list | sed 's/20[0-9-]*/DAY/g'
305463bf  DAY  stands  same name:acme · name:acme foundry  renamed in DAY

`claimgraph judge withdraw ID` takes one back
`claimgraph judge save FILE` keeps all
$ claimgraph judge withdraw $(claimgraph judge list --csv | sed -n 2p | cut -d, -f1)
withdrawn: same name:acme · name:acme foundry
$ claimgraph dump --digest | cmp - before
$ claimgraph judge list --all | sed 's/20[0-9-]*/DAY/g'
305463bf  DAY  withdrawn DAY  same name:acme · name:acme foundry  renamed in DAY

`claimgraph judge withdraw ID` takes one back
`claimgraph judge save FILE` keeps all

# Claims: rejected ones are gone from every answer but why, fixed ones say what they should.
$ claimgraph judge reject $(claimgraph claims --about "delta inc" --csv | sed -n 2p | cut -d, -f1)
reject acquired(Acme Corp., Delta Inc.) time=2023   47d17594
`claimgraph judge withdraw 47d17594` takes it back.
$ claimgraph claims --about "delta inc"
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph judge fix $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) object=Chicago time=2023
fix headquartered_in(Acme Corp., Boston) · object=Chicago · time=2023   9a77201f
`claimgraph judge withdraw 9a77201f` takes it back.
$ claimgraph claims --predicate headquartered_in
633767a0  2023  headquartered_in(Acme Corp., Chicago) time=2023  The Wire
6ede4927  2023  headquartered_in(Acme Corp., Chicago) time=2023  The Daily

`claimgraph why ID` shows where a claim comes from.
$ claimgraph claims --about boston
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph judge confirm $(claimgraph claims --about "acme foundry ltd." --csv | sed -n 2p | cut -d, -f1)
confirm acquired(Acme Foundry Ltd., Beta Labs) time=2024   e834bfec
`claimgraph judge withdraw e834bfec` takes it back.
$ claimgraph show "acme corp." | sed -n '1p;/headquartered/p'
Acme Corp.   company · 5 claims in 4 articles of 3 outlets
headquartered in  Chicago     2023  2 origins  633767a0  fixed
$ claimgraph check
claimgraph.db: all is well

# Disagreements: one side stands, or there is none; both stay visible.
$ claimgraph judge settle $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
settle employs(Acme Corp., 500 people) · employs(Acme Corp., 900 people)   7fbddfeb
`claimgraph judge withdraw 7fbddfeb` takes it back.
$ claimgraph conflicts
Acme Corp. · employs   differs in value, settled (7fbddfeb)
  900 people (2024-03-03) against 500 people (2024-03-02)
  208cd792  2024-03-03  The Herald        958dde2c  2024-03-02  The Wire  stands
  “Acme Corp. employs 900 people.”        “Acme Corp. employs 500 people.”

Acme Foundry Ltd. · acquired   differs in value
  only one can be it at a time
  bf27ebf6  2024-03-02  Daily Online      0c84e6ce  2024-03-01  The Daily
  “Acme Foundry Ltd. acquired Beta Labs   “Acme Corp. acquired Beta Labs in
  in 2024.”                               2024.”

`claimgraph why 208cd792` shows where a claim comes from
`claimgraph judge settle 208cd792 958dde2c` lets the first stand
$ claimgraph claims --contested
0c84e6ce  2024  acquired(Acme Corp., Beta Labs) time=2024         The Daily
bf27ebf6  2024  acquired(Acme Foundry Ltd., Beta Labs) time=2024  Daily Online

`claimgraph why ID` shows where a claim comes from.
$ claimgraph judge dismiss $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
! claimgraph: 'dismiss employs(Acme Corp., 500 people) · employs(Acme Corp., 900 people)' contradicts decision 7fbddfebeedd, 'settle employs(Acme Corp., 500 people) · employs(Acme Corp., 900 people)'; withdraw or take out one of them
[2]
$ claimgraph judge withdraw $(claimgraph judge list --csv | grep settle | cut -d, -f1)
withdrawn: settle employs(Acme Corp., 500 people) · employs(Acme Corp., 900 people)
$ claimgraph judge dismiss $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
dismiss employs(Acme Corp., 500 people) · employs(Acme Corp., 900 people)   a77489f6
`claimgraph judge withdraw a77489f6` takes it back.
$ claimgraph conflicts
Acme Foundry Ltd. · acquired   differs in value
  only one can be it at a time
  bf27ebf6  2024-03-02  Daily Online      0c84e6ce  2024-03-01  The Daily
  “Acme Foundry Ltd. acquired Beta Labs   “Acme Corp. acquired Beta Labs in
  in 2024.”                               2024.”

`claimgraph why bf27ebf6` shows where a claim comes from
`claimgraph judge settle bf27ebf6 0c84e6ce` lets the first stand
$ claimgraph conflicts --all | head -1
Acme Corp. · employs   differs in value, dismissed (a77489f6)

# Outlets and articles: two of one house, or a copy, are one origin.
$ claimgraph claims --predicate headquartered_in --min-origins 2
633767a0  2023  headquartered_in(Acme Corp., Chicago) time=2023  The Wire
6ede4927  2023  headquartered_in(Acme Corp., Chicago) time=2023  The Daily

`claimgraph why ID` shows where a claim comes from.
$ claimgraph judge family "The Wire" "The Daily"
family The Daily · The Wire   a28de76b
`claimgraph judge withdraw a28de76b` takes it back.
$ claimgraph claims --predicate headquartered_in --min-origins 2
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph judge withdraw $(claimgraph judge list --csv | grep family | cut -d, -f1)
withdrawn: family The Daily · The Wire
$ claimgraph claims --predicate headquartered_in --min-origins 2 | wc -l
4
$ claimgraph judge copy-of 5.md 1.md
copy a/5.md · a/1.md   46617df6
`claimgraph judge withdraw 46617df6` takes it back.
$ claimgraph claims --predicate headquartered_in --min-origins 2
! claimgraph: no claim is like this; fewer options find more
[1]
$ claimgraph why $(claimgraph claims --predicate headquartered_in --csv | sed -n 2p | cut -d, -f1) | grep 'support\|verdict\|read as'
verdict     fixed by a person (9a77201f)
read as     headquartered_in(Acme Corp., Boston)
support     2 articles → 2 outlets → 2 families → 1 origin
$ claimgraph sources --outlets
Daily Online  daily online  1 article   1 claim   0 first  1 alone  0 contradicted
The Daily     the daily     1 article   2 claims  1 first  1 alone  1 contradicted
The Herald    the herald    1 article   1 claim   0 first  1 alone  0 contradicted
The Wire      the wire      2 articles  2 claims  0 first  1 alone  0 contradicted

`claimgraph judge family OUTLET OUTLET` makes two one family.
$ claimgraph check
claimgraph.db: all is well

# What cannot be.
$ claimgraph judge same "Acme Corp." "Nobody Inc."
! claimgraph: no entity 'Nobody Inc.'. `claimgraph entities` lists all.
[1]
$ claimgraph judge same "Acme Corp." "acme"
! claimgraph: 'Acme Corp.' and 'acme' are one name, name:acme
[2]
$ claimgraph judge reject 0000000000
! claimgraph: no claim '0000000000'. `claimgraph claims` lists them.
[1]
$ claimgraph judge fix $(claimgraph claims --source wire --csv | sed -n 2p | cut -d, -f1) object=much
! claimgraph: object=much: no amount; write 'USD 5.5M', '~40 percent' or '3..6 month'
[2]
$ claimgraph judge fix $(claimgraph claims --source wire --csv | sed -n 2p | cut -d, -f1) modality=sure
! claimgraph: modality=sure: no such modality; `claimgraph claims --help` lists them
[2]
$ claimgraph judge fix $(claimgraph claims --source wire --csv | sed -n 2p | cut -d, -f1) buyer=Acme
! claimgraph: buyer=Acme: employs has no such role; there are amount, factuality, modality, object, place, polarity, predicate, subject, time
[2]
$ claimgraph judge fix $(claimgraph claims --about "beta labs" --csv | sed -n 2p | cut -d, -f1) predicate=employs stake=5
! claimgraph: stake=5: employs has no such role; there are amount, factuality, modality, object, place, polarity, predicate, subject, time
[2]
$ claimgraph judge copy-of 1.md 5.md
! claimgraph: 'copy a/1.md · a/5.md' closes a circle: a/5.md is a copy of a/1.md; withdraw one of them first
[2]
$ claimgraph judge copy-of 5.md 5.md
! claimgraph: both sides are one, 'a/5.md'; name two
[2]
$ claimgraph judge copy-of 3.md 5.md > /dev/null; claimgraph judge copy-of 1.md 3.md
! claimgraph: 'copy a/1.md · a/3.md' closes a circle: a/3.md is a copy of a/5.md, a/5.md of a/1.md; withdraw one of them first
[2]
$ printf 'copy\n  article  a/1.md\n  of  a/3.md\nfamily\n  outlet  The Herald\n  outlet  The Wire\n' > circle.txt; claimgraph judge load circle.txt
2 decisions: new 1, known 0, orphans 0, not applied 1.
! claimgraph: circle.txt:1: not applied: 'copy a/1.md · a/3.md' closes a circle: a/3.md is a copy of a/5.md, a/5.md of a/1.md
[3]
$ claimgraph judge family "The Wire" "The Dailly"
! claimgraph: no outlet 'The Dailly'. Did you mean 'The Daily'? `claimgraph sources` lists them.
[1]
$ claimgraph judge smae a b
! claimgraph: nothing to judge by 'smae'. Did you mean 'same'? `claimgraph judge --help` lists the words.
[2]
$ claimgraph judge withdraw 00000000
! claimgraph: no decision '00000000'. `claimgraph judge list` lists them.
[1]
$ claimgraph judge same a
! claimgraph: `claimgraph judge same ENTITY ENTITY` is the way to say it
[2]

# An amount keeps the measure that its correction does not name; of what it names the unit is put as reading does.
$ mkdir k; printf -- '---\npublisher: The Wire\n---\n\nKappa Inc. shipped 500 pumps in 2023.\n' > k/1.md
> printf -- '---\npublisher: The Herald\n---\n\nKappa Inc. shipped 900 pumps in 2023.\n' > k/2.md
> claimgraph ingest k --db k.db | tail -1; claimgraph conflicts --db k.db | sed -n 2p
The graph holds 2 articles, 1 entity, 2 claims, 1 conflict.
  900 pump against 500 pump: which is the later is not known
$ for value in 700 '700 pumps' '<=700' '700 engines' 'USD 700'
> do claimgraph judge fix $(claimgraph claims --source wire --csv --db k.db | sed -n 2p | cut -d, -f1) "object=$value" --db k.db 2>&1 | head -1
> claimgraph conflicts --db k.db 2>&1 | sed -n '2p;/^claimgraph/p'
> claimgraph judge list --csv --db k.db 2> /dev/null | sed -n 2p | cut -d, -f1 | xargs -r claimgraph --db k.db judge withdraw > /dev/null
> done
fix units_sold(Kappa Inc., 500 pump) time=2023 · object=700 pump   7ac70434
  900 pump against 700 pump: which is the later is not known
fix units_sold(Kappa Inc., 500 pump) time=2023 · object=700 pump   7ac70434
  900 pump against 700 pump: which is the later is not known
fix units_sold(Kappa Inc., 500 pump) time=2023 · object=<=700 pump   27c8b194
  900 pump against <=700 pump: which is the later is not known
claimgraph: object was in pump, is now in engine
claimgraph: no claim contradicts another, among 2 claims
claimgraph: object=USD 700: USD where the claim has pump; reject it if it is about something else
  900 pump against 500 pump: which is the later is not known

# Looking needs no right to write, and keeping writes over nothing but decisions.
$ mkdir readonly; cp claimgraph.db readonly; chmod a-w readonly/claimgraph.db readonly
> claimgraph judge list --db readonly/claimgraph.db | head -1 | grep -c .; claimgraph judge save - --db readonly/claimgraph.db | head -1 | cut -c3-22
> claimgraph judge withdraw 00000000 --db readonly/claimgraph.db
1
Decisions of people 
! claimgraph: readonly/claimgraph.db: cannot be written; check its permissions
[2]
$ echo 'my notes' > notes.txt; claimgraph judge save notes.txt; cat notes.txt
my notes
! claimgraph: notes.txt: holds something else than decisions and is left as it is; name another
$ : > empty.txt; claimgraph judge save empty.txt | sed 's/^[0-9]*/N/'; claimgraph judge save empty.txt | sed 's/^[0-9]*/N/'; ls | grep -c empty
N decisions in empty.txt.
N decisions in empty.txt.
1
$ ln -s empty.txt link.txt; claimgraph judge save link.txt > /dev/null; test -L link.txt && echo link
link
$ claimgraph judge save nowhere/decisions.txt
! claimgraph: nowhere/decisions.txt: cannot be written
[2]

# A key an answer, from a pipe or on a terminal.
$ printf 'n q' | claimgraph judge
1/1  one and the same? “acme foundry” has this name, and an article tells them
     apart
     Acme Corp.  company · 5 articles · name:acme
       The Herald: “Acme Corp. employs 900 people.”
       The Wire: “Acme Corp. is headquartered in Boston.”
     Acme Foundry Ltd.  company · 1 article · name:acme foundry
       Daily Online: “Acme Foundry Ltd. acquired Beta Labs in 2024.”
s same · n not same · u unsure · space skip · q quit n
not-same name:acme · name:acme foundry

1 decision made, 0 skipped, 0 left. `claimgraph judge list` shows all.
$ claimgraph judge list | grep -o 'not-same.*'
not-same name:acme · name:acme foundry
