#include "extract/typed/titles_before_names.h"

#include "extract/names/name_finder.h"

namespace claimgraph {
namespace {

/// How many words a title before a name may have: "nonresident senior fellow"; and several, joined.
constexpr std::uint32_t kLongestTitle = 5;
constexpr std::uint32_t kLongestTitles = 12;

class TitleReader {
 public:
  explicit TitleReader(const RelationWords& words) : words_(words) {}

  /// The token that heads the name of a person which starts at `token`.
  std::optional<std::uint32_t> person_starting_at(std::uint32_t token) const {
    if (token >= words_.reading().document.tokens.size() || !words_.is_inside_name(token))
      return std::nullopt;
    const std::uint32_t number = words_.reading().discourse.inside[token];
    const Mention& mention = words_.reading().discourse.mentions[number];
    if (!words_.is_person(mention.entity) || mention.span.start != words_.at(token).span.start) {
      return std::nullopt;
    }
    return words_.reading().discourse.head_tokens[number];
  }

  /// "Acme chief executive Jane Roe": titles stand before names whatever the tree says of them.
  std::optional<Relation> read(std::uint32_t noun) const {
    auto holder = person_starting_at(noun + 1);
    if (!holder) holder = bearer_of_all(noun);
    if (!holder ||
        words_.reading().tree.sentence_of(noun) != words_.reading().tree.sentence_of(*holder)) {
      return std::nullopt;
    }
    Relation relation = titled(noun, *holder);
    if (words_.starts_sentence(relation.first)) return relation;
    const std::uint32_t before = relation.first - 1;
    const std::uint32_t first = first_of_joined(relation.first);
    if (first != relation.first) {
      own(relation, first);
    } else if (words_.at(before).deprel == Deprel::cc) {
      relation.owners = owners_before(before);
    } else {
      own(relation, relation.first);
    }
    return relation;
  }

  /// "Acme founder, chairman and chief executive Jane Roe": of the founder the person behind the
  /// titles that "and" joins to him.
  std::optional<std::uint32_t> bearer_of_all(std::uint32_t noun) const {
    const auto& tokens = words_.reading().document.tokens;
    if (!is_one_post(noun)) return std::nullopt;
    bool joined = false;
    for (std::uint32_t token = noun + 1; token < tokens.size(); ++token) {
      if (token > noun + kLongestTitles || words_.starts_sentence(token)) break;
      if (const auto person = person_starting_at(token)) {
        const bool last =
            joined && is_one_post(token - 1) && first_of_joined(noun_first(token)) <= noun;
        return last ? person : std::nullopt;
      }
      const bool conjunction = words_.at(token).upos == Upos::CCONJ;
      const bool listed = !joined && words_.at(token).xpos == ",";
      joined = joined || conjunction;
      if (!conjunction && !listed && !words_.is_title_word(token)) break;
    }
    return std::nullopt;
  }

  std::uint32_t noun_first(std::uint32_t name) const { return titled(name - 1, name).first; }

  /// A singular noun of persons.
  bool is_one_post(std::uint32_t noun) const {
    const Xpos& xpos = words_.at(noun).xpos;
    return (xpos == "NN" || xpos == "NNP") && !words_.is_inside_name(noun) &&
           words_.reading().knowledge.kinds.speaks_of(words_.word_of(noun), "person");
  }

  /// Where the first of the titles starts that commas and one "and" join to the one which starts at
  /// `first`; `first`: there is one title.
  std::uint32_t first_of_joined(std::uint32_t first) const {
    bool joined = false;
    for (std::uint32_t start = first; !words_.starts_sentence(start);) {
      const std::uint32_t mark = start - 1;
      const bool conjunction = !joined && words_.at(mark).upos == Upos::CCONJ;
      const bool listed = joined && words_.at(mark).xpos == ",";
      if ((!conjunction && !listed) || words_.starts_sentence(mark) || !is_one_post(mark - 1))
        return start;
      joined = true;
      start = titled(mark - 1, mark).first;
      first = start;
    }
    return first;
  }

  /// The title whose last word is `noun`.
  Relation titled(std::uint32_t noun, std::uint32_t holder) const {
    Relation relation;
    relation.noun = noun;
    relation.first = words_.first_of_word(noun);
    relation.holders = {holder};
    relation.beside = true;
    if (words_.is_plural(noun)) add_others(relation, holder);
    while (!words_.starts_sentence(relation.first) && noun - relation.first < kLongestTitle &&
           words_.is_title_word(relation.first - 1) && !words_.is_demonym(relation.first - 1) &&
           belongs_to_title(relation.first - 1, noun)) {
      --relation.first;
    }
    if (opens_title(relation.first)) --relation.first;
    return relation;
  }

