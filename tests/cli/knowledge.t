# A folder of one's own, laid over the built-in knowledge; what is wrong in it is told with file and line.
$ echo 'Acme Corp. acquired Beta Labs.' > a.txt
$ claimgraph extract a.txt --knowledge nowhere
! claimgraph: nowhere: not a folder of knowledge files
[2]
$ mkdir -p flat/predicates; echo > flat/predicates/mine.toml; claimgraph extract a.txt --knowledge flat
! claimgraph: flat/predicates/mine.toml: would not be read; knowledge stands below schema/ and data/, as in the source tree
[2]
$ mkdir -p mine/schema/predicates mine/data/gazetteer
$ printf '[[predicate]]\nname = "acquired\n' > mine/schema/predicates/mine.toml; claimgraph extract a.txt --knowledge mine
! claimgraph: mine/schema/predicates/mine.toml:2: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited
[2]
$ printf '[greeted]\nglos = "says hello"\n' > mine/schema/predicates/mine.toml; claimgraph extract a.txt --knowledge mine
! claimgraph: mine/schema/predicates/mine.toml:2: unknown key 'glos'; known here: gloss, subject, object, <*>
[2]
$ printf '[hurt]\ngloss = "people come to harm"\nsubject = ["unit:@hurt_people"]\n' > mine/schema/predicates/mine.toml; claimgraph extract a.txt --knowledge mine
! claimgraph: mine/schema/predicates/mine.toml:3: no set of words is called '@hurt_people'; they stand in schema/words/*.toml, and name only those above them
[2]
$ rm mine/schema/predicates/mine.toml
$ printf 'only one column\n' > mine/data/gazetteer/mine.tsv; claimgraph extract a.txt --knowledge mine
! claimgraph: mine/data/gazetteer/mine.tsv:1: expected the header name TAB kind TAB wikidata TAB maker TAB aliases
[2]
