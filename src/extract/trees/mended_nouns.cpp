#include "extract/trees/mended_nouns.h"

#include "base/unicode.h"

namespace claimgraph {

void NounMender::count_nouns_not_names(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    const bool counted_name = at(token).upos == Upos::PROPN &&
                              at(token - 1).deprel == Deprel::nummod && at(token - 1).head == token;
    if (!counted_name || at(token).head == Token::kRoot) continue;
    const auto noun = noun_after(token, sentence);
    if (!noun || document().date_over(at(*noun).span) != nullptr) continue;
    attach(token, *noun, Deprel::compound);
    attach(token - 1, *noun, Deprel::nummod);
  }
}

/// The head of the phrase that starts right behind `token` and hangs where it hangs.
std::optional<std::uint32_t> NounMender::noun_after(std::uint32_t token, const Sentence& sentence) {
  for (std::uint32_t next = token + 1; next < sentence.end_token; ++next) {
    const Upos upos = at(next).upos;
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ && upos != Upos::NUM) {
      return std::nullopt;
    }
    if (upos == Upos::NOUN && at(next).head == at(token).head) return next;
  }
  return std::nullopt;
}

void NounMender::rename_relations(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    const std::uint32_t head = at(token).head;
    if (head == Token::kRoot || head > token || !is_nominal(token)) continue;
    const bool loose = at(token).deprel == Deprel::vocative ||
                       (at(token).deprel == Deprel::parataxis && at(token).upos == Upos::PROPN);
    const std::uint32_t first = first_of(token);
    if (loose && at(head).upos == Upos::VERB && first > head && at(first - 1).upos != Upos::PUNCT) {
      at(token).deprel = Deprel::obj;
    }
    const bool beside = at(token).deprel == Deprel::conj && at(head).upos == Upos::NOUN;
    if (beside && first > head && at(first - 1).upos == Upos::PUNCT && is_name(token) &&
        !is_coordinated(head, sentence)) {
      at(token).deprel = Deprel::appos;
    }
    if (at(token).deprel == Deprel::conj) describe_name_before(token, sentence);
  }
}

/// "a cousin of Jane Roe, the founder of Acme" with the founder beside the cousin: without "and",
/// a noun with an article right behind a name describes it.
void NounMender::describe_name_before(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = first_of(noun);
  if (at(noun).upos != Upos::NOUN || first < sentence.first_token + 2) return;
  if (at(first).deprel != Deprel::det || at(first - 1).xpos != ",") return;
  std::uint32_t name = first - 2;
  if (at(name).upos != Upos::PROPN || is_coordinated(at(noun).head, sentence)) return;
  while (at(name).head != Token::kRoot && at(at(name).head).upos == Upos::PROPN &&
         (at(name).deprel == Deprel::flat || at(name).deprel == Deprel::compound)) {
    name = at(name).head;
  }
  attach(noun, name, Deprel::appos);
}

void NounMender::unmake_agents(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).deprel != Deprel::obl_agent) continue;
    bool led = false;
    bool other = false;
    for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
      if (at(each).head != token || at(each).deprel != Deprel::case_) continue;
      const bool agent = words_.agent_prepositions.contains(to_lower(document().word(each)));
      (agent ? led : other) = true;
    }
    if ((other && !led) || in_share_or_sum(token)) at(token).deprel = Deprel::obl;
  }
}

void NounMender::free_names_beside(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    const std::uint32_t before = token - 1;
    if (at(before).head == Token::kRoot) continue;
    const bool twice = at(before).head == at(token).head &&
                       is_a(at(before).deprel, Deprel::nsubj) &&
                       is_a(at(token).deprel, Deprel::nsubj);
    // "the auditors Brill & Moss found" with the auditors as the subject of the name
    const bool of_name = at(before).head == token && is_a(at(before).deprel, Deprel::nsubj) &&
                         !has_dependent(token, Deprel::cop, sentence);
    if ((twice || of_name) && at(before).upos == Upos::NOUN && at(token).upos == Upos::PROPN) {
      attach(before, token, Deprel::nmod_desc);
    }
    const std::uint32_t sum = head_of_sum(token);
    if (sum == Token::kRoot || at(before).upos != Upos::PROPN) continue;
    const std::uint32_t verb = at(sum).head;
    const bool paid = verb != Token::kRoot && verb < before && at(verb).upos == Upos::VERB;
    const bool hung = at(before).head == sum || at(before).deprel == Deprel::obj;
    if (paid && hung) attach(before, verb, Deprel::iobj);
  }
}

/// The head of the sum of money that begins at `token`, "$5 million" or "31 million pounds"; kRoot:
/// none does.
std::uint32_t NounMender::head_of_sum(std::uint32_t token) {
  if (at(token).upos == Upos::SYM) return token;
  const QuantityMention* sum = document().quantity_over(at(token).span);
  const bool begins = at(token).upos == Upos::NUM && sum != nullptr &&
                      !sum->quantity.currency.empty() && sum->span.start == at(token).span.start;
  if (!begins) return Token::kRoot;
  std::uint32_t head = token;
  while (at(head).head != Token::kRoot && sum->span.contains(at(at(head).head).span))
    head = at(head).head;
  return head;
}

void NounMender::describe_before(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (is_nominal(token)) describe_noun_before(token, sentence);
  }
}

void NounMender::describe_noun_before(std::uint32_t token, const Sentence& sentence) {
  if (at(token).deprel != Deprel::obl) return;
  const std::uint32_t first = first_of(token);
  if (first < sentence.first_token + 2 || at(first - 1).xpos != ",") return;
  const std::uint32_t before = first - 2;
  // "worked as chief of Acme, and earlier as its head of sales"
  const std::uint32_t as = child_before(token, Deprel::case_);
  const bool acts =
      as != Token::kRoot && words_.post_prepositions.contains(to_lower(document().word(as)));
  const bool marked = at(first).upos == Upos::ADP || at(first).upos == Upos::SCONJ || acts;
  if (!marked && is_nominal(before)) {
    attach(token, before, Deprel::appos);
  }
}

bool NounMender::is_coordinated(std::uint32_t head, const Sentence& sentence) {
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).deprel != Deprel::cc || at(each).head == Token::kRoot) continue;
    const bool before = each < head;  // "and his wife, Jane Roe": joins the wife to others
    if (!before && (at(each).head == head || at(at(each).head).head == head)) return true;
  }
  return false;
}

}  // namespace claimgraph
