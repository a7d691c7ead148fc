# Inputs that cannot be read: named, left out, and the rest goes in.
$ mkdir in
> printf 'Acme Corp. acquired Beta Labs.\n' > in/good.txt
> : > in/empty.txt
> printf '\n \n' > in/blank.txt
> printf 'ab\0\0\0cd' > in/binary.txt
> printf 'secret' > in/locked.txt; chmod 000 in/locked.txt
> printf '{"text": "Gamma Inc. sued Delta Inc."}\n{"text": \n\n[1]\n{"title": "no text"}\n{"text": 5}\n' > in/lines.jsonl
> ln -s . in/loop; ln -s self.txt in/self.txt; ln -s nowhere.txt in/dangling.txt
> mkdir in/closed; echo 'x' > in/closed/x.txt; chmod 000 in/closed
> mkdir in/.hidden; echo 'x' > in/.hidden/x.txt
> echo x > in/picture.png; echo x > in/notes
> mkfifo in/pipe.txt
$ claimgraph ingest in
2 articles, 2 sentences, 2 claims. New 2, unchanged 0, replaced 0, failed 9.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
! claimgraph: in: 5 left out, of a kind that is not read (.png, no ending, no regular file)
! claimgraph: in/closed: cannot be read: Permission denied; skipped
! claimgraph: in/binary.txt: not text (NUL bytes in the first block); skipped
! claimgraph: in/blank.txt: no text in it; skipped
! claimgraph: in/empty.txt: empty; skipped
! claimgraph: in/lines.jsonl:2: not JSON: malformed JSON at byte 10; skipped
! claimgraph: in/lines.jsonl:4: expected an object with "text" or "html"; skipped
! claimgraph: in/lines.jsonl:5, in/lines.jsonl:6: expected a string "text" or "html"; skipped
! claimgraph: in/locked.txt: cannot be read; check its permissions; skipped
[3]
$ claimgraph ingest in --verbose
2 articles, 2 sentences, 2 claims. New 0, unchanged 2, replaced 0, failed 9.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
! claimgraph: in: 5 left out, of a kind that is not read (.png, no ending, no regular file)
! claimgraph: in/closed: cannot be read: Permission denied; skipped
! claimgraph: in/binary.txt: not text (NUL bytes in the first block); skipped
! claimgraph: in/blank.txt: no text in it; skipped
! claimgraph: in/empty.txt: empty; skipped
! claimgraph: in/lines.jsonl:2: not JSON: malformed JSON at byte 10; skipped
! claimgraph: in/lines.jsonl:4: expected an object with "text" or "html"; skipped
! claimgraph: in/lines.jsonl:5: expected a string "text" or "html"; skipped
! claimgraph: in/lines.jsonl:6: expected a string "text" or "html"; skipped
! claimgraph: in/locked.txt: cannot be read; check its permissions; skipped
[3]
$ claimgraph sources --csv | cut -d, -f4-
claims,language,id,uri
1,en,74530c2e,in/good.txt
1,en,4580213f,in/lines.jsonl#1c847ff75304fb4f
$ claimgraph check
claimgraph.db: all is well
$ claimgraph ingest in/empty.txt
0 articles, 0 sentences, 0 claims. New 0, unchanged 0, replaced 0, failed 1.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
! claimgraph: in/empty.txt: empty; skipped
[2]
$ claimgraph ingest in/nowhere.txt
! claimgraph: in/nowhere.txt: no such file or folder; skipped
[2]
$ claimgraph ingest in/pipe.txt
! claimgraph: in/pipe.txt: neither a file nor a folder; skipped
[2]
$ claimgraph ingest /dev/null
! claimgraph: /dev/null: neither a file nor a folder; skipped
[2]
$ claimgraph ingest 'in/*.pdf'
! claimgraph: in/*.pdf: no file matches; skipped
[2]
$ claimgraph ingest 'in/g*.txt'
1 article, 1 sentence, 1 claim. New 0, unchanged 1, replaced 0, failed 0.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
$ claimgraph ingest in/nowhere.txt --db new.db; ls new.db
! claimgraph: in/nowhere.txt: no such file or folder; skipped
! ls: cannot access 'new.db': No such file or directory
[2]
$ mkdir nothing pictures; echo x > pictures/a.png
$ claimgraph ingest nothing
! claimgraph: nothing: no files in it; skipped
[2]
$ claimgraph ingest pictures
! claimgraph: pictures: 1 left out, of a kind that is not read (.png); skipped
[2]
$ claimgraph extract in/binary.txt
! claimgraph: in/binary.txt: not text (NUL bytes in the first block); skipped
[2]
$ claimgraph extract in/good.txt in/binary.txt in/empty.txt > records.jsonl
! claimgraph: in/binary.txt: not text (NUL bytes in the first block); skipped
! claimgraph: in/empty.txt: empty; skipped
[3]

# Alike ones stand together.
$ for i in 1 2 3 4 5 6 7; do echo '{"text": ' ; done > seven.jsonl
> claimgraph ingest seven.jsonl
0 articles, 0 sentences, 0 claims. New 0, unchanged 0, replaced 0, failed 7.
The graph holds 2 articles, 4 entities, 2 claims, 0 conflicts.
! claimgraph: seven.jsonl:1, seven.jsonl:2, seven.jsonl:3 and 4 more: not JSON: malformed JSON at byte 10; skipped
[2]
$ claimgraph extract seven.jsonl
! claimgraph: seven.jsonl:1, seven.jsonl:2, seven.jsonl:3 and 4 more: not JSON: malformed JSON at byte 10; skipped
[2]
$ claimgraph extract seven.jsonl --verbose | wc -l
0
! claimgraph: seven.jsonl:1: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:2: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:3: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:4: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:5: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:6: not JSON: malformed JSON at byte 10; skipped
! claimgraph: seven.jsonl:7: not JSON: malformed JSON at byte 10; skipped

# Standard input.
$ echo 'Acme Corp. acquired Epsilon Ltd.' | claimgraph ingest - --published 2025-02-03 --publisher "IGCC"
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 3 articles, 5 entities, 3 claims, 0 conflicts.
$ echo 'Acme Corp. acquired Zeta Ltd.' | claimgraph ingest -
1 article, 1 sentence, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 4 articles, 6 entities, 4 claims, 0 conflicts.
$ claimgraph search epsilon; claimgraph search zeta
2025-02-03  IGCC  Acme Corp. acquired Epsilon Ltd.

`claimgraph claims --source SOURCE` shows what one claims.
  stdin:9854868c38eed2a3  Acme Corp. acquired Zeta Ltd.

`claimgraph claims --source SOURCE` shows what one claims.
$ claimgraph ingest - < /dev/null
0 articles, 0 sentences, 0 claims. New 0, unchanged 0, replaced 0, failed 1.
The graph holds 4 articles, 6 entities, 4 claims, 0 conflicts.
! claimgraph: -: empty; skipped
[2]
$ printf '{"text": "x y"}\n{oops\n' | claimgraph ingest -
1 article, 1 sentence, 0 claims. New 1, unchanged 0, replaced 0, failed 1.
The graph holds 5 articles, 6 entities, 4 claims, 0 conflicts.
! claimgraph: -:2: not JSON: malformed JSON at byte 2; skipped
[3]

# Not any bytes: lone continuation bytes, an unknown control character.
$ printf 'Acme Corp. acquired \377\376 Omega Ltd.\r\n\001\033[31m' | claimgraph ingest - --uri odd && claimgraph check
1 article, 2 sentences, 1 claim. New 1, unchanged 0, replaced 0, failed 0.
The graph holds 6 articles, 7 entities, 5 claims, 0 conflicts.
claimgraph.db: all is well

# A day that there is not: told, and left out; the article goes in.
$ mkdir days; printf -- '---\npublished: 2025-02-30\n---\n\nAcme Corp. acquired Eta Ltd.\n' > days/a.md; printf -- '---\ndate: yesterday\n---\n\nAcme Corp. sued Iota Ltd.\n' > days/b.md
> printf '{"text": "Acme Corp. sued Eta Ltd.", "published": "foo"}\n' > days/c.jsonl
$ claimgraph ingest days --db days.db
3 articles, 3 sentences, 3 claims. New 3, unchanged 0, replaced 0, failed 0.
The graph holds 3 articles, 3 entities, 3 claims, 0 conflicts.
! claimgraph: days/a.md: published '2025-02-30' is no date; left out
! claimgraph: days/b.md: published 'yesterday' is no date; left out
! claimgraph: days/c.jsonl:1: published 'foo' is no date; left out
$ claimgraph sources --db days.db --csv | cut -d, -f1,7 | tr -d '\r'
published,uri
,days/a.md
,days/b.md
,days/c.jsonl#a9a8ffb176995fe5
$ claimgraph extract days > records.jsonl
! claimgraph: days/a.md: published '2025-02-30' is no date; left out
! claimgraph: days/b.md: published 'yesterday' is no date; left out
! claimgraph: days/c.jsonl:1: published 'foo' is no date; left out
$ claimgraph extract days --published 2025 > records.jsonl

# What is no text is refused by name, too.
$ printf '%%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n' > paper.pdf; claimgraph ingest paper.pdf
0 articles, 0 sentences, 0 claims. New 0, unchanged 0, replaced 0, failed 1.
The graph holds 6 articles, 7 entities, 5 claims, 0 conflicts.
! claimgraph: paper.pdf: a PDF; make text of it first, as by pdftotext; skipped
[2]
