#include "extract/said/cues.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "extract/clauses/clauses.h"
#include "extract/clauses/given_figures.h"
#include "extract/said/acts.h"
#include "extract/said/asides.h"
#include "extract/said/loose_clauses.h"
#include "extract/said/source_builder.h"

namespace claimgraph {
namespace {

/// How many words a description between commas may have.
constexpr std::uint32_t kLongestDescription = 30;

/// Reads the cues of one document from left to right.
class CueReader {
 public:
  explicit CueReader(const SpeakerContext& context)
      : builder_(context),
        document_(context.document),
        tree_(context.tree),
        words_(context.words) {}

  std::vector<Source> read() {
    for (std::uint32_t token = 0; token < document_.tokens.size(); ++token) {
      if (is_in_name(token)) continue;  // "The Morning Show"
      switch (at(token).upos) {
        case Upos::VERB:
          read_verb(token);
          break;
        case Upos::NOUN:
          read_noun(token);
          break;
        case Upos::ADJ:
          read_adjective(token);
          break;
        default:
          break;
      }
      read_preposition(token);
    }
    return builder_.take();
  }

  bool introduces(std::uint32_t token) const {
    const std::string& lemma = at(token).lemma;
    const bool speaks = words_.verbs.contains(lemma) || words_.introducing.contains(lemma);
    return at(token).upos == Upos::VERB && speaks && builder_.speaker_of(token);
  }

  Source of_words(std::uint32_t cue, std::uint32_t first, std::uint32_t end) {
    return by(builder_.speaker_of(cue), cue, first, end);
  }

