# What reaches a terminal, a pipe and a program.
$ printf 'Acme\033[31m Corp. acquired Beta\302\233 Labs\342\200\256 in 2021.\n\nJane Roe said that Acme Corp. paid =5 million, "all told".\n' > a.txt
> claimgraph ingest a.txt --publisher "$(printf 'The \033]0;x\007Daily')" --title "$(printf 'T\rX')" --published 2021-06
1 article, 2 sentences, 2 claims. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 1 article, 3 entities, 2 claims, 0 conflicts.
$ claimgraph sources
2021-06  The <U+001B>]0;x<U+0007>Daily  T X  2  en  11f704d7  a.txt

`claimgraph claims --source PUBLISHER` shows what one says.
$ claimgraph search acquired
2021-06  The <U+001B>]0;x<U+0007>Daily  Acme<U+001B>[31m Corp. acquired Beta<U+009B> Labs<U+202E> in 2021.

`claimgraph claims --source SOURCE` shows what one claims.
$ for c in sources entities claims 'show acme' stats 'search acquired' conflicts predicates
> do for f in '' --json --csv
> do claimgraph $c $f 2>&1
> done
> done | LC_ALL=C grep -c "$(printf '[\001-\010\013\014\016-\037\177]\|\302[\200-\237]')"
0
[1]
$ claimgraph why $(claimgraph claims --csv | sed -n 2p | cut -c1-8) | LC_ALL=C grep -c "$(printf '\033')"
0
[1]
$ claimgraph show "$(printf 'no\033[31mbody')"
! claimgraph: no entity 'no<U+001B>[31mbody'. `claimgraph entities` lists all.
[1]
$ claimgraph "$(printf 'no\033[31m')"
! claimgraph: no command 'no<U+001B>[31m'. `claimgraph --help` lists all.
[2]
$ claimgraph ingest "$(printf 'no\033[31m')" 
! claimgraph: no<U+001B>[31m: no such file or folder; skipped
[2]

# JSON and CSV.
$ claimgraph sources --json
{"format":"claimgraph/1","sources":[{"id":"11f704d7dda0a81c9ab7b95115d5a208431381d35a3dd2cebb30560f995814ae","uri":"a.txt","language":"en","encoding":"utf-8 (strict)","replaced_bytes":0,"sentences":2,"claims":2,"skipped":0,"title":"T\rX","publisher":"The \u001b]0;x\u0007Daily","published":"2021-06"}]}
$ claimgraph stats --json
{"format":"claimgraph/1","counts":[{"what":"articles","count":1},{"what":"sentences","count":2},{"what":"mentions","count":3},{"what":"entities","count":3},{"what":"claims","count":2},{"what":"open claims","count":2},{"what":"conflicts","count":0},{"what":"skipped sentences","count":0}]}
$ claimgraph stats --csv
what,count
articles,1
sentences,2
mentions,3
entities,3
claims,2
open claims,2
conflicts,0
skipped sentences,0
$ claimgraph claims --json | grep -o '^{"format":"claimgraph/1","claims":\[{"id":"[0-9a-f]*"'
{"format":"claimgraph/1","claims":[{"id":"b9879f8a67d5b5306f2408a5ee832532"
$ claimgraph entities --csv | head -1 | od -c | head -3
0000000   n   a   m   e   ,   k   i   n   d   ,   a   r   t   i   c   l
0000020   e   s   ,   i   d   ,   a   l   s   o  \r  \n
0000034
$ claimgraph search acquired zebra --json
{"format":"claimgraph/1","sentences":[]}
! claimgraph: no sentence holds all these words; fewer words find more
[1]

# Colour only on a terminal that wants it.
$ script -qec 'claimgraph show "jane roe"' /dev/null < /dev/null | grep -c "$(printf '\033\\[1m')"
1
$ script -qec 'NO_COLOR=1 claimgraph show "jane roe"' /dev/null < /dev/null | grep -c "$(printf '\033')"
0
[1]
$ script -qec 'TERM=dumb claimgraph show "jane roe"' /dev/null < /dev/null | grep -c "$(printf '\033')"
0
[1]
$ claimgraph show "jane roe" | grep -c "$(printf '\033')"
0
[1]

# As wide as the terminal; whole where there is none.
$ claimgraph ingest data/samples >/dev/null; COLUMNS=80 claimgraph claims | sed 's/[^ -~]/x/g' | awk 'length > 80' | wc -l
0
$ COLUMNS=60 claimgraph sources | head -n -2 | sed 's/[^ -~]/x/g' | awk 'length > 60' | wc -l
0
$ COLUMNS=120 claimgraph claims | sed 's/[^ -~]/x/g' | awk 'length > 80' | grep -q . && echo wide
wide

$ claimgraph claims | grep -c '…'
0
[1]
$ claimgraph claims | grep -o 'USD 5.6M'
USD 5.6M
USD 5.6M
USD 5.6M
$ script -qec 'stty cols 80; claimgraph claims' /dev/null < /dev/null | grep -c '…' | grep -qv '^0$' && echo cut
cut
$ COLUMNS=80 claimgraph diff --since 0 | grep -q '…' && claimgraph diff --since 0 | grep -c '…'
0
[1]

# CSV for programs: whole ids, bare numbers, nothing for what is not known.
$ claimgraph claims --predicate manufactures --csv | head -2
id,time,published,predicate,relation,subject,object,low,high,currency,unit,bound,speaker,polarity,modality,factuality,origins,contested,claim,source,uri,document,start,end,sentence
791bb58d19ff51a5f975d4066a2f33b9,2025,2025-05-20,manufactures,produce,Huawei,200000 chip,200000,200000,,chip,exact,U.S. officials,positive,possible,PS+,1,false,"PS+ manufactures(Huawei, 200000 chip) time=2025 @ ""U.S. officials"" < ""Hanna Brandt""",Trade Desk Quarterly,data/samples/10-an-interview.md,aaf9b793b20a0752996d4d18a1b50f4aa843924b77534ad9bbd7ade1dee9d106,801,846,"Huawei may produce 200,000 AI chips this year, U.S. officials say."
$ claimgraph sources --csv | sed -n 2p
2021-06,The <U+001B>]0;x<U+0007>Daily,"TX",2,en,11f704d7dda0a81c9ab7b95115d5a208431381d35a3dd2cebb30560f995814ae,a.txt
$ claimgraph show smic --csv | head -3
entity,predicate,what,modality,time,published,origins,contested,replaced,speaker,verdict,id
SMIC,manufactures,chip,reported,,2023-09-05,1,false,false,TechInsights,,35265add2c25e6d415d07ce58c057ea9
SMIC,manufactures,Kirin 9000S,reported,,2023-09-05,1,false,false,TechInsights,,dccde821c8ea7c178e27a30dba37ca81
$ claimgraph conflicts --csv
entity,predicate,kind,reason,a,b,state
Huawei,manufactures,differs_in_value,<=200000 chip (2025-07-15) against 805000 chip (2025-06-20),4a4c5efd80ff949884691f25a3d92202,d9e569963b85853b2684e6ad186340ef,open
$ claimgraph search Kirin --csv | head -2
published,source,sentence,document,start,end
2023-09-05,Foundry Notes,"Huawei's Mate 60 Pro is powered by the Kirin 9000S, a processor that SMIC manufactured, according to TechInsights.",f4e1b4e526f8343dc1fe325889c012027d4beecc0d6d1c04b3e203879e2541d4,33,147

# A reader that goes away is no error of ours; a full disk is.
$ claimgraph claims | head -1 | wc -l
1
$ claimgraph extract data/samples | head -1 | wc -l
1
$ claimgraph claims > /dev/full
! claimgraph: standard output cannot be written
[2]
$ claimgraph claims --json > /dev/full
! claimgraph: standard output cannot be written
[2]
$ claimgraph stats > /dev/full
! claimgraph: standard output cannot be written
[2]
$ claimgraph extract data/samples > /dev/full
! claimgraph: standard output cannot be written
[2]
$ claimgraph --help > /dev/full
! claimgraph: standard output cannot be written
[2]
$ claimgraph check > /dev/full
! claimgraph: standard output cannot be written
[2]
