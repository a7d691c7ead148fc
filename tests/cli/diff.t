# What has changed since the last time.
$ mkdir a
> printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. had revenue of $5 million in 2023. Acme Corp. sued Delta Inc. over a patent.\n' > a/1.md
> claimgraph ingest a | head -1
$ printf -- '---\npublisher: The Herald\ndate: 2024-03-03\n---\n\nAcme Corp. acquired Beta Labs in 2024.\n\nAcme Corp. had revenue of $9 million in 2023.\n' > a/2.md
> claimgraph ingest a | head -1
$ claimgraph diff --runs | sed 's/20[0-9TZ:-]*/MOMENT/'
$ claimgraph diff
$ claimgraph diff --since 2
$ claimgraph diff --since 0 | head -3
$ claimgraph diff --since 2020-01-01 --json | grep -o '"change":"[a-z ]*"' | sort | uniq -c | sed 's/^ *//'
$ claimgraph diff --since soon

# An address that says something else now.
$ printf -- '---\npublisher: The Daily\ndate: 2024-03-01\n---\n\nAcme Corp. acquired Beta Labs in 2024. Acme Corp. had revenue of $9 million in 2023. Acme Corp. is headquartered in Boston.\n' > a/1.md
> claimgraph ingest a | head -1
$ claimgraph diff
$ claimgraph ingest a | head -1; claimgraph diff

# A decision closes a disagreement; removal leaves no trace.
$ claimgraph remove a/1.md; claimgraph diff --since 0 | grep -c quietly