  Source by(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t first,
            std::uint32_t end) {
    const auto verb = words_.verbs.find(at(cue).lemma);
    const bool known = speaker && verb != words_.verbs.end();  // words are there, whoever said them
    builder_.add(speaker, cue, head_of(document_, first, end),
                 known ? verb->second : Modality::reported);
    builder_.last().link.content_span = document_.span_of(first, end);
    return builder_.last();
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  bool is_in_name(std::uint32_t token) const {
    const std::uint32_t name = builder_.context().discourse.inside[token];
    if (name == Discourse::kNone) return false;
    return at(token).span != builder_.context().discourse.mentions[name].span;
  }

  // Verbs.

  /// "compared with the $19 million expected" with the money as who expects: no sum says anything.
  bool is_told_by_sum(std::uint32_t cue) const {
    const auto speaker = builder_.speaker_of(cue);
    const QuantityMention* sum = speaker ? document_.quantity_over(at(*speaker).span) : nullptr;
    return sum != nullptr && !sum->quantity.currency.empty();
  }

  void read_verb(std::uint32_t cue) {
    const auto verb = words_.verbs.find(at(cue).lemma);
    const bool speaks = verb != words_.verbs.end();
    if (speaks && is_told_by_sum(cue)) return;
    if (speaks && read_as_aside(builder_, cue, verb->second)) return;
    if (words_.having_it.contains(at(cue).lemma) &&
        (read_as_had(builder_, cue) || read_rumour(cue)))
      return;
    if (speaks && read_aside(builder_, cue, verb->second)) return;
    const auto speaker = builder_.speaker_of(cue);
    const std::size_t before = builder_.count();
    if (const auto quoted = quoted_speaker(cue); speaks && quoted) {
      return read_quoted(cue, *quoted, verb->second);
    }
    if (speaks) read_clauses(cue, speaker, verb->second);
    if (builder_.count() > before) return;
    if (speaks && speaker && read_clause_behind_phrases(builder_, *speaker, cue, verb->second)) {
      return;
    }
    if (speaks && speaker && !is_relative(*speaker) && is_aside(cue))
      return builder_.add(speaker, cue, at(cue).head, verb->second);
    if (!speaker || !can_act(builder_, *speaker)) return;
    const Modality modality = speaks ? verb->second : Modality::reported;
    if (const auto figure = figure_given_by(document_, tree_, words_, cue)) {
      builder_.add(speaker, cue, figure->content, modality);
      builder_.last().figure = true;
      return;
    }
    read_act_of_verb(builder_, *speaker, cue);
  }

  /// "A trade paper had Acme buying Beta": the paper says so.
  bool read_rumour(std::uint32_t cue) {
    const auto speaker = builder_.dependent(cue, Deprel::nsubj);
    const auto object = builder_.dependent(cue, Deprel::obj);
    if (!speaker || !object || at(*object).upos != Upos::PROPN || *object < cue) return false;
    const auto kind = words_.speaker_nouns.find(at(*speaker).lemma);
    const bool prints =
        kind != words_.speaker_nouns.end() &&
        (kind->second == SpeakerKind::outlet || kind->second == SpeakerKind::document);
    if (!prints && !words_.nouns.contains(at(*speaker).lemma)) return false;
    for (const auto& [head, deprel] :
         {std::pair(cue, Deprel::xcomp), std::pair(*object, Deprel::acl)}) {
      const auto gerund = builder_.dependent(head, deprel);
      if (!gerund || at(*gerund).xpos != "VBG") continue;
      builder_.add(*speaker, cue, *gerund, Modality::claimed);
      return true;
    }
    return false;
  }

  /// "quoted Jane Roe as saying that S": who says it is the object of the verb above.
  std::optional<std::uint32_t> quoted_speaker(std::uint32_t cue) const {
    const auto as = builder_.dependent(cue, Deprel::mark);
    if (at(cue).xpos != "VBG" || !as || !words_.parenthetical_marks.contains(at(*as).lemma)) {
      return std::nullopt;
    }
    const std::uint32_t above = at(cue).head;
    if (above == Token::kRoot || above > cue || !builder_.is_cue_verb(above)) return std::nullopt;
    if (const auto passive = builder_.dependent(above, Deprel::nsubj_pass)) return passive;
    const auto object = builder_.dependent(above, Deprel::obj);
    return object && *object < cue ? object : std::nullopt;
  }

  /// Both the one who is quoted and the one who quotes say it.
  void read_quoted(std::uint32_t cue, std::uint32_t speaker, Modality modality) {
    const std::size_t before = builder_.count();
    read_clauses(cue, speaker, modality);
    const std::uint32_t above = at(cue).head;
    // "Acme closed it, Jane Roe was quoted as saying"
    const bool behind = at(above).deprel == Deprel::parataxis && at(above).head < above;
    if (builder_.count() == before && behind) builder_.add(speaker, cue, at(above).head, modality);
    if (builder_.count() == before) return;
    const std::uint32_t content = builder_.last().content;
    const auto outer = builder_.speaker_of(above);
    if (outer && *outer != speaker) builder_.add(outer, above, content, Modality::reported);
  }

  void read_clauses(std::uint32_t cue, std::optional<std::uint32_t> speaker, Modality modality) {
    if (!speaker && builder_.is_infinitive(cue)) return;  // "must disclose how": nobody has
    const bool complement = builder_.dependent(cue, Deprel::ccomp).has_value();
    const bool phrasal = builder_.dependent(cue, Deprel::compound_prt).has_value();  // "rule out"
    const bool passive = builder_.dependent(cue, Deprel::aux_pass).has_value();
    const bool told_so = passive && words_.passive_infinitives.contains(at(cue).lemma);
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      // "claimed to sell", "denied selling", "is said to sell"; what one "said to sell" is an
      // order.
      const bool infinitive = deprel == Deprel::xcomp &&
                              (modality != Modality::reported || told_so ||
                               (is_gerund(each) && !passive)) &&  // but "was seen leaving"
                              !(is_gerund(each) && phrasal);
      // Direct speech before or after its verb is a parataxis in some treebanks.
      const bool speech = deprel == Deprel::parataxis && !builder_.is_cue_verb(each) &&
                          !complement && !stands_beside(each, cue);
      // "That it was sold is denied by Acme."
      const bool denied = is_a(deprel, Deprel::csubj) && speaker && passive;
      if (deprel == Deprel::ccomp || infinitive || (speech && speaker) || denied ||
          is_stray_complement(each, cue)) {
        const std::size_t before = builder_.count();
        builder_.add(speaker, cue, each, modality);
        if (builder_.count() > before) take_in_subject(cue, each);
      }
      const bool between =
          deprel == Deprel::obj || deprel == Deprel::iobj || is_a(deprel, Deprel::obl);
      if (between && each > cue) read_told(speaker, cue, each, modality);
    }
  }

