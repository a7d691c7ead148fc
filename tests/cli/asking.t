# What was known, and what held.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2022-03-01\n---\n\nAcme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. is headquartered in Chicago.\n' > a/2.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-05\n---\n\nGossip has it that Acme Corp. is headquartered in Chicago.\n\nAcme Corp. acquired Beta Labs in 2021.\n' > a/3.md
> claimgraph ingest a | head -1
$ claimgraph show acme corp
$ claimgraph claims --predicate headquartered_in --as-of 2023
$ claimgraph claims --predicate headquartered_in --valid-at 2023-06
$ claimgraph claims --predicate headquartered_in --valid-at 2024-06
$ claimgraph claims --predicate headquartered_in --min-origins 2
$ claimgraph claims --predicate headquartered_in --min-origins 2 --as-of 2024-03-04
$ claimgraph timeline acme corp --as-of 2024-03-04
$ claimgraph claims --as-of yesterday
$ claimgraph show acme corp --min-origins 3
$ claimgraph claims --predicate headquarterd_in

# The path of a matter.
$ printf -- '---\npublisher: The Daily\ndate: 2023-01-05\n---\n\nGamma Inc. plans to build a plant in Dresden.\n' > b.md
> printf -- '---\npublisher: The Daily\ndate: 2023-06-05\n---\n\nGamma Inc. delayed the plant in Dresden.\n' > c.md
> printf -- '---\npublisher: The Daily\ndate: 2024-06-05\n---\n\nGamma Inc. will build a plant in Dresden, Jane Roe said.\n' > d.md
> claimgraph ingest b.md c.md d.md | head -1
$ claimgraph trace gamma inc dresden
$ claimgraph trace gamma inc --json | grep -o '"stage":"[a-z ]*"' | sort | uniq -c | sed 's/^ *//'
$ claimgraph trace zebra crossing

# Outlets: who was first, alone, contradicted.
$ claimgraph sources --outlets

# The first test that keeps two apart.
$ claimgraph why-not "Acme Corp." "Beta Labs"
$ claimgraph why-not "Acme Corp." "Acme Corp." | head -1
$ claimgraph why-not $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about chicago --csv | sed -n 2p | cut -d, -f1)
$ claimgraph why-not $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "beta labs" --csv | sed -n 2p | cut -d, -f1)

# Nothing that comes along is shown wider than the terminal.
$ for c in 'show acme corp' conflicts 'sources --outlets' 'trace gamma inc' 'diff --since 0' 'judge list'
> do claimgraph $c 2>/dev/null | sed 's/[^ -~]/x/g' | awk -v c="$c" 'length > 80 {print c ": " $0}'
> done
