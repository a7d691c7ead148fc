# What is wrong with a predicate of one's own, told with its place.
$ mkdir -p mine/schema/predicates
$ printf '[greeted]\ngloss = "Somebody greets somebody"\nsubject = ["agent"]\nobject = ["agent"]\nverbs = ["greet"]\nexamples = [\n  {text = "Acme Industries greeted Beta Systems.", claims = ["greeted(Acme Industries, Beta Systems)"]},\n  {text = "Norway greeted Canada.", claims = ["greeted(Norway, Canada)"]},\n  {text = "Canada greeted Norway.", claims = ["greeted(Canada, Norway)"]},\n]\nnot = ["Canada met Norway."]\n' > mine/schema/predicates/mine.toml
$ claimgraph lint --knowledge mine
1 predicate: all is well
$ echo 'Norway greeted Canada.' > a.txt; claimgraph extract a.txt --knowledge mine | grep -o '"predicate":"greeted"'
"predicate":"greeted"
# A name of one's own, of its own kind.
$ mkdir -p mine/data/gazetteer; printf 'name\tkind\twikidata\tmaker\taliases\nGlowtop\tai_model\t\t\t\n' > mine/data/gazetteer/mine.tsv
$ echo 'Norway greeted Glowtop.' > c.txt; claimgraph extract c.txt --knowledge mine | grep -o '"kind":"ai_model","name":"Glowtop"'
"kind":"ai_model","name":"Glowtop"
# An example that fails, two that are missing, and a verb that another predicate has.
$ printf '[purchased]\ngloss = "A body buys another"\nsubject = ["body", "person"]\nobject = ["company", "publication"]\nverbs = ["buy"]\nexamples = [\n  {text = "Acme Industries sold Beta Systems.", claims = ["purchased(Acme Industries, Beta Systems)"]},\n]\n' > mine/schema/predicates/mine.toml
$ claimgraph lint --knowledge mine
mine/schema/predicates/mine.toml:7: error: purchased: <*>
mine/schema/predicates/mine.toml:1: warning: purchased: 1 examples and 0 counter-examples; 3 and one are wanted
mine/schema/predicates/mine.toml:1: warning: purchased: “buy” says acquired (schema/predicates/corporate.toml:<*>) as well: <*>
[2]
$ claimgraph lint --knowledge mine --json | grep -o '"severity":"error"'
"severity":"error"
# A rule that fires on anything.
$ printf '[did]\ngloss = "Anything"\nsubject = ["any", "text"]\nobject = ["any", "text"]\nverbs = ["do", "see"]\nexamples = [\n  {text = "Norway saw Canada.", claims = ["did(Norway, Canada)"]},\n  {text = "Canada saw Norway.", claims = ["did(Canada, Norway)"]},\n  {text = "Norway saw Russia.", claims = ["did(Norway, Russia)"]},\n]\nnot = ["Canada met Norway."]\n' > mine/schema/predicates/mine.toml
$ for i in $(seq 60); do echo "Norway saw Canada."; done > b.txt
$ claimgraph lint --knowledge mine --against b.txt
mine/schema/predicates/mine.toml:1: warning: did: mine.toml#did/see speaks in 60 of 60 sentences (100.0 %)
$ claimgraph lint nothing
! claimgraph: no predicate 'nothing'; `claimgraph predicates` lists them
[2]
