#!/usr/bin/env python3
"""The running text of a CoNLL-U treebank, as JSON Lines input: one document a row, paragraphs apart by blank lines.
usage: running_text.py TREEBANK.conllu"""
import json
import sys


def documents(path):
    """Yields each document's id and its paragraphs, each a list of sentences."""
    name, paragraphs = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            if paragraphs:
                yield name, paragraphs
            name, paragraphs = line.split("= ", 1)[1].strip(), []
        elif line.startswith("# newpar"):
            paragraphs.append([])
        elif line.startswith("# text = "):
            if not paragraphs:
                paragraphs.append([])
            paragraphs[-1].append(line.split("= ", 1)[1].strip())
    if paragraphs:
        yield name, paragraphs


for name, paragraphs in documents(sys.argv[1]):
    text = "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)
    print(json.dumps({"url": "corpus:" + name, "text": text}, ensure_ascii=False))