  /// "told Acme that S", "said in March that S" with the clause hung on the words between.
  void read_told(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t hearer,
                 Modality modality) {
    if (words_.nouns.contains(at(hearer).lemma)) return;  // "repeated the claim that S"
    for (const std::uint32_t each : tree_.children(hearer)) {
      const bool clause = is_a(at(each).deprel, Deprel::acl) || at(each).deprel == Deprel::ccomp;
      if (clause && builder_.begins_with_that(each)) builder_.add(speaker, cue, each, modality);
    }
  }

  /// "say her plan would fail" with the plan as an object: a clause without a subject takes it in.
  void take_in_subject(std::uint32_t cue, std::uint32_t clause) {
    const auto object = builder_.dependent(cue, Deprel::obj);
    const bool between = object && cue < *object && *object < clause;
    if (!between || builder_.dependent(clause, Deprel::nsubj) ||
        builder_.dependent(clause, Deprel::mark))
      return;
    Span& content = *builder_.last().link.content_span;
    content = hull(content, builder_.hull_without(*object, cue));
  }

  /// "alleges that S" with the clause read as a relative or adverbial one.
  bool is_stray_complement(std::uint32_t clause, std::uint32_t cue) const {
    const Deprel deprel = at(clause).deprel;
    if (!is_a(deprel, Deprel::acl) && !is_a(deprel, Deprel::advcl)) return false;
    return clause > cue && builder_.begins_with_that(clause);
  }

  /// "selling", "having sold".
  bool is_gerund(std::uint32_t verb) const {
    const auto helper = builder_.dependent(verb, Deprel::aux);
    return at(helper.value_or(verb)).xpos == "VBG";
  }

  /// "Roe wrote the opinion; Doe dissented": what stands behind a semicolon, and the verb has an
  /// object, is another matter.
  bool stands_beside(std::uint32_t clause, std::uint32_t cue) const {
    // "expects to finish; it aims for May": the same go on, where others, or what came, would not.
    const auto subject = builder_.dependent(clause, Deprel::nsubj);
    const bool other = subject && (at(*subject).upos != Upos::PRON || at(clause).xpos == "VBD");
    const bool whole = builder_.dependent(cue, Deprel::obj) ||
                       builder_.dependent(cue, Deprel::ccomp) ||
                       (other && builder_.dependent(cue, Deprel::xcomp));
    return clause > cue && whole && follows_semicolon(clause);
  }

  /// Whether a semicolon stands between the clause and what it hangs on.
  bool follows_semicolon(std::uint32_t clause) const {
    for (std::uint32_t token = at(clause).head; token < clause; ++token) {
      if (document_.word(token) == ";") return true;
    }
    return false;
  }

  /// "The paper, which reported it, has closed": what "which" says is not the sentence around it.
  bool is_relative(std::uint32_t speaker) const {
    return at(speaker).feats.find("PronType=Rel") != std::string::npos;
  }

  /// "S, X said" and "as X put it, S" where S carries the tree.
  bool is_aside(std::uint32_t cue) const {
    if (at(cue).head == Token::kRoot || builder_.dependent(cue, Deprel::ccomp)) return false;
    // "Two died, one was found by divers": what is done to something else reports nothing.
    if (builder_.dependent(cue, Deprel::nsubj_pass)) return false;
    if (at(cue).deprel == Deprel::parataxis) return !follows_semicolon(cue);
    const auto children = tree_.children(cue);
    return is_a(at(cue).deprel, Deprel::advcl) && !tells_other(cue) &&
           std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
             return words_.parenthetical_marks.contains(at(each).lemma);
           });
  }

