# Dumps of other programs go in as they are.
$ echo '{"doc_number":"2023-00001","date":"2023-01-05","title":"A rule","abstract":"The Bureau of Industry and Security added Acme Corp. to the Entity List."}' > dump.jsonl
> echo '{"id":17,"body":"Acme Corp. acquired Beta Labs.","publication_date":"March 4, 2023","source":{"name":"The Daily"},"authors":[{"name":"Jane Roe"},{"name":"Ann Poe"}]}' >> dump.jsonl
> echo '{"id":"a-18","content":"Acme Corp. acquired Gamma Labs.","abstract":"Not this.","published_at":"2023-03-05T10:00:00Z"}' >> dump.jsonl
> echo '{"id":17,"headline":"no text here"}' >> dump.jsonl
> claimgraph ingest dump.jsonl
3 articles, 3 sentences, 3 claims. New 3, unchanged 0, replaced 0, failed 1.
The graph holds 3 articles, 5 entities, 3 claims, 0 conflicts.
! claimgraph: dump.jsonl:4: expected a string "text" or "html"; skipped
[3]
$ claimgraph sources --csv | cut -d, -f1-3,7
published,publisher,title,uri
2023-01-05,,A rule,2023-00001
2023-03-04,The Daily,,dump.jsonl#17
2023-03-05,,,a-18
$ claimgraph sources --json | grep -o '"author":"[^"]*"'
"author":"Jane Roe, Ann Poe"
$ claimgraph search this
! claimgraph: no sentence holds all these words; fewer words find more
[1]
