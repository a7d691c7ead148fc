# Options that cannot be meant: one line, exit code 2, before anything is touched.
$ echo 'Acme Corp. acquired Beta Labs.' > a.txt
$ claimgraph ingest a.txt --published yesterday
! claimgraph: --published 'yesterday' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph ingest a.txt --published 2025-02-30
! claimgraph: --published '2025-02-30' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph ingest a.txt --published 2025-13
! claimgraph: --published '2025-13' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph ingest a.txt --encoding klingon
! claimgraph: unknown encoding 'klingon'; use a name such as utf-8
[2]
$ claimgraph ingest a.txt a.txt --uri https://example.org/one
! claimgraph: --uri names one article, and here are 2 files; leave it out, or name one file
[2]
$ claimgraph extract a.txt --published 03/02/2025
! claimgraph: --published '03/02/2025' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph ingest a.txt --published 2025-02 && claimgraph sources
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 1 article, 2 entities, 1 claim, 0 conflicts.
2025-02      1  en  cc9a0989  a.txt

`claimgraph claims --source PUBLISHER` shows what one says.
$ claimgraph claims --limit 0
! claimgraph: --limit: Value 0 not in range 1 to 1000000000. `claimgraph claims --help` shows the options.
[2]
$ claimgraph claims --limit -1
! claimgraph: --limit: Value -1 not in range 1 to 1000000000. `claimgraph claims --help` shows the options.
[2]
$ claimgraph claims --predicate aquired
! claimgraph: unknown predicate 'aquired'. Did you mean 'acquired'? `claimgraph predicates` lists all; claims without one of these have the predicate 'open', and are found by their verb.
[2]
$ claimgraph claims --predicate zzzzzz
! claimgraph: unknown predicate 'zzzzzz'. `claimgraph predicates` lists all; claims without one of these have the predicate 'open', and are found by their verb.
[2]
$ claimgraph claims --since soon
! claimgraph: --since 'soon' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph claims --until 2025-02-30
! claimgraph: --until '2025-02-30' is no date; write 2025, 2025-02 or 2025-02-03
[2]
$ claimgraph claims --polarity maybe
! claimgraph: --polarity 'maybe' is not one of them; `claimgraph claims --help` lists them
[2]
$ claimgraph claims --modality sure
! claimgraph: --modality 'sure' is not one of them; `claimgraph claims --help` lists them
[2]
$ claimgraph why abc
! claimgraph: name a claim by four or more digits of its id; `claimgraph claims` shows them
[2]
$ claimgraph why 'abcd%'
! claimgraph: no claim 'abcd%'. `claimgraph claims` lists them.
[1]
$ claimgraph show ''
! claimgraph: no entity ''. `claimgraph entities` lists all.
[1]
