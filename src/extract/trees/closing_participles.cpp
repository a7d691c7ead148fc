#include "extract/trees/closing_participles.h"

#include "base/unicode.h"
#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class ClosingParticipleMender : private TreeEditor {
 public:
  ClosingParticipleMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
      if (at(token).xpos != "VBG") continue;
      if (at(token).deprel == Deprel::amod) act_beside(token, sentence);
      const bool apart = at(token - 1).xpos == ",";
      if (!apart && at(token).deprel == Deprel::advcl) tell_of_paper(token);
      if (apart) belong_to_main_verb(token, sentence);
      if (apart && at(token).deprel == Deprel::acl) come_of_course(token, sentence);
      const bool behind = at(token).deprel == Deprel::advcl || at(token).deprel == Deprel::conj;
      if (apart && behind) stand_by_itself(token, sentence);
      if (apart && at(token).deprel == Deprel::acl) leave_inert_noun(token, sentence);
    }
  }

 private:
  /// "…, succeeding Jane Roe", "…, beating analysts' forecasts", "agreed to buy Acme, ending months
  /// of talks" with the verb as an adjective of the name, of the owner, or of a second object,
  /// alone or joined to the first without "and": behind a comma it is what the subject does.
  void act_beside(std::uint32_t gerund, const Sentence& sentence) {
    std::uint32_t noun = at(gerund).head;
    if (at(gerund - 1).xpos != "," || noun == Token::kRoot || noun < gerund) return;
    const bool name = at(gerund + 1).upos == Upos::PROPN && at(noun).upos == Upos::PROPN;
    const bool owner = at(noun).deprel == Deprel::nmod_poss && at(noun).head != Token::kRoot;
    const std::uint32_t over = at(noun).head;
    const bool second = at(noun).deprel == Deprel::obj && over != Token::kRoot &&
                        (object_between(over, over + 1, gerund) != Token::kRoot ||
                         has_dependent(over, Deprel::iobj, sentence));
    const bool joined = at(noun).deprel == Deprel::conj && over < gerund - 1 && is_inert(over) &&
                        at(over).deprel == Deprel::obj && first_of(noun) >= gerund - 1 &&
                        !has_dependent(noun, Deprel::cc, sentence) &&
                        !has_dependent(noun, Deprel::conj, sentence);
    if (!name && !owner && !second && !joined) return;
    if (owner) noun = at(noun).head;
    const std::uint32_t verb = verb_over(noun);
    if (verb == Token::kRoot || verb > gerund) return;
    hang(gerund, verb);
    at(gerund).deprel = Deprel::advcl;
    at(gerund).upos = Upos::VERB;
    attach(noun, gerund, Deprel::obj);
    attach(gerund - 1, gerund, Deprel::punct);
  }

  /// "signed a contract with Acme in May covering 40 reactors" with the signing as what covers
  /// them, and May as a part of it: behind a date without a comma a participle tells of the deal.
  void tell_of_paper(std::uint32_t participle) {
    const DateMention* date = document().date_over(at(participle - 1).span);
    const std::uint32_t verb = at(participle).head;
    if (date == nullptr || verb == Token::kRoot || verb > participle) return;
    const std::uint32_t paper = object_between(verb, verb + 1, participle);
    if (paper == Token::kRoot) return;
    const WordSet& papers = knowledge_.clause_words.planning_nouns;
    if (at(paper).xpos != "NN" || !papers.contains(at(paper).lemma)) return;
    const auto [first, end] = tokens_in(date->span);
    for (std::uint32_t token = first > 0 ? first - 1 : first; token < end; ++token) {
      if (at(token).head != participle) continue;
      if (token < first) {
        hang_loose(token, end - 1, Deprel::case_);
        continue;
      }
      if (at(token).upos == Upos::AUX) make_proper(token);
      hang_loose(token, verb, Deprel::obl);
    }
    hang_loose(participle, paper, Deprel::acl);
  }

  /// "blocked a law that bars AI in hiring, siding with a union." with the siding as the hiring's,
  /// or as what bars: behind a comma at the end of a sentence a participle tells of its main verb,
  /// where the clause before the comma is not set off by one itself.
  void belong_to_main_verb(std::uint32_t participle, const Sentence& sentence) {
    const std::uint32_t head = at(participle).head;
    const Deprel deprel = at(participle).deprel;
    const bool joined = deprel == Deprel::conj && !has_dependent(participle, Deprel::cc, sentence);
    if ((deprel != Deprel::acl && deprel != Deprel::advcl && !joined) || head == Token::kRoot)
      return;
    const std::uint32_t root = root_of(sentence);
    if (root == Token::kRoot || head >= participle || head == root || !is_below(head, root)) return;
    if (at(root).upos != Upos::VERB || !is_finite(at(root).xpos) || root > head) return;
    if (!has_subject(root, sentence)) return;
    std::uint32_t clause = head;  // the relative clause that the head stands in
    while (clause != root && at(clause).deprel != Deprel::acl_relcl) clause = at(clause).head;
    // "became chief executive, succeeding John Doe": who became that.
    const bool post = at(head).deprel == Deprel::xcomp && at(head).upos == Upos::NOUN &&
                      at(participle - 1).xpos == ",";
    if (post && at(head).head != Token::kRoot && at(at(head).head).upos == Upos::VERB)
      return attach(participle, at(head).head, Deprel::advcl);
    // "blocked the takeover, siding with a union": no takeover speaks.
    const bool mute = at(participle - 1).xpos == "," && is_inert(head) && speaks(participle);
    // "priced at $40, below the range of $47 to $55, raising $1 billion": no range raises it.
    const bool summed = deprel == Deprel::acl && at(participle - 1).xpos == "," &&
                        document().quantity_over(at(participle - 2).span) != nullptr;
    if (clause == root && !mute && !summed) return;
    const std::uint32_t opener = first_of(clause);
    if (clause != root && opener > sentence.first_token && at(opener - 1).xpos == ",") return;
    for (std::uint32_t token = participle + 1; token < sentence.end_token; ++token) {
      if (!is_below(token, participle) && at(token).upos != Upos::PUNCT) return;
    }
    attach(participle, root, Deprel::advcl);
  }

  /// "A fire tore through the mill, injuring seven" with the mill as what injured them: behind the
  /// place that a verb without an object leads to, a participle tells what the subject did.
  void come_of_course(std::uint32_t participle, const Sentence& sentence) {
    const std::uint32_t noun = at(participle).head;
    const std::string word = to_lower(document().word(participle));
    if (noun == Token::kRoot || noun > participle || at(noun).deprel != Deprel::obl) return;
    if (at(noun).upos != Upos::NOUN || in_name(noun) || is_participial_preposition(word)) return;
    const std::uint32_t verb = at(noun).head;
    if (child_before(noun, Deprel::case_) == Token::kRoot || verb > noun) return;
    if (has_dependent(verb, Deprel::obj, sentence) || !has_subject(verb, sentence)) return;
    if (has_finite_form(verb, sentence)) attach(participle, verb, Deprel::advcl);
  }

  bool is_participial_preposition(const std::string& word) const {
    return knowledge_.clause_words.participial_prepositions.contains(word);
  }

  /// "declined to sell it, leaving Beta alone" with the leaving hung on the selling, or as another
  /// thing declined: behind a comma, without "and", it is what comes of the whole.
  void stand_by_itself(std::uint32_t gerund, const Sentence& sentence) {
    const std::uint32_t done = at(gerund).head;
    if (done == Token::kRoot || done > gerund || at(gerund - 1).xpos != ",") return;
    if (at(done).deprel != Deprel::xcomp || at(done).head == Token::kRoot) return;
    const bool joined = at(gerund).deprel == Deprel::conj;
    if (joined ? has_dependent(gerund, Deprel::cc, sentence) : at(done).xpos != "VB") return;
    attach(gerund, comes_of_plan(gerund, done) ? done : at(done).head, Deprel::advcl);
  }

  /// "plans to close it, cutting 500 jobs": what comes of what has yet to be done is its own;
  /// "plans to close it, citing costs" gives the reason for the plan.
  bool comes_of_plan(std::uint32_t participle, std::uint32_t infinitive) {
    const std::string& planning = at(at(infinitive).head).lemma;
    if (knowledge_.clause_words.choosing_verbs.contains(planning))
      return false;  // "named her to run it"
    const auto& governors = knowledge_.factuality_words.governors;
    const auto stance = governors.find(planning);
    const bool ahead = stance != governors.end() &&
                       (stance->second == Stance::planned || stance->second == Stance::predicted);
    return ahead && !speaks(participle);
  }

  /// "prevented a loss of $5 million, securing its place" with the loss as what secured it: behind
  /// a comma a noun that does nothing is told of no deeds.
  void leave_inert_noun(std::uint32_t participle, const Sentence& sentence) {
    const std::uint32_t noun = at(participle).head;
    const std::string word = to_lower(document().word(participle));
    if (noun == Token::kRoot || noun > participle || !is_inert(noun)) return;
    if (is_participial_preposition(word)) return;
    const std::uint32_t verb = verb_over(noun);
    if (verb == Token::kRoot || verb > participle || !has_finite_form(verb, sentence)) return;
    if (has_subject(verb, sentence)) attach(participle, verb, Deprel::advcl);
  }

  /// Whether it is a common noun of what does nothing.
  bool is_inert(std::uint32_t noun) {
    return at(noun).upos == Upos::NOUN && !knowledge_.kinds.speaks_of_agents(at(noun).lemma);
  }

  /// Whether the verb is one of saying or taking sides.
  bool speaks(std::uint32_t verb) {
    const AttributionWords& words = knowledge_.attribution_words;
    const std::string& lemma = at(verb).lemma;
    return words.verbs.count(lemma) > 0 || words.act_objects.contains(lemma) ||
           words.opens_act_phrase(lemma);
  }

  const Knowledge& knowledge_;
};

}  // namespace

void mend_closing_participles(Document& document, const Knowledge& knowledge,
                              const Sentence& sentence) {
  ClosingParticipleMender(document, knowledge).mend(sentence);
}

}  // namespace claimgraph
