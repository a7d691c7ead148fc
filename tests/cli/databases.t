# Files that are no database of this program, or cannot be used.
$ claimgraph sources
! claimgraph: claimgraph.db: no such database; `claimgraph ingest PATH` makes one
[2]
$ claimgraph show acme --db nowhere/graph.db
! claimgraph: nowhere/graph.db: no such database; `claimgraph ingest PATH` makes one
[2]
$ claimgraph ingest data/samples/01-deepseek-r1-release.txt --db nowhere/graph.db
! claimgraph: nowhere/graph.db: cannot be opened; check that its folder is there, and its permissions
[2]
$ echo 'These are words.' > words.db; claimgraph stats --db words.db
! claimgraph: words.db: not a claimgraph database (no SQLite file)
[2]
$ echo 'Acme Corp. acquired Beta Labs.' > a.txt
$ claimgraph ingest a.txt --db words.db; cat words.db
These are words.
! claimgraph: words.db: not a claimgraph database (no SQLite file)
$ : > empty.db; claimgraph stats --db empty.db
! claimgraph: empty.db: not a claimgraph database; name another file with --db
[2]
$ mkdir folder.db; claimgraph stats --db folder.db
! claimgraph: folder.db: not a file
[2]
$ claimgraph ingest a.txt --db folder.db
! claimgraph: folder.db: not a file
[2]
$ sqlite3 other.db 'CREATE TABLE t (a)'; claimgraph stats --db other.db
! claimgraph: other.db: not a claimgraph database; name another file with --db
[2]
$ claimgraph ingest a.txt --db other.db; sqlite3 other.db .tables
t
! claimgraph: other.db: not a claimgraph database; name another file with --db
$ claimgraph ingest a.txt && cp claimgraph.db newer.db && sqlite3 newer.db 'PRAGMA user_version = 99'
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 1 article, 2 entities, 1 claim, 0 conflicts.
$ claimgraph stats --db newer.db
! claimgraph: newer.db: made by a newer claimgraph (schema 99; this one knows 5)
[2]
$ claimgraph ingest a.txt --db newer.db
! claimgraph: newer.db: made by a newer claimgraph (schema 99; this one knows 5)
[2]
$ claimgraph remove a.txt --db newer.db
! claimgraph: newer.db: made by a newer claimgraph (schema 99; this one knows 5)
[2]

# The environment names another file; the option decides over it.
$ CLAIMGRAPH_DB=nowhere.db claimgraph stats
! claimgraph: nowhere.db: no such database; `claimgraph ingest PATH` makes one
[2]
$ CLAIMGRAPH_DB=nowhere.db claimgraph stats --db claimgraph.db | head -1
articles           1
$ CLAIMGRAPH_DB= claimgraph stats | head -1
articles           1

# Damaged.
$ cp claimgraph.db cut.db; truncate -s 20000 cut.db; claimgraph check --db cut.db
! claimgraph: cut.db: damaged database; take a copy of it, or ingest the articles into a new file
[2]
$ claimgraph claims --db cut.db >/dev/null
! claimgraph: cut.db: damaged database; take a copy of it, or ingest the articles into a new file
[2]

# Permissions.
$ cp claimgraph.db secret.db; chmod 000 secret.db; claimgraph stats --db secret.db
! claimgraph: secret.db: cannot be opened; check that its folder is there, and its permissions
[2]
$ cp claimgraph.db fixed.db; chmod 444 fixed.db; claimgraph ingest data/samples/04-h20-sales-resume.txt --db fixed.db
! claimgraph: fixed.db: cannot be written; check its permissions
[2]
$ claimgraph stats --db fixed.db | head -1
articles           1

# In a folder that cannot be written questions are answered all the same.
$ mkdir 'ro?#%'; cp claimgraph.db 'ro?#%/graph.db'; chmod 555 'ro?#%'
$ claimgraph stats --db 'ro?#%/graph.db' | head -1
articles           1
$ claimgraph search acquired --db 'ro?#%/graph.db'
  a.txt  Acme Corp. acquired Beta Labs.

`claimgraph claims --source SOURCE` shows what one claims.
$ claimgraph check --db 'ro?#%/graph.db'
ro?#%/graph.db: all is well
$ claimgraph ingest data/samples/04-h20-sales-resume.txt --db 'ro?#%/graph.db'
! claimgraph: ro?#%/graph.db: cannot be written; check its permissions
[2]
$ ls 'ro?#%'
graph.db
