#!/usr/bin/env python3
"""The sentences of a column file, one a line, words parted by blanks.
usage: column_lines.py FILE WORD_COLUMN"""
import sys

words = []
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\r\n").split("\t")
    if len(fields) > int(sys.argv[2]) and fields[0] and not (line.startswith("# ") and len(fields) == 1):
        words.append(fields[int(sys.argv[2])])
    elif words and not line.startswith("# "):
        print(" ".join(words))
        words = []
if words:
    print(" ".join(words))
