#pragma once
// Sentences with trees and recognised names on one line, for tables.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "core/conllu.h"
#include "core/document.h"
#include "files.h"

namespace claimgraph {

/// "form(~lemma)|UPOS|head|relation(|features)" … as CoNLL-U.
inline std::string conllu_of(const std::string& written) {
  std::string out;
  std::istringstream in(written);
  int number = 0;
  for (std::string word; in >> word;) {
    if (word == "/") {
      out += '\n';
      number = 0;
      continue;
    }
    std::istringstream fields(word);
    std::string form, upos, head, deprel, feats;
    std::getline(fields, form, '|');
    std::getline(fields, upos, '|');
    std::getline(fields, head, '|');
    std::getline(fields, deprel, '|');
    std::getline(fields, feats, '|');
    const auto tilde = form.find('~');
    std::string lemma = upos == "PROPN" ? form : to_lower(form);
    if (tilde != std::string::npos) lemma = form.substr(tilde + 1);
    form = form.substr(0, tilde);
    out += std::to_string(++number) + '\t' + form + '\t' + lemma + '\t' + upos + "\t_\t" +
           (feats.empty() ? "_" : feats) + '\t' + head + '\t' + deprel + "\t_\t_\n";
  }
  return out;
}

inline NameLabel label_from(const std::string& label) {
  if (label == "person") return NameLabel::person;
  if (label == "miscellaneous") return NameLabel::miscellaneous;
  return label == "place" ? NameLabel::place : NameLabel::organization;
}

/// Marks every place where `name` stands, or the one numbered `only`.
inline void put_name(Document& document, const std::string& name, NameLabel label, int only) {
  std::vector<std::string> words;
  std::istringstream in(name);
  for (std::string word; in >> word;) words.push_back(word);
  int place = 0;
  const auto size = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t at = 0; at + size <= document.tokens.size(); ++at) {
    bool same = true;
    for (std::uint32_t i = 0; i < size; ++i) same = same && document.word(at + i) == words[i];
    if (!same) continue;
    ++place;
    if (only == 0 || only == place) document.names.push_back({at, at + size, label, 1});
  }
}

/// A table's row: sentences, and the names that the recogniser finds in them, "name=label" with ";"
/// between; "name=label@2" is its second place only.
inline Document document_of(const TableRow& row) {
  Document document = *read_conllu(conllu_of(row.fields[0]));
  std::istringstream names(row.fields[1]);
  for (std::string name; std::getline(names, name, ';');) {
    const auto equals = name.find('=');
    const auto at = std::min(name.find('@'), name.size());
    const int only = at == name.size() ? 0 : std::stoi(name.substr(at + 1));
    put_name(document, name.substr(0, equals), label_from(name.substr(equals + 1, at - equals - 1)),
             only);
  }
  std::sort(document.names.begin(), document.names.end(),
            [](const NameSpan& a, const NameSpan& b) { return a.first_token < b.first_token; });
  return document;
}

}  // namespace claimgraph
