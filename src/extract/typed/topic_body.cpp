#include "extract/typed/topic_body.h"

#include <algorithm>
#include <map>

namespace claimgraph {
bool is_of_nobody(const RelationWords& words, const Relation& relation) {
  const Reading& reading = words.reading();
  const DiscourseWords& lists = reading.knowledge.discourse_words;
  bool executive = lists.executives.contains(words.word_of(relation.noun));
  if (relation.owner_has || !relation.owners.empty()) return false;
  for (std::uint32_t each = relation.first; each < relation.noun; ++each) {
    const bool noun = words.at(each).upos == Upos::NOUN || words.at(each).upos == Upos::PROPN;
    const bool field = lists.executive_fields.contains(words.word_of(each));
    executive = executive || (field && lists.insiders.contains(words.word_of(relation.noun)));
    if (noun && !field && !lists.insiders.contains(words.word_of(each))) return false;
  }
  if (!executive) return false;
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
  std::size_t next = 0;
  for (const auto& [entity, count] : counts) {
    if (count == most) topic_.reset();
    if (count > most) topic_ = entity;
    next = std::max(next, std::min(most, count));
    most = std::max(most, count);
  }
  clear_ = topic_ && most >= 2 * next;
}

void TopicBody::own(ClaimBuilder& builder, Relation& relation) const {
  // "Jane Roe, who joined Acme in 2018, will serve as chief executive": what is told of a post says
  // less of whose it is than a title does.
  constexpr std::uint32_t kFarthest = 4;  // sentences back
  const std::uint32_t before = relation.verb ? 0 : clear_ ? kFarthest : 1;
  const auto body = mention_near(relation.noun, before);
  const auto person = entity_at(reading_.discourse, relation.holders.front());
  if (!body || !person || another_acts_between(*body, relation.noun)) return;
  const bool told = std::ranges::any_of(builder.found(), [&](const Candidate& each) {
    const auto of = [](const Qualifier& qualifier) { return qualifier.value.entity.has_value(); };
    return each.claim.subject.entity == person && std::ranges::any_of(each.claim.qualifiers, of);
  });
  if (!told) relation.owners = {{*body}};
}

/// "Beta cut its output. Chief Executive Jane Roe said Acme was late": of the two it is Beta that
/// the sentence before is about.
bool TopicBody::another_acts_between(std::uint32_t body, std::uint32_t token) const {
  const std::uint32_t here = reading_.tree.sentence_of(token);
  const std::uint32_t there = reading_.tree.sentence_of(body);
  if (there == here) return body > token && here > 0 && another_acts(here - 1);
  const std::uint32_t first = there + 1 == here ? here : there;  // "told Acme so. Jane Roe, …"
  for (std::uint32_t sentence = first; sentence < here; ++sentence) {
    if (another_acts(sentence)) return true;
  }
  return false;
}

/// Whether another body is the subject of the sentence; not an outlet, which only tells.
bool TopicBody::another_acts(std::uint32_t sentence) const {
  const Sentence& told = reading_.document.sentences[sentence];
  for (std::uint32_t each = told.first_token; each < told.end_token; ++each) {
    const Token& subject = reading_.document.tokens[each];
    const bool main = is_a(subject.deprel, Deprel::nsubj) && subject.head != Token::kRoot &&
                      reading_.document.tokens[subject.head].head == Token::kRoot;
    const auto entity = main ? entity_at(reading_.discourse, each) : std::nullopt;
    if (!entity || entity == topic_ || !is_body(reading_, *entity)) continue;
    const std::string& kind = reading_.discourse.entities[index(*entity)].kind;
    if (!reading_.knowledge.attribution_words.speaker_kinds.contains(kind)) return true;
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
