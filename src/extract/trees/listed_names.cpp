#include "extract/trees/listed_names.h"

#include <algorithm>

namespace claimgraph {

void ListedNameMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token + 2 < sentence.end_token; ++token) {
    const bool several = at(token).xpos == "NNS" && at(token + 1).xpos == "," && !in_name(token);
    if (several) stand_for(token, sentence);
    if (at(token).xpos == "NN" && at(token + 1).xpos == ",") name_joined(token);
  }
  const std::vector<NameSpan>& names = document().names;
  auto name = std::partition_point(names.begin(), names.end(), [&](const NameSpan& each) {
    return each.first_token < sentence.first_token;
  });
  for (; name != names.end() && name->end_token <= sentence.end_token; ++name)
    join_last(*name, sentence);
}

/// "two of the makers, Acme and Beta, were fined" with three that were: what is counted, or stands
/// between commas behind "its" and "the", is told again by the names.
void ListedNameMender::stand_for(std::uint32_t noun, const Sentence& sentence) {
  std::uint32_t end = noun + 2;
  const std::vector<std::uint32_t> heads = names_from(noun + 2, sentence, end);
  if (heads.size() < 2 || !may_be_called(*name_at(noun + 2), noun)) return;
  const bool closed = end < sentence.end_token && at(end).xpos == ",";
  const bool last = end + 1 >= sentence.end_token || at(end).xpos == ".";
  const bool counted = is_counted(noun);
  if (!(closed && (counted || is_determined(noun))) && !(last && counted)) return;
  // "his wife, Jane Roe, and two sons, Jim Roe and John Roe" with all as the wife's fellows
  const std::uint32_t fellow = at(noun).deprel == Deprel::conj ? at(noun).head : noun;
  for (const std::uint32_t each : heads) {
    const bool listed = at(each).head == noun || at(each).head == fellow ||
                        std::ranges::count(heads, at(each).head) != 0;
    if (!listed || (at(each).deprel != Deprel::conj && at(each).deprel != Deprel::appos)) return;
  }
  for (const std::uint32_t each : heads) {
    const bool first = each == heads.front();
    hang_loose(each, first ? noun : heads.front(), first ? Deprel::appos : Deprel::conj);
  }
}

/// "her husband, John Doe, and a son, Jim" with Jim as the husband: behind a noun that an "and"
/// joined stands its own name.
void ListedNameMender::name_joined(std::uint32_t noun) {
  const std::uint32_t fellow = at(noun).head;
  const NameSpan* name = name_at(noun + 2);
  if (at(noun).deprel != Deprel::conj || fellow > noun || in_name(noun)) return;
  if (name == nullptr || name->first_token != noun + 2 || !is_determined(noun)) return;
  const auto head = only_head(*name);
  const bool astray = head && at(*head).head == fellow && at(*head).deprel == Deprel::appos;
  if (astray && may_be_called(*name, noun)) attach(*head, noun, Deprel::appos);
}

/// The heads of the names listed from `first`, the last behind an "and"; fills where they end.
/// Empty: they are no such list.
std::vector<std::uint32_t> ListedNameMender::names_from(std::uint32_t first,
                                                        const Sentence& sentence,
                                                        std::uint32_t& end) {
  std::vector<std::uint32_t> heads;
  bool joined = false;
  for (std::uint32_t token = first; token < sentence.end_token;) {
    const NameSpan* name = name_at(token);
    const auto head =
        name != nullptr && name->first_token == token ? only_head(*name) : std::nullopt;
    if (!head) return {};
    heads.push_back(*head);
    end = name->end_token;
    if (joined) return heads;
    token = end;
    if (token < sentence.end_token && at(token).xpos == ",") ++token;
    joined = token < sentence.end_token && at(token).upos == Upos::CCONJ;
    if (joined) ++token;
    if (token == end) return {};
  }
  return {};
}

/// "two makers", "two of the makers".
bool ListedNameMender::is_counted(std::uint32_t noun) {
  if (child_before(noun, Deprel::nummod) != Token::kRoot) return true;
  const std::uint32_t number = at(noun).head;
  return number != Token::kRoot && number < noun && at(number).upos == Upos::NUM &&
         is_a(at(noun).deprel, Deprel::nmod);
}

/// "the makers", "its founders"; not "some of its founders", which are others.
bool ListedNameMender::is_determined(std::uint32_t noun) {
  const std::uint32_t some = is_a(at(noun).deprel, Deprel::nmod) ? at(noun).head : noun;
  if (some != noun && at(some).upos != Upos::NOUN) return false;
  return child_before(noun, Deprel::det) != Token::kRoot ||
         child_before(noun, Deprel::nmod_poss) != Token::kRoot;
}

/// "bought Acme, the retailer Beta and state firm Gamma" with Gamma as bought by itself, or as
/// when: what an "and" joins to a name is one more.
void ListedNameMender::join_last(const NameSpan& name, const Sentence& sentence) {
  const auto head = only_head(name);
  if (!head || at(*head).head == Token::kRoot || at(*head).head > *head) return;
  const bool object = at(*head).deprel == Deprel::obj;
  const bool bare = is_a(at(*head).deprel, Deprel::obl) || is_a(at(*head).deprel, Deprel::nmod);
  if (!object && !bare) return;
  if (has_dependent(*head, Deprel::case_, sentence)) return;
  const std::uint32_t conjunction = first_of(*head);
  if (at(conjunction).deprel != Deprel::cc || conjunction <= sentence.first_token) return;
  std::uint32_t before = conjunction - 1;
  if (at(before).xpos == "," && before > sentence.first_token) --before;
  const NameSpan* other = name_at(before);
  const auto beside = other != nullptr ? only_head(*other) : std::nullopt;
  if (!beside) return;
  const std::uint32_t first = at(*beside).deprel == Deprel::conj ? at(*beside).head : *beside;
  const bool alike = at(first).head == at(*head).head && at(first).deprel == at(*head).deprel;
  if (first == *head || is_below(first, *head)) return;
  if (!alike && (object || !is_below(first, at(*head).head))) return;
  hang_loose(*head, first, Deprel::conj);
  attach(conjunction, *head, Deprel::cc);
}

/// Whether the noun speaks of what the name was taken for, or of nothing certain.
bool ListedNameMender::may_be_called(const NameSpan& name, std::uint32_t noun) {
  const auto& kinds = kinds_.kinds_of_noun(at(noun).lemma);
  return kinds.empty() || std::ranges::any_of(kinds, [&](const std::string& kind) {
           return kinds_.find(kind)->label == name.label;
         });
}

std::optional<std::uint32_t> ListedNameMender::only_head(const NameSpan& name) {
  const auto heads = outward(name.first_token, name.end_token);
  if (heads.size() != 1) return std::nullopt;
  return heads.front();
}

}  // namespace claimgraph
