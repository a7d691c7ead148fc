# From a folder to answers.
$ mkdir articles
> printf 'Acme Corp. acquired Beta Labs in 2021 for $5 million.\n\nAcme Corp. is headquartered in Boston.\n' > articles/wire.txt
> printf -- '---\ntitle: Beta Labs sold\npublisher: The Daily\ndate: 2021-06-01\n---\n\nJane Roe said that Acme Corp. paid $9 million for Beta Labs.\n' > articles/daily.md
> printf '{"text": "Acme Corp. released Anvil One in May 2022.", "url": "https://example.org/anvil", "publisher": "Anvil News", "published": "2022-05-09"}\n' > articles/news.jsonl
$ claimgraph ingest articles
3 articles, 4 sentences, 7 claims. New 3, unchanged 0, replaced 0, failed 0.
The graph holds 3 articles, 5 entities, 7 claims, 1 conflict.

# The same again changes nothing.
$ claimgraph ingest articles
3 articles, 4 sentences, 7 claims. New 0, unchanged 3, replaced 0, failed 0.
The graph holds 3 articles, 5 entities, 7 claims, 1 conflict.
$ claimgraph sources
–                                       3  en  0de20775  articles/wire.txt
2021-06-01  The Daily   Beta Labs sold  3  en  5dbc34de  articles/daily.md
2022-05-09  Anvil News                  1  en  c8947990  https://example.org/anvil

`claimgraph claims --source PUBLISHER` shows what one says.
$ claimgraph stats
articles           3
sentences          4
mentions           9
entities           5
claims             7
open claims        <*>
conflicts          1
skipped sentences  0
$ claimgraph check
claimgraph.db: all is well
$ claimgraph entities --kind company
Acme Corp.  company  3  name:acme
Beta Labs   company  2  name:beta labs

`claimgraph show NAME` shows what is claimed of one.
$ claimgraph search acquired beta
  articles/wire.txt  Acme Corp. acquired Beta Labs in 2021 for $5 million.

`claimgraph claims --source SOURCE` shows what one claims.
$ claimgraph show acme
Acme Corp.   company · <*> in 3 articles of 3 outlets

acquired          Beta Labs · price $9 million<*>1 origin  6cf1845c<*>contested · said Jane Roe
                  Beta Labs · price $5 million<*>2021     1 origin  50280aec<*>
headquartered in  Boston<*>–        1 origin  d5eff2eb
...

`claimgraph why 6cf1845c` shows the sentence
`claimgraph conflicts "Acme Corp."` both sides
$ claimgraph claims --about "acme corp." --predicate acquired
6cf1845c  2021-06-01  acquired(Acme Corp., Beta Labs) price="USD 9M" @ "Jane Roe"  The Daily
50280aec  2021        acquired(Acme Corp., Beta Labs) time=2021 price="USD 5M"     articles/wire.txt

`claimgraph why ID` shows where a claim comes from.
$ claimgraph timeline acme
2021     acquired(Acme Corp., Beta Labs) time=2021 price="USD 5M"  articles/wire.txt  50280aec  contested
2022-05  released(Acme Corp., Anvil One) time=2022-05              Anvil News         1fb48423

`claimgraph why ID` shows the sentence.
$ claimgraph path "beta labs" boston
acquired(Acme Corp., Beta Labs) time=2021 price="USD 5M"  articles/wire.txt  50280aec
headquartered_in(Acme Corp., Boston)                      articles/wire.txt  d5eff2eb

`claimgraph why ID` shows the sentence.

# Where a claim comes from. Ids are as given above.
$ claimgraph why $(claimgraph claims --predicate acquired --source articles/wire.txt --json | grep -o '"id":"[0-9a-f]*"' | cut -d'"' -f4)
acquired(Acme Corp., Beta Labs) time=2021 price="USD 5M"   CT+

“▸Acme Corp. acquired Beta Labs in 2021 for $5 million◂.”
articles/wire.txt, bytes 0–52

support     1 article → 1 outlet → 1 family → 1 origin, contested
rule        corporate.toml#acquired/acquire
confidence  right <*> on the development sets
put forward asserted, positive
subject     Acme Corp.  (name:acme)
object      Beta Labs  (name:beta labs)
time        2021 → 2021
price       $5 million → exact USD 5000000
link        <*>“acme” → Acme Corp.: <*>
...
tree        Corp. ─compound→ Acme
            acquired ─nsubj→ Corp. ─obj→ Labs ─obl→ 2021 ─obl→ $
            Labs ─compound→ Beta
            2021 ─case→ in
            $ ─case→ for ─nummod→ million
            million ─compound→ 5


# An edited article takes the place of the old one.
$ printf 'Acme Corp. did not acquire Beta Labs.\n' > articles/wire.txt
> claimgraph ingest articles
3 articles, 3 sentences, 5 claims. New 0, unchanged 2, replaced 1, failed 0.
The graph holds 3 articles, 4 entities, 5 claims, 1 conflict.
Replaced: articles/wire.txt; `claimgraph diff` tells what changed.
$ claimgraph search headquartered
! claimgraph: no sentence holds all these words; fewer words find more
[1]
$ claimgraph check
claimgraph.db: all is well

# Out again.
$ claimgraph remove articles/wire.txt https://example.org/anvil
2 articles removed.
$ claimgraph remove articles/wire.txt articles/daily.md
1 article removed.
! claimgraph: no article 'articles/wire.txt'. `claimgraph sources` lists them.
[3]
$ claimgraph remove nothing
! claimgraph: no article 'nothing'. `claimgraph sources` lists them.
[1]
$ claimgraph stats
articles           0
sentences          0
mentions           0
entities           0
claims             0
open claims        <*>
conflicts          0
skipped sentences  0
