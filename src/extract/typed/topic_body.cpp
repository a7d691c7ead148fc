#include "extract/typed/topic_body.h"

#include <algorithm>
#include <map>

namespace claimgraph {
bool is_of_nobody(const RelationWords& words, const Relation& relation) {
  const Reading& reading = words.reading();
  const DiscourseWords& lists = reading.knowledge.discourse_words;
  const bool executive = lists.executives.contains(words.word_of(relation.noun));
  if (relation.owner_has || !relation.owners.empty() || !executive) return false;
  for (std::uint32_t each = relation.first; each < relation.noun; ++each) {
    const bool noun = words.at(each).upos == Upos::NOUN || words.at(each).upos == Upos::PROPN;
    if (noun && !lists.insiders.contains(words.word_of(each))) return false;
  }
  return std::ranges::none_of(reading.tree.children(relation.noun), [&](std::uint32_t each) {
    const Token& token = words.at(each);
    return is_a(token.deprel, Deprel::nmod) || token.deprel == Deprel::nmod_poss ||
           (token.deprel == Deprel::compound && token.upos == Upos::PROPN);
  });
}

TopicBody::TopicBody(const Reading& reading) : reading_(reading) {
  const std::string& untold = reading.knowledge.kinds.default_kind(NameLabel::organization);
  std::map<EntityId, std::size_t> counts;
  for (const Mention& each : reading.discourse.mentions) {
    const std::string& kind = reading.discourse.entities[index(each.entity)].kind;
    if (kind == kCompanyKind || kind == untold) ++counts[each.entity];
  }
  std::size_t most = 1;
  for (const auto& [entity, count] : counts) {
    if (count == most) topic_.reset();
    if (count > most) topic_ = entity;
    most = std::max(most, count);
  }
}

void TopicBody::own(ClaimBuilder& builder, Relation& relation) const {
  // "Jane Roe, who joined Acme in 2018, will serve as chief executive": what is told of a post says
  // less of whose it is than a title does.
  const auto body = mention_near(relation.noun, relation.verb ? 0 : 1);
  const auto person = entity_at(reading_.discourse, relation.holders.front());
  if (!body || !person || (*body > relation.noun && another_acts_before(relation.noun))) return;
  const bool told = std::ranges::any_of(builder.found(), [&](const Candidate& each) {
    const auto of = [](const Qualifier& qualifier) { return qualifier.value.entity.has_value(); };
    return each.claim.subject.entity == person && std::ranges::any_of(each.claim.qualifiers, of);
  });
  if (!told) relation.owners = {{*body}};
}

/// "Beta cut its output. Chief Executive Jane Roe said Acme was late": of the two it is Beta that
/// the sentence before is about.
bool TopicBody::another_acts_before(std::uint32_t token) const {
  const std::uint32_t here = reading_.tree.sentence_of(token);
  if (here == 0) return false;
  const Sentence& before = reading_.document.sentences[here - 1];
  for (std::uint32_t each = before.first_token; each < before.end_token; ++each) {
    const Token& subject = reading_.document.tokens[each];
    const bool main = is_a(subject.deprel, Deprel::nsubj) && subject.head != Token::kRoot &&
                      reading_.document.tokens[subject.head].head == Token::kRoot;
    const auto entity = main ? entity_at(reading_.discourse, each) : std::nullopt;
    if (entity && entity != topic_ && is_body(reading_, *entity)) return true;
  }
  return false;
}

/// The head of its latest mention in the token's sentence, or else in the ones right before.
std::optional<std::uint32_t> TopicBody::mention_near(std::uint32_t token,
                                                     std::uint32_t before) const {
  if (!topic_) return std::nullopt;
  const auto& sentences = reading_.document.sentences;
  const std::uint32_t here = reading_.tree.sentence_of(token);
  const std::uint32_t from = sentences[here - std::min(here, before)].first_token;
  for (std::uint32_t each = sentences[here].end_token; each-- > from;) {
    if (entity_at(reading_.discourse, each) == topic_) return each;
  }
  return std::nullopt;
}

}  // namespace claimgraph