  /// "The reason President Jane Roe resigned": a title with a capital takes no word without one,
  /// but for what says since when. "Oslo-based attorney", "newly elected mayor" say where and how.
  bool belongs_to_title(std::uint32_t word, std::uint32_t noun) const {
    const auto& document = words_.reading().document;
    if (document.date_over(words_.at(word).span) != nullptr) return false;
    const bool participle = words_.at(word).upos == Upos::VERB || words_.at(word).xpos == "VBN";
    if (participle && !words_.starts_sentence(word)) {
      const Token& before = words_.at(word - 1);
      if (before.xpos == "HYPH" || (before.upos == Upos::ADV && before.head == word)) return false;
    }
    if (!looks_like_name(document.word(noun)) || looks_like_name(document.word(word))) return true;
    const DiscourseWords& discourse = words_.reading().knowledge.discourse_words;
    return discourse.former.contains(words_.word_of(word)) ||
           discourse.coming.contains(words_.word_of(word)) ||
           discourse.title_openers.contains(words_.word_of(word)) ||
           words_.at(word).deprel == Deprel::goeswith;
  }

  /// "Under Secretary Jane Roe": whether the word before `first` is the title's, too.
  bool opens_title(std::uint32_t first) const {
    if (words_.starts_sentence(first) || words_.is_inside_name(first - 1)) return false;
    // "Under President Jane Roe's leadership" introduces the leadership.
    const Token& opener = words_.at(first - 1);
    if (opener.deprel == Deprel::case_ && opener.head != Token::kRoot &&
        !is_a(words_.at(opener.head).deprel, Deprel::nsubj))
      return false;
    const DiscourseWords& words = words_.reading().knowledge.discourse_words;
    const bool capitals = looks_like_name(words_.reading().document.word(first - 1)) &&
                          looks_like_name(words_.reading().document.word(first));
    return capitals && words.title_openers.contains(words_.word_of(first - 1));
  }

  /// "engineers Ada Roe and John Doe": both.
  void add_others(Relation& relation, std::uint32_t holder) const {
    for (const std::uint32_t each : words_.reading().tree.children(holder)) {
      const auto entity = entity_at(words_.reading().discourse, each);
      if (words_.at(each).deprel == Deprel::conj && entity && words_.is_person(*entity))
        relation.holders.push_back(each);
    }
  }

  bool is_introduced(std::uint32_t name) const {
    const Reading& reading = words_.reading();
    return child(reading.tree, reading.document, name, Deprel::case_).has_value();
  }

  /// What stands right before the title: "his wife", "Acme chief executive", "French chemist".
  void own(Relation& relation, std::uint32_t first) const {
    if (words_.starts_sentence(first)) return;
    std::uint32_t before = first - 1;
    if (words_.at(before).deprel == Deprel::nmod_poss) relation.owners = {{before}};
    if (words_.at(before).xpos == "POS" && !words_.starts_sentence(before)) --before;
    if (words_.is_inside_name(before)) {
      const std::uint32_t name = words_.reading().discourse.inside[before];
      const std::uint32_t head = words_.reading().discourse.head_tokens[name];
      // "In Florida President Jane Roe met voters"
      if (is_introduced(head) && words_.at(first - 1).xpos != "POS") return;
      relation.owners = {
          {words_.reading().discourse.head_tokens[words_.reading().discourse.inside[before]]}};
    } else if (words_.is_demonym(before)) {
      relation.owners = {{before}};
      relation.people = before;
    }
  }

  /// "his son John Doe and daughter Jane Roe": whose the one before the conjunction is.
  std::vector<std::vector<std::uint32_t>> owners_before(std::uint32_t conjunction) const {
    if (words_.starts_sentence(conjunction) || !words_.is_inside_name(conjunction - 1)) return {};
    const std::uint32_t name = words_.reading().discourse.inside[conjunction - 1];
    std::uint32_t first = conjunction - 1;
    while (!words_.starts_sentence(first) && words_.reading().discourse.inside[first - 1] == name)
      --first;
    if (words_.starts_sentence(first) || words_.at(first - 1).upos != Upos::NOUN) return {};
    Relation other = titled(first - 1, words_.reading().discourse.head_tokens[name]);
    own(other, other.first);
    return other.owners;
  }

 private:
  const RelationWords& words_;
};

}  // namespace

std::optional<Relation> title_before_name(const RelationWords& words, std::uint32_t noun) {
  return TitleReader(words).read(noun);
}

}  // namespace claimgraph
