#include "extract/trees/described_lists.h"

#include <algorithm>

#include "core/tags.h"

namespace claimgraph {

void DescribedListMender::mend(const Sentence& sentence) {
  std::vector<Described> listed;
  bool joined = false;  // by "and", as lists are before their last
  const auto close = [&] {
    if (joined) join(listed);
    listed.clear();
    joined = false;
  };
  const std::vector<NameSpan>& names = document().names;
  for (auto name = std::partition_point(
           names.begin(), names.end(),
           [&](const NameSpan& each) { return each.first_token < sentence.first_token; });
       name != names.end() && name->end_token <= sentence.end_token; ++name) {
    const auto described = described_by(*name, sentence);
    if (!described) continue;
    if (!listed.empty() && link_behind(listed.back(), sentence) != described->first) close();
    if (!listed.empty()) joined = joined || at(described->first - 1).upos == Upos::CCONJ;
    listed.push_back(*described);
  }
  close();
}

std::optional<DescribedListMender::Described> DescribedListMender::described_by(
    const NameSpan& name, const Sentence& sentence) {
  if (name.first_token < sentence.first_token + 2) return std::nullopt;
  const std::uint32_t noun = name.first_token - 1;
  if (at(noun).xpos != "NN" || in_name(noun)) return std::nullopt;
  std::uint32_t first = noun;
  while (first > sentence.first_token &&
         (at(first - 1).upos == Upos::NOUN || at(first - 1).upos == Upos::ADJ ||
          at(first - 1).xpos == "HYPH")) {
    --first;
  }
  if (first == sentence.first_token || at(first - 1).upos != Upos::DET) return std::nullopt;
  return Described{first - 1, noun, name.end_token};
}

/// Where the next of a list starts behind the comma, or "and", behind it.
std::uint32_t DescribedListMender::link_behind(const Described& one, const Sentence& sentence) {
  std::uint32_t next = one.end;
  if (next < sentence.end_token && at(next).xpos == ",") ++next;
  if (next < sentence.end_token && at(next).upos == Upos::CCONJ) ++next;
  return next == one.end ? Token::kRoot : next;
}

void DescribedListMender::join(const std::vector<Described>& listed) {
  const std::uint32_t first = listed.front().noun;
  const std::uint32_t leader =
      at(first).head > first && at(first).head < listed.front().end ? at(first).head : first;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Described& each = listed[i];
    const auto heads = outward(each.noun + 1, each.end);
    if (i > 0) hang_loose(each.noun, leader, Deprel::conj);
    for (const std::uint32_t head : heads) {
      if (head != leader) hang_loose(head, each.noun, Deprel::appos);
    }
    for (std::uint32_t mark = each.first; i > 0 && mark-- > listed[i - 1].end;) {
      hang_loose(mark, each.noun, at(mark).upos == Upos::CCONJ ? Deprel::cc : Deprel::punct);
    }
  }
}

}  // namespace claimgraph