  /// "It fell as Acme warned of slower sales", "as Acme reported a loss": what is said is another
  /// matter. "As Roe put it" tells of none.
  bool tells_other(std::uint32_t cue) const {
    const auto children = tree_.children(cue);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
      if (each < cue || document_.date_over(at(each).span) != nullptr) return false;
      const Deprel deprel = at(each).deprel;
      if (deprel == Deprel::obj) return at(each).upos == Upos::NOUN;
      const auto cues = words_.act_phrases.find(builder_.preposition_or_mark(each));
      return deprel == Deprel::obl && cues != words_.act_phrases.end() &&
             cues->second.contains(at(cue).lemma);
    });
  }

  // Nouns and adjectives.

  void read_noun(std::uint32_t cue) {
    if (read_reckoning(cue)) return;
    const auto noun = words_.nouns.find(at(cue).lemma);
    const bool tells = noun != words_.nouns.end();
    if (!tells && !answer_to(cue)) return read_act_of_noun(builder_, cue);
    for (const std::uint32_t each : tree_.children(cue)) {
      const bool clause = at(each).deprel == Deprel::acl || at(each).deprel == Deprel::ccomp;
      // "rejected the demand that Beta pay"
      const bool wanted = !tells && at(each).xpos == "VB" && !builder_.dependent(each, Deprel::aux);
      const bool told = clause && builder_.dependent(each, Deprel::mark) &&
                        !builder_.is_infinitive(each) && !wanted;
      if (told) return add_told(cue, each, tells ? noun->second : Modality::reported);
    }
    read_act_of_noun(builder_, cue);
  }

  /// "By the union's own count, 300 posts are at risk", "by its own account": its owner says it.
  bool read_reckoning(std::uint32_t cue) {
    const auto thought = words_.nouns.find(at(cue).lemma);
    const bool tells = words_.accounts.contains(at(cue).lemma);
    const bool counts = words_.reckonings.contains(at(cue).lemma);
    if ((!tells && !counts) || !is_a(at(cue).deprel, Deprel::obl)) return false;
    auto owner = builder_.dependent(cue, Deprel::nmod_poss);
    if (!owner && tells && thought != words_.nouns.end()) owner = owner_of_noun(builder_, cue);
    const std::string preposition = preposition_of(document_, tree_, cue);
    if (!owner || !words_.reckoning_prepositions.contains(preposition)) return false;
    // "sales came in above analysts' estimates" are nobody's word: what is one is set apart.
    const std::uint32_t first = subtree(tree_, cue).front();
    const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
    const bool behind_comma =
        builder_.is_comma(first) || (first > start && builder_.is_comma(first - 1));
    if (first != start && !behind_comma) return false;
    const auto subject = builder_.dependent(at(cue).head, Deprel::nsubj);
    // "By its own account, Acme sold it": the pronoun stands before its name.
    const bool ahead = at(*owner).xpos == "PRP$" && subject && *subject > cue;
    const Modality plain = tells ? Modality::reported : Modality::estimated;
    builder_.add(ahead ? *subject : *owner, cue, at(cue).head,
                 thought != words_.nouns.end() ? thought->second : plain);
    return true;
  }

  void add_told(std::uint32_t noun, std::uint32_t clause, Modality modality) {
    // "said in a statement that": the verb's words; not so "comment on a report that".
    const std::uint32_t verb = at(noun).head;
    const bool topic = words_.topic_prepositions.contains(builder_.preposition_or_mark(noun));
    if (verb != Token::kRoot && at(noun).deprel == Deprel::obl && !topic &&
        builder_.is_cue_verb(verb)) {
      const auto speaker = builder_.speaker_of(verb);
      const Modality said = words_.verbs.find(at(verb).lemma)->second;
      if (speaker) return builder_.add(speaker, verb, clause, said);
    }
    if (const auto answer = answer_to(noun)) {
      const auto speaker = builder_.speaker_of(*answer);
      if (speaker) builder_.add(speaker, *answer, clause, Modality::denied);
      if (speaker || !owner_of_noun(builder_, noun)) return;
    }
    const auto owner = owner_of_noun(builder_, noun);
    builder_.add(topic && !owner ? noun : owner, noun, clause, modality);
  }

  /// Neither "may deny", "did not deny" nor "declined to deny".
  bool is_plainly_done(std::uint32_t verb) const {
    if (at(verb).deprel == Deprel::xcomp || is_denied(document_, tree_, verb)) return false;
    const auto children = tree_.children(verb);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t each) {
      return is_a(at(each).deprel, Deprel::aux) && at(each).xpos == "MD";
    });
  }

  /// "Reports that it was sold were denied by Acme", "dismissed as untrue a report that it was
  /// sold", "called it a lie that it was sold": the verb by which somebody says that what the noun
  /// tells is not so, whoever told it.
  std::optional<std::uint32_t> answer_to(std::uint32_t noun) const {
    const AnswerWords& answers = words_.answers;
    const std::uint32_t verb = at(noun).head;
    if (verb == Token::kRoot || at(verb).upos != Upos::VERB || !is_plainly_done(verb))
      return std::nullopt;
    const std::string& lemma = at(verb).lemma;
    const Deprel deprel = at(noun).deprel;
    const bool told = deprel == Deprel::obj || is_a(deprel, Deprel::nsubj_pass);
    if (told && (answers.denying.contains(lemma) || answers.dismissing.contains(lemma)))
      return verb;
    if (!answers.calling.contains(lemma) && !answers.dismissing.contains(lemma))
      return std::nullopt;
    const auto untrue = [&](std::uint32_t each) { return answers.untrue.contains(at(each).lemma); };
    // "dismissed as untrue reports that it was sold" with the reports as what it is dismissed as
    const std::uint32_t above = told ? verb : noun;
    const auto children = tree_.children(above);
    const bool called = std::any_of(children.begin(), children.end(), untrue);
    return called || (deprel == Deprel::xcomp && untrue(noun)) ? std::optional(verb) : std::nullopt;
  }

  void read_adjective(std::uint32_t cue) {
    const auto adjective = words_.adjectives.find(at(cue).lemma);
    if (adjective == words_.adjectives.end()) return;
    const auto speaker = builder_.speaker_of(cue);
    if (!speaker || !can_act(builder_, *speaker)) return;
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool clause =
          deprel == Deprel::ccomp || (is_a(deprel, Deprel::advcl) && each > cue &&
                                      words_.that.contains(builder_.preposition_or_mark(each)));
      if (clause) return builder_.add(speaker, cue, each, adjective->second);
    }
    read_act_of_adjective(builder_, *speaker, cue);
  }

  // "According to".

  void read_preposition(std::uint32_t token) {
    const auto found = words_.prepositions.find(at(token).lemma);
    const auto spelled = found != words_.prepositions.end()
                             ? found
                             : words_.prepositions.find(to_lower(document_.word(token)));
    if (spelled == words_.prepositions.end()) return;
    if (!spelled->second.empty() &&
        (token + 1 >= document_.tokens.size() || document_.word(token + 1) != spelled->second)) {
      return;
    }
    // Either "according" marks the source, or the source hangs below it.
    std::uint32_t speaker = at(token).head;
    std::uint32_t top = speaker;
    if (!is_a(at(token).deprel, Deprel::case_) && at(token).deprel != Deprel::mark) {
      const auto below = builder_.dependent(token, Deprel::obl);
      if (!below) return;
      speaker = *below;
      top = token;
    }
    if (top == Token::kRoot || at(top).head == Token::kRoot) return;
    // Set off by a comma it speaks of the whole sentence, whichever noun the parser hung it on.
    const std::uint32_t start = document_.sentences[tree_.sentence_of(token)].first_token;
    const bool behind_comma = token > start && builder_.is_comma(token - 1);
    const bool speaks = entity_at(builder_.context().discourse, speaker)
                            ? can_act(builder_, speaker)
                            : words_.speaker_nouns.contains(at(speaker).lemma);
    if (spelled->second.empty() && !(behind_comma && speaks)) return;
    const bool apart = token == start || behind_comma;
    builder_.add(speaker, top, apart ? main_clause_over(top) : clause_over(top),
                 Modality::reported);
    Source& source = builder_.last();
    const std::uint32_t end = token + (spelled->second.empty() ? 1 : 2);
    source.link.cue_span = document_.span_of(token, end);
    source.link.cue = std::string(document_.at(*source.link.cue_span));
  }

  /// What a source tells is a clause: the verb over the noun that the parser chose.
  std::uint32_t clause_over(std::uint32_t top) const {
    std::uint32_t clause = at(top).head;
    for (int depth = 0; depth < kDeepestChain; ++depth) {
      const Deprel deprel = at(clause).deprel;
      const bool inside = is_a(deprel, Deprel::obj) || is_a(deprel, Deprel::obl) ||
                          is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::compound);
      if (!inside || at(clause).head == Token::kRoot || at(clause).upos == Upos::VERB) break;
      clause = at(clause).head;
    }
    return clause;
  }

  std::uint32_t main_clause_over(std::uint32_t top) const {
    std::uint32_t clause = at(top).head;
    while (at(clause).head != Token::kRoot && at(clause).deprel != Deprel::ccomp) {
      // "It cost $8 million, a million more than planned, according to her": no clause of its own.
      const bool apart = at(clause).deprel == Deprel::parataxis;
      if (apart && (at(clause).upos == Upos::VERB || builder_.dependent(clause, Deprel::nsubj)))
        break;
      clause = at(clause).head;
    }
    return clause;
  }

  SourceBuilder builder_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
};

}  // namespace

