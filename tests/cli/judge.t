# What people decide. Articles first: a name and its longer form, a claim from a novel, two figures.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. is headquartered in Boston.\n' > a/1.md
> printf -- '---\npublisher: Daily Online\ndate: 2024-03-02\n---\n\nAcme Foundry Ltd. acquired Beta Labs in 2024. Acme Corp. acquired Delta Inc. in 2023.\n' > a/2.md
> printf -- '---\npublisher: The Wire\ndate: 2024-03-02\n---\n\nAcme Corp. had revenue of $5 million in 2023.\n' > a/3.md
> printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. had revenue of $9 million in 2023.\n' > a/4.md
> claimgraph ingest a
$ claimgraph dump --digest > before; claimgraph conflicts
$ claimgraph judge list

# One and the same, told apart again, and back: nothing remains of what was withdrawn.
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp." --note "renamed in 2024"
$ claimgraph claims --about "acme foundry ltd." --predicate acquired
$ claimgraph judge same "Acme Foundry Ltd." "Acme Corp."
$ claimgraph judge not-same "Acme Foundry Ltd." "Acme Corp."
$ claimgraph why-not "Acme Foundry Ltd." "Acme Corp." | head -3
$ claimgraph judge list
$ claimgraph judge withdraw $(claimgraph judge list --csv | sed -n 2p | cut -d, -f1)
$ claimgraph dump --digest | cmp - before
$ claimgraph judge list --all | sed 's/20[0-9-]*/DAY/g'

# Claims: rejected ones are gone from every answer but why, fixed ones say what they should.
$ claimgraph judge reject $(claimgraph claims --about "delta inc" --csv | sed -n 2p | cut -d, -f1)
$ claimgraph claims --about "delta inc"
$ claimgraph judge fix $(claimgraph claims --about boston --csv | sed -n 2p | cut -d, -f1) object=Chicago time=2023
$ claimgraph claims --predicate headquartered_in
$ claimgraph claims --about boston
$ claimgraph judge confirm $(claimgraph claims --about "acme foundry ltd." --csv | sed -n 2p | cut -d, -f1)
$ claimgraph show "acme corp." | sed -n '1p;/headquartered/p'
$ claimgraph check

# Disagreements: one side stands, or there is none; both stay visible.
$ claimgraph judge settle $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
$ claimgraph conflicts
$ claimgraph claims --contested
$ claimgraph judge dismiss $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
$ claimgraph judge withdraw $(claimgraph judge list --csv | grep settle | cut -d, -f1)
$ claimgraph judge dismiss $(claimgraph claims --about "acme corp." --source wire --csv | sed -n 2p | cut -d, -f1) $(claimgraph claims --about "acme corp." --source herald --csv | sed -n 2p | cut -d, -f1)
$ claimgraph conflicts
$ claimgraph conflicts --all | head -1

# Outlets and articles: two of one house, or a copy, are one origin.
$ claimgraph judge family "The Wire" "The Daily"
$ claimgraph judge copy-of 2.md 1.md
$ claimgraph sources --outlets
$ claimgraph check

# What cannot be.
$ claimgraph judge same "Acme Corp." "Nobody Inc."
$ claimgraph judge same "Acme Corp." "acme"
$ claimgraph judge reject 0000000000
$ claimgraph judge fix $(claimgraph claims --source wire --csv | sed -n 2p | cut -d, -f1) object=much
$ claimgraph judge fix $(claimgraph claims --source wire --csv | sed -n 2p | cut -d, -f1) modality=sure
$ claimgraph judge family "The Wire" "The Dailly"
$ claimgraph judge smae a b
$ claimgraph judge withdraw 00000000
$ claimgraph judge same a

# A key an answer, from a pipe or on a terminal.
$ printf 'n q' | claimgraph judge
$ claimgraph judge list | grep -o 'not-same.*'
