#include "extract/trees/joined_posts.h"

#include "base/unicode.h"

namespace claimgraph {

void JoinedPostMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (!may_join(token, sentence)) continue;
    const std::uint32_t beside = at(token).head;
    // "the wife of John Doe and director of Acme" is the wife; Doe may be "the chairman" himself.
    const bool own = begins_with_and(token) && has_dependent(token, Deprel::nmod, sentence);
    if (names_person(beside) && !own) continue;
    const std::uint32_t post = is_post(beside) ? first_of_list(token) : post_around(token);
    if (post != Token::kRoot) attach(token, post, Deprel::conj);
  }
}

/// Of "a researcher, a lawyer and a teacher" the first; kRoot: it is joined to no post in a list.
std::uint32_t JoinedPostMender::first_of_list(std::uint32_t post) {
  std::uint32_t first = post;
  while (at(first).deprel == Deprel::conj && at(first).head < first && is_post(at(first).head))
    first = at(first).head;
  return first == post ? Token::kRoot : first;
}

bool JoinedPostMender::is_post(std::uint32_t token) {
  const std::string lemma = to_lower(at(token).lemma);
  return is_nominal(token) && !in_name(token) &&
         (knowledge_.kinds.speaks_of(lemma, "person") ||
          knowledge_.discourse_words.insiders.contains(lemma));  // "chair"
}

/// One post, joined or beside, of nobody who is named right behind it.
bool JoinedPostMender::may_join(std::uint32_t post, const Sentence& sentence) {
  if (at(post).head > post || at(post).xpos.ends_with('S') || !is_post(post)) return false;
  const Deprel deprel = at(post).deprel;
  const bool joined = deprel == Deprel::conj || deprel == Deprel::appos ||
                      (is_a(deprel, Deprel::obl) && begins_with_and(post));
  if (!joined) return false;
  const bool bearer = post + 1 < sentence.end_token && in_name(post + 1);
  return !bearer && !has_dependent(post, Deprel::nmod_poss, sentence) &&
         !has_dependent(post, Deprel::case_, sentence);
}

bool JoinedPostMender::begins_with_and(std::uint32_t post) {
  std::uint32_t first = first_of(post);
  if (at(first).upos == Upos::PUNCT) ++first;
  return at(first).upos == Upos::CCONJ;
}

/// The post before `post` within which it is joined: by the books of "author of many books", the
/// year of "worked as a researcher until 2000"; kRoot: none.
std::uint32_t JoinedPostMender::post_around(std::uint32_t post) {
  for (std::uint32_t each = post; at(each).head != Token::kRoot; each = at(each).head) {
    const std::uint32_t head = at(each).head;
    const Deprel deprel = at(each).deprel;
    if (is_post(head) && head < post) return head;
    if (is_a(deprel, Deprel::obl) && at(head).upos == Upos::VERB) return post_of_verb(head, each);
    if (!is_a(deprel, Deprel::nmod) && deprel != Deprel::conj && deprel != Deprel::appos) break;
  }
  return Token::kRoot;
}

/// "worked as a researcher": the post, where it stands before `end`; kRoot: none.
std::uint32_t JoinedPostMender::post_of_verb(std::uint32_t verb, std::uint32_t end) {
  for (std::uint32_t token = verb + 1; token < end; ++token) {
    if (at(token).head != verb || !is_a(at(token).deprel, Deprel::obl) || !is_post(token)) continue;
    const std::uint32_t preposition = child_before(token, Deprel::case_);
    if (preposition != Token::kRoot &&
        knowledge_.clause_words.post_prepositions.contains(to_lower(document().word(preposition))))
      return token;
  }
  return Token::kRoot;
}

}  // namespace claimgraph
