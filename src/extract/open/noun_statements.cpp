#include "extract/open/noun_statements.h"

#include <optional>

#include "base/unicode.h"

namespace claimgraph {
namespace {

class NounStatementFinder {
 public:
  explicit NounStatementFinder(const Reading& reading) : reading_(reading) {}

  std::vector<Statement> run() {
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      if (at(token).head == Token::kRoot) continue;
      if (at(token).deprel == Deprel::appos) apposition(token);
      if (at(token).deprel == Deprel::nmod_desc) title(token);
    }
    return std::move(found_);
  }

 private:
  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  bool has(std::uint32_t token, Deprel deprel) const {
    return child(reading_.tree, reading_.document, token, deprel).has_value();
  }

  /// Anchored at the one of the two that hangs on the other.
  void add(std::uint32_t subject, std::uint32_t object, std::string_view rule) {
    Statement statement;
    statement.anchor = at(subject).head == object ? subject : object;
    statement.subject = subject;
    statement.object = object;
    statement.rule = rule;
    found_.push_back(std::move(statement));
  }

  /// Of the two, the name is the subject; of two names, the one that an article makes a description
  /// is the object ("Michaelmas, the Feast of St. Michael"). In a list nothing describes its
  /// neighbour.
  void apposition(std::uint32_t token) {
    const std::uint32_t head = at(token).head;
    if (has(token, Deprel::case_) || is_listed(token) || is_listed(head)) return;
    if (token > 0 && at(token - 1).xpos == ":") return;
    // "Members of the Union of Welders (UOW)": a short form, of whatever noun.
    if (token > 0 && at(token - 1).xpos == "-LRB-" && token + 1 < reading_.document.tokens.size() &&
        at(token + 1).xpos == "-RRB-") {
      return;
    }
    // "in China, where the rules cap it": what opens with "where" is a clause; so is "Acme, 9% of
    // which".
    for (const std::uint32_t each : reading_.tree.children(token)) {
      if (at(each).xpos.starts_with('W')) return;
      const bool clause = at(each).deprel == Deprel::acl_relcl;
      for (const std::uint32_t inner : reading_.tree.children(each)) {
        if (clause && at(inner).xpos == "WDT" && is_of(inner)) return;
      }
    }
    // "on Wednesday, a year after it promised the part"
    if (date_at(reading_, token) != nullptr || date_at(reading_, head) != nullptr) return;
    if (at(head).upos == Upos::NOUN && at(token).upos == Upos::PROPN && !has(token, Deprel::det)) {
      if (token == head + 1 || is_narrowed(head, token)) add(token, head, "open#apposition/1");
      return;
    }
    if (is_place_of_somebody(head, token)) return;
    const bool describes =
        has(token, Deprel::det) || (at(token).upos == Upos::NOUN && is_narrowed(token, head));
    if (at(head).upos == Upos::PROPN && describes) add(head, token, "open#apposition/1");
  }

  bool is_of(std::uint32_t token) const {
    return reading_.knowledge.clause_words.owner_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, token));
  }

  /// "in Ireland, its local head, said": no place is a person.
  bool is_place_of_somebody(std::uint32_t name, std::uint32_t noun) const {
    const auto entity = entity_at(reading_.discourse, name);
    return entity && is_place(reading_, *entity) &&
           reading_.knowledge.kinds.speaks_of(at(noun).lemma, "person");
  }

  /// Whether anything but `other` tells which one the noun means: "the poet", "poet of Oslo".
  bool is_narrowed(std::uint32_t noun, std::uint32_t other) const {
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const Upos upos = at(each).upos;
      if (each != other && upos != Upos::PUNCT && upos != Upos::CCONJ) return true;
    }
    return false;
  }

  /// Whether a comma may join the phrase to others of a list.
  bool is_listed(std::uint32_t token) const {
    return has(token, Deprel::conj) || at(token).deprel == Deprel::conj;
  }

  void title(std::uint32_t token) {
    const std::uint32_t name = at(token).head;
    const bool noun = at(token).upos == Upos::NOUN || at(token).upos == Upos::PROPN;
    const std::string_view word = reading_.document.word(token);
    constexpr std::size_t kShortest = 4;
    const bool abbreviated = word.ends_with('.') || word.size() < kShortest ||  // "Sen.", "Sir"
                             opens_name(reading_.knowledge.text_words, word);
    const bool several = at(token).xpos == "NNS";  // "the brothers Ada and Max": neither is both
    // "Acme and Beta to merge": a name is nobody's title.
    const bool named = at(token).upos == Upos::PROPN && entity_at(reading_.discourse, token);
    if (!noun || named || several || token > name || at(name).upos != Upos::PROPN || abbreviated)
      return;
    add(name, token, kTitle);
  }

  const Reading& reading_;
  std::vector<Statement> found_{};
};

}  // namespace

std::vector<Statement> find_noun_statements(const Reading& reading) {
  return NounStatementFinder(reading).run();
}

}  // namespace claimgraph