std::vector<Source> find_cues(const SpeakerContext& context) { return CueReader(context).read(); }

bool can_introduce(const SpeakerContext& context, std::uint32_t token) {
  return CueReader(context).introduces(token);
}

Source source_by(const SpeakerContext& context, std::uint32_t speaker, std::uint32_t cue,
                 std::uint32_t first, std::uint32_t end) {
  return CueReader(context).by(speaker, cue, first, end);
}

std::optional<std::uint32_t> verb_behind_description(const SpeakerContext& context,
                                                     std::uint32_t first, std::uint32_t end) {
  const auto& tokens = context.document.tokens;
  std::uint32_t name = first;
  while (name < end && tokens[name].upos == Upos::PROPN) ++name;
  if (name == first || name + 2 >= end || tokens[name].xpos != ",") return std::nullopt;
  for (std::uint32_t verb = name + 2; verb < end; ++verb) {
    if (verb > name + kLongestDescription) return std::nullopt;
    const Upos upos = tokens[verb].upos;
    if (upos == Upos::SCONJ || context.words.quotes_open.contains(context.document.word(verb))) {
      return std::nullopt;
    }
    if (upos != Upos::VERB || !is_finite(tokens[verb].xpos)) continue;
    const bool speaks = context.words.verbs.contains(tokens[verb].lemma) ||
                        context.words.introducing.contains(tokens[verb].lemma);
    if (tokens[verb - 1].xpos != ",") continue;  // "which owns it"
    return speaks ? std::optional(verb) : std::nullopt;
  }
  return std::nullopt;
}

Source source_of_words(const SpeakerContext& context, std::uint32_t cue, std::uint32_t first,
                       std::uint32_t end) {
  return CueReader(context).of_words(cue, first, end);
}

}  // namespace claimgraph
