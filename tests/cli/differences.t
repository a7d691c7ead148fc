# Two sentences disagree once, in however many things.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. had revenue of $5 million and employed 500 people in 2023.\n' > a/1.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-02\n---\n\nAcme Corp. had revenue of $9 million and employed 900 people in 2023.\n' > a/2.md
> claimgraph ingest a | tail -1; claimgraph conflicts
The graph holds 2 articles, 1 entity, 4 claims, 1 conflict.
Acme Corp. · employs   differs in value
  900 people (2024-03-02) against 500 people (2024-03-01)
  also revenue differs in value: USD 9M (2024-03-02) against USD 5M (2024-03-01)
  (d3f5c48b, f0835490)
  1275c08a  2024-03-02  The Wire          5fc66134  2024-03-01  The Daily
  “Acme Corp. had revenue of $9 million   “Acme Corp. had revenue of $5 million
  and employed 900 people in 2023.”       and employed 500 people in 2023.”

`claimgraph why 1275c08a` shows where a claim comes from
`claimgraph judge settle 1275c08a 5fc66134` lets the first stand

# Plans: what is under way, or only heard of, is no outcome.
$ mkdir c
> printf -- '---\npublisher: The Daily\ndate: 2024-01-01\n---\n\nGamma Inc. plans to build a plant in Dresden. Gamma Inc. plans to acquire Beta Labs.\n' > c/1.md
> printf -- '---\npublisher: The Daily\ndate: 2024-02-01\n---\n\nGamma Inc. is building a plant in Dresden. Gamma Inc. has reportedly acquired Beta Labs.\n' > c/2.md
> claimgraph ingest c --db c.db > /dev/null; claimgraph conflicts --all --db c.db | grep -A1 '^Gamma'
Gamma Inc. · acquired   compatible
  planned, and under way or heard of
--
Gamma Inc. · builds   compatible
  planned, and under way or heard of
$ claimgraph claims --predicate acquire --db c.db | head -2; claimgraph trace dresden --db c.db
d79e9c60  2024-02-01  acquired(Gamma Inc., Beta Labs)      The Daily
569df005  2024-01-01  PR+ acquired(Gamma Inc., Beta Labs)  The Daily
Gamma Inc. · builds · plant in Dresden
2024-01-01  planned  plant in Dresden · place Dresden  Gamma Inc.  c8004d30
2024-02-01  so       plant in Dresden · place Dresden  Gamma Inc.  d4fbc76c

`claimgraph why c8004d30` shows the sentence.

# A thing without a name is one where two articles have somebody in common.
$ mkdir g
> printf -- '---\npublisher: Wire One\ndate: 2026-03-01\n---\n\nAcme Corp. said on Sunday that it had won an order from Beta Labs. The contract covers 18,400 pumps. Nobody was hurt. The application was lodged on January 22.\n' > g/1.md
> printf -- '---\npublisher: Daily Two\ndate: 2026-03-02\n---\n\nBeta Labs has bought pumps from Acme Corp. The contract provides for 18,400 pumps. No one was hurt. The application, lodged on January 22, is the first of its kind.\n' > g/2.md
> claimgraph ingest g --db g.db > /dev/null; claimgraph compare g/1.md g/2.md --db g.db | grep -A1 same
481d3217  same: the same number of victims  CT- people_injured(No one)                            Daily Two
31316bcc                                    CT- people_injured(Nobody)                            Wire One
cb4fca93  same: the same in other words     was_lodged_on(application, 2026-01-22)                Wire One
760168ad                                    lodged_on(application, 2026-01-22)                    Daily Two
908aedc2  same: one sum of one body         provides_for(contract, 18400 pump)                    Daily Two
a65a0d8a                                    covers(contract, 18400 pump)                          Wire One

# Other currencies are compared by the user's dated rates, and by no others.
$ mkdir f
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. had revenue of $9 million.\n' > f/1.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-02\n---\n\nAcme Corp. had revenue of €5 million.\n' > f/2.md
> claimgraph ingest f --db f.db | tail -1
> printf 'date\tfrom\tto\trate\n2024-03\tEUR\tUSD\t1.08\n' > rates.tsv; claimgraph conflicts --rates rates.tsv --db f.db | head -2
The graph holds 2 articles, 1 entity, 2 claims, 0 conflicts.
Acme Corp. · revenue   differs in value
  USD 9M against EUR 5M, at 1 EUR = 1.08 USD (2024-03)
$ printf 'date\tfrom\tto\trate\n2022\tEUR\tUSD\t1.08\n' > rates.tsv; claimgraph conflicts --rates rates.tsv --db f.db
! claimgraph: no claim contradicts another, among 2 claims
[1]
$ printf 'date\tfrom\tto\trate\nsoon\tEUR\tUSD\t1.08\n' > rates.tsv; claimgraph conflicts --rates rates.tsv --db f.db
! claimgraph: rates.tsv:2: 'soon' is no date; write 2025, 2025-02 or 2025-02-03
[2]
