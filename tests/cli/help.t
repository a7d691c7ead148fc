# The first minute: help, versions, slips of the finger.
$ claimgraph | head -4
Who claims what, about whom, as of when, in which sentence.
Usage: claimgraph [OPTIONS] SUBCOMMAND

Options:
$ claimgraph --help | grep -c 'ingest\|remove\|sources\|search\|entities\|show\|claims\|timeline\|path\|conflicts\|why\|extract\|lint\|predicates\|stats\|check'
25
$ for c in ingest remove sources search entities show claims timeline path conflicts why extract lint predicates stats check
> do claimgraph $c --help >/dev/null || echo "$c --help: $?"
> claimgraph help $c | grep -q "claimgraph $c" || echo "help $c has no example"
> done
$ claimgraph help exit-codes
Exit codes:
  0  found, or done
  1  nothing found, or the graph does not hold what was named; standard error says so
  2  an error, or a name that may be several things; what was stored is unharmed
  3  some inputs failed, the rest went in
$ claimgraph --version
claimgraph 0.1.0
$ claimgraph --version --verbose
claimgraph 0.1.0
database  schema 5
records   claimgraph-extraction/1
json      claimgraph/1
model     data/models/coreference.tsv sha256 8c9579cc3a581fe0
model     data/models/names.bin sha256 45a039423a9a64e6
model     data/models/syntax.bin sha256 0dd67ab95428c7f1
sqlite    <*>
icu       <*>
compiler  <*>

# Mistyped.
$ claimgraph shwo deepseek
! claimgraph: no command 'shwo'. Did you mean 'show'? `claimgraph --help` lists all.
[2]
$ claimgraph frobnicate
! claimgraph: no command 'frobnicate'. `claimgraph --help` lists all.
[2]
$ claimgraph help shwo
! claimgraph: no command 'shwo'. Did you mean 'show'? `claimgraph --help` lists all.
[2]
$ claimgraph show
! claimgraph: ENTITY is required. `claimgraph show --help` shows the options.
[2]
$ claimgraph sources --jsno
! claimgraph: unknown option '--jsno'. Did you mean '--json'? `claimgraph sources --help` shows the options.
[2]
$ claimgraph sources --json --csv
! claimgraph: --json excludes --csv. `claimgraph sources --help` shows the options.
[2]
$ claimgraph search word --limit many
! claimgraph: --limit: Value many not in range 1 to 1000000000. `claimgraph search --help` shows the options.
[2]
$ claimgraph search word --limit -1
! claimgraph: --limit: Value -1 not in range 1 to 1000000000. `claimgraph search --help` shows the options.
[2]
$ claimgraph extract --format xml a.txt
! claimgraph: --format: xml not in {records,conllu,carb}. `claimgraph extract --help` shows the options.
[2]
