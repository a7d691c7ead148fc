#include "extract/cues.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "extract/clauses.h"

namespace claimgraph {
namespace {

/// How many verbs a speaker may be shared over: "began to try to explain".
constexpr int kDeepestChain = 6;
/// How many words "two people familiar with the matter" may have, and what follows "said" at the
/// end of a sentence; and how many a clause has at the least.
constexpr std::uint32_t kLongestSpeaker = 10;
constexpr std::uint32_t kLongestClosing = 6;
constexpr std::uint32_t kShortestContent = 4;

/// Reads the cues of one document from left to right.
class CueReader {
 public:
  explicit CueReader(const SpeakerContext& context)
      : context_(context),
        document_(context.document),
        tree_(context.tree),
        words_(context.words) {}

  std::vector<Source> read() {
    for (std::uint32_t token = 0; token < document_.tokens.size(); ++token) {
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
    return std::move(found_);
  }

  bool introduces(std::uint32_t token) const {
    const std::string& lemma = at(token).lemma;
    const bool speaks = words_.verbs.contains(lemma) || words_.introducing.contains(lemma);
    return at(token).upos == Upos::VERB && speaks && speaker_of(token);
  }

  Source of_words(std::uint32_t cue, std::uint32_t first, std::uint32_t end) {
    const auto verb = words_.verbs.find(at(cue).lemma);
    add(speaker_of(cue), cue, head_of(document_, first, end),
        verb == words_.verbs.end() ? Modality::reported : verb->second);
    found_.back().link.content_span = document_.span_of(first, end);
    return found_.back();
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }

  std::optional<std::uint32_t> dependent(std::uint32_t token, Deprel deprel) const {
    return child(tree_, document_, token, deprel);
  }

  // Verbs.

  void read_verb(std::uint32_t cue) {
    const auto verb = words_.verbs.find(at(cue).lemma);
    const bool speaks = verb != words_.verbs.end();
    if (speaks && read_aside(cue, verb->second)) return;
    const auto speaker = speaker_of(cue);
    const std::size_t before = found_.size();
    if (speaks) read_clauses(cue, speaker, verb->second);
    if (found_.size() > before) return;
    if (speaks && speaker && is_aside(cue)) return add(speaker, cue, at(cue).head, verb->second);
    if (speaker && can_act(*speaker)) read_act(*speaker, cue);
  }

  void read_clauses(std::uint32_t cue, std::optional<std::uint32_t> speaker, Modality modality) {
    const bool complement = dependent(cue, Deprel::ccomp).has_value();
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool infinitive = deprel == Deprel::xcomp && modality != Modality::reported;
      // Direct speech before or after its verb is a parataxis in some treebanks.
      const bool speech = deprel == Deprel::parataxis && !is_cue_verb(each) && !complement;
      if (deprel == Deprel::ccomp || infinitive || (speech && speaker) ||
          is_stray_complement(each, cue)) {
        add(speaker, cue, each, modality);
        take_in_subject(cue, each);
      }
      if (deprel == Deprel::obj || deprel == Deprel::iobj) read_told(speaker, cue, each, modality);
    }
  }

  /// "told Acme that S" with the clause hung on whom it was told.
  void read_told(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t hearer,
                 Modality modality) {
    if (words_.nouns.contains(at(hearer).lemma)) return;  // "repeated the claim that S"
    for (const std::uint32_t each : tree_.children(hearer)) {
      const bool clause = is_a(at(each).deprel, Deprel::acl) || at(each).deprel == Deprel::ccomp;
      if (clause && begins_with_that(each)) add(speaker, cue, each, modality);
    }
  }

  /// "say her plan would fail" with the plan read as an object: a clause without a subject that
  /// follows an object takes it in.
  void take_in_subject(std::uint32_t cue, std::uint32_t clause) {
    const auto object = dependent(cue, Deprel::obj);
    const bool between = object && cue < *object && *object < clause;
    if (!between || dependent(clause, Deprel::nsubj) || dependent(clause, Deprel::mark)) return;
    Span& content = *found_.back().link.content_span;
    content = hull(content, hull_without(*object, cue));
  }

  /// "alleges that S" with the clause read as a relative or adverbial one.
  bool is_stray_complement(std::uint32_t clause, std::uint32_t cue) const {
    const Deprel deprel = at(clause).deprel;
    if (!is_a(deprel, Deprel::acl) && !is_a(deprel, Deprel::advcl)) return false;
    return clause > cue && begins_with_that(clause);
  }

  bool begins_with_that(std::uint32_t clause) const {
    const auto mark = dependent(clause, Deprel::mark);
    return mark && words_.that.contains(at(*mark).lemma);
  }

  /// "S, two officials said." and "The test, officials said, was long.": between marks, whatever
  /// the tree makes of the words around them, those are what is said. Returns whether it is so.
  bool read_aside(std::uint32_t cue, Modality modality) {
    const Sentence& sentence = document_.sentences[tree_.sentence_of(cue)];
    const bool last = closes(cue, sentence.end_token);
    const bool inside = cue + kShortestContent < sentence.end_token && is_comma(cue + 1);
    if (!last && !inside) return false;
    const std::uint32_t first = first_of_speaker(cue, sentence.first_token);
    if (first == cue) return read_described_speaker(cue, modality);
    if (!has_nominal(first, cue) || first < sentence.first_token + 2 || !is_mark(first - 1)) {
      return false;
    }
    if (last && first < sentence.first_token + kShortestContent) return false;
    // "S, he said, and T", "S, he said, adding": what follows is the article's again.
    const bool goes_on = inside && at(cue + 2).upos != Upos::CCONJ && at(cue + 2).xpos != "VBG" &&
                         at(cue + 2).upos != Upos::SCONJ;
    add_aside(cue, nominal_head(first, cue), first, goes_on ? last_word(sentence) : first - 1,
              modality);
    return true;
  }

  /// "S, its chair, Jane Roe, said": the name stands between commas of its own.
  bool read_described_speaker(std::uint32_t cue, Modality modality) {
    const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
    if (cue < start + kShortestContent || !is_comma(cue - 1)) return false;
    const std::uint32_t name = first_of_speaker(cue - 1, start);
    if (name < start + kShortestContent || !has_nominal(name, cue - 1) || !is_comma(name - 1)) {
      return false;
    }
    const std::uint32_t first = first_of_speaker(name - 1, start);
    if (first < start + 2 || !has_nominal(first, name - 1) || !is_mark(first - 1)) return false;
    const std::uint32_t head = nominal_head(name, cue - 1);
    if (at(head).upos != Upos::PROPN && at(nominal_head(first, name - 1)).upos != Upos::PROPN) {
      return false;
    }
    add_aside(cue, at(head).upos == Upos::PROPN ? head : nominal_head(first, name - 1), first,
              first - 1, modality);
    return true;
  }

  void add_aside(std::uint32_t cue, std::uint32_t speaker, std::uint32_t first, std::uint32_t end,
                 Modality modality) {
    const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
    std::uint32_t content = head_of(document_, start, first);
    if (end > cue + 2 && at(content).upos != Upos::VERB) {
      content = head_of(document_, cue + 2, end);
    }
    add(speaker, cue, content, modality);
    found_.back().whole_sentence = true;
    AttributionLink& link = found_.back().link;
    link.content_span = document_.span_of(start, end);
    link.speaker.span = document_.span_of(first, last_nominal(first, cue) + 1);
    if (!link.speaker.entity) link.speaker.text = std::string(document_.at(*link.speaker.span));
  }

  /// One past the last word of the sentence that is no mark.
  std::uint32_t last_word(const Sentence& sentence) const {
    std::uint32_t end = sentence.end_token;
    while (end > sentence.first_token + 1 && at(end - 1).upos == Upos::PUNCT) --end;
    return end;
  }

  bool is_comma(std::uint32_t token) const { return at(token).xpos == ","; }

  bool is_mark(std::uint32_t token) const {
    return at(token).upos == Upos::PUNCT && at(token).xpos != ":";
  }

  std::uint32_t first_of_speaker(std::uint32_t cue, std::uint32_t start) const {
    std::uint32_t first = cue;
    while (first > start && cue - first < kLongestSpeaker && is_of_speaker(first - 1)) --first;
    return first;
  }

  bool has_nominal(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      if (is_nominal(token)) return true;
    }
    return false;
  }

  /// Only marks, or a short phrase without a verb ("said on Monday"), follow.
  bool closes(std::uint32_t cue, std::uint32_t end) const {
    if (end - cue > kLongestClosing) return false;
    for (std::uint32_t token = cue + 1; token < end; ++token) {
      const Token& each = at(token);
      if (each.upos == Upos::VERB || each.upos == Upos::AUX || each.upos == Upos::SCONJ ||
          each.upos == Upos::PRON || words_.quotes_open.contains(document_.word(token))) {
        return false;
      }
      if (token == cue + 1 && each.upos != Upos::ADP && each.upos != Upos::PUNCT &&
          each.upos != Upos::PROPN && each.upos != Upos::ADV && each.upos != Upos::DET &&
          each.upos != Upos::NOUN) {
        return false;
      }
    }
    return true;
  }

  /// A word of the short phrase between the comma and the verb.
  bool is_of_speaker(std::uint32_t token) const {
    switch (at(token).upos) {
      case Upos::NOUN:
      case Upos::PROPN:
      case Upos::PRON:
      case Upos::ADJ:
      case Upos::DET:
      case Upos::NUM:
      case Upos::ADP:
      case Upos::ADV:
      case Upos::AUX:
      case Upos::PART:
        return true;
      case Upos::VERB:  // "people briefed on the talks"
        return at(token).xpos == "VBN" || at(token).xpos == "VBG";
      case Upos::PUNCT:
        return at(token).xpos == "HYPH";
      default:
        return false;
    }
  }

  bool is_nominal(std::uint32_t token) const {
    const Upos upos = at(token).upos;
    return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON;
  }

  /// The nominal of [first, end) that hangs on none of it; the last one where trees are wrong.
  std::uint32_t nominal_head(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      const bool outside = at(token).head < first || at(token).head >= end;
      if (is_nominal(token) && outside && at(token).deprel != Deprel::nmod_poss) return token;
    }
    return last_nominal(first, end);
  }

  std::uint32_t last_nominal(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t last = end - 1;
    while (last > first && !is_nominal(last)) --last;
    return last;
  }

  bool is_cue_verb(std::uint32_t token) const {
    return at(token).upos == Upos::VERB && words_.verbs.contains(at(token).lemma);
  }

  /// "S, X said" and "as X put it, S" where S carries the tree.
  bool is_aside(std::uint32_t cue) const {
    if (at(cue).head == Token::kRoot || dependent(cue, Deprel::ccomp)) return false;
    if (at(cue).deprel == Deprel::parataxis) return true;
    const auto children = tree_.children(cue);
    return is_a(at(cue).deprel, Deprel::advcl) &&
           std::any_of(children.begin(), children.end(), [&](std::uint32_t each) {
             return words_.parenthetical_marks.contains(at(each).lemma);
           });
  }

  /// The subject, or the agent of a passive; of joined, controlled and participial verbs, that of
  /// the verb over them, or the noun that they describe.
  std::optional<std::uint32_t> speaker_of(std::uint32_t cue) const {
    for (int depth = 0; depth < kDeepestChain; ++depth) {
      // Over a participle a passive's subject speaks: "asked why, he was told".
      const bool passive = depth == 0 && dependent(cue, Deprel::aux_pass).has_value();
      const auto subject = dependent(cue, Deprel::nsubj);
      if (subject && !passive) return subject;
      if (const auto agent = agent_of(cue)) return agent;
      if (passive || at(cue).head == Token::kRoot) return std::nullopt;
      const Deprel deprel = at(cue).deprel;
      const bool participle = at(cue).xpos == "VBG";
      if (deprel == Deprel::acl && participle) return at(cue).head;
      const bool led = deprel == Deprel::conj || deprel == Deprel::xcomp ||
                       ((is_a(deprel, Deprel::advcl) || deprel == Deprel::ccomp) && participle);
      if (!led) return std::nullopt;
      cue = at(cue).head;
      // "X said the plant was closed, adding that": it is X who adds, not the plant.
      const std::uint32_t over = at(cue).head;
      if (participle && at(cue).deprel == Deprel::ccomp && is_cue_verb(over)) cue = over;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> agent_of(std::uint32_t cue) const {
    const auto agent = dependent(cue, Deprel::obl_agent);
    return agent && at(*agent).deprel == Deprel::obl_agent ? agent : std::nullopt;
  }

  // Acts: what somebody wants, judges or speaks of, claimed of nobody else.

  /// Persons, bodies and whatever is not known to be a thing.
  bool can_act(std::uint32_t speaker) const {
    const std::uint32_t named = antecedent_of(document_, speaker).value_or(speaker);
    if (const auto entity = entity_at(context_.discourse, named)) {
      return !words_.mute_kinds.contains(context_.discourse.entities[index(*entity)].kind);
    }
    return !words_.mute.contains(at(named).lemma);
  }

  void read_act(std::uint32_t speaker, std::uint32_t cue) {
    const std::string& lemma = at(cue).lemma;
    const bool passive = dependent(cue, Deprel::aux_pass).has_value();
    if (words_.act_objects.contains(lemma)) {
      const auto object =
          passive ? dependent(cue, Deprel::nsubj_pass) : dependent(cue, Deprel::obj);
      if (object) return add_act(speaker, cue, *object, passive ? *object : last_argument(cue));
    }
    if (passive) return;
    // "admitted selling" beside "refused to sell".
    if (words_.act_infinitives.contains(lemma) || words_.verbs.contains(lemma)) {
      for (const std::uint32_t each : tree_.children(cue)) {
        const Deprel deprel = at(each).deprel;
        const bool led = deprel == Deprel::xcomp || deprel == Deprel::ccomp ||
                         (is_a(deprel, Deprel::advcl) && is_infinitive(each));
        if (led && each > cue) return add_act(speaker, cue, each, each);
      }
    }
    read_act_phrase(speaker, cue);
  }

  /// "called for lower tariffs", "spoke about the plan".
  void read_act_phrase(std::uint32_t speaker, std::uint32_t cue) {
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool phrase = is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::nmod) ||
                          is_a(deprel, Deprel::advcl) || is_a(deprel, Deprel::acl);
      if (!phrase || each < cue) continue;
      if (introduced_by_act(cue, each)) {
        return add_act(speaker, cue, each, std::max(each, last_argument(cue)));
      }
    }
  }

  bool introduced_by_act(std::uint32_t cue, std::uint32_t phrase) const {
    const auto cues = words_.act_phrases.find(preposition_or_mark(phrase));
    return cues != words_.act_phrases.end() && cues->second.contains(at(cue).lemma);
  }

  std::string preposition_or_mark(std::uint32_t phrase) const {
    std::string words = preposition_of(document_, tree_, phrase);
    if (!words.empty()) return words;
    const auto mark = dependent(phrase, Deprel::mark);
    return mark ? to_lower(document_.word(*mark)) : words;
  }

  bool is_infinitive(std::uint32_t clause) const {
    const auto mark = dependent(clause, Deprel::mark);
    return mark && at(*mark).upos == Upos::PART;
  }

  /// "accused Acme of fraud", "called it a mistake": the last phrase that belongs to what is said.
  std::uint32_t last_argument(std::uint32_t cue) const {
    std::uint32_t last = cue;
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool argument = deprel == Deprel::obj || deprel == Deprel::xcomp ||
                            deprel == Deprel::obl || deprel == Deprel::iobj ||
                            (is_a(deprel, Deprel::advcl) && begins_with_preposition(each));
      if (each > cue && argument) last = each;
    }
    return last;
  }

  /// "for taking", "to release": what somebody is praised for or told to do.
  bool begins_with_preposition(std::uint32_t clause) const {
    if (is_infinitive(clause)) return true;
    const auto mark = dependent(clause, Deprel::mark);
    return mark && at(clause).xpos == "VBG" && at(*mark).xpos == "IN";
  }

  void add_act(std::uint32_t speaker, std::uint32_t cue, std::uint32_t first, std::uint32_t last) {
    add(speaker, cue, first, Modality::asserted);
    Source& source = found_.back();
    source.form = SourceForm::act;
    if (last != first) {
      source.link.content_span = hull(*source.link.content_span, hull_without(last, cue));
    }
    leave_out_preposition(source, cue, first);
  }

  /// "for" of "called for lower tariffs" is the cue's.
  void leave_out_preposition(Source& source, std::uint32_t cue, std::uint32_t phrase) const {
    const auto preposition = dependent(phrase, Deprel::case_);
    if (!preposition || *preposition < cue || *preposition > phrase || phrase < cue) return;
    Span& content = *source.link.content_span;
    if (at(*preposition).span.start != content.start) return;
    content.start = at(*preposition + 1).span.start;
    if (*preposition == cue + 1 || is_particle_of(*preposition - 1, cue)) {
      source.link.cue_span = hull(*source.link.cue_span, at(*preposition).span);
      source.link.cue = std::string(document_.at(*source.link.cue_span));
    }
  }

  bool is_particle_of(std::uint32_t token, std::uint32_t cue) const {
    return at(token).head == cue &&
           (at(token).deprel == Deprel::compound_prt || is_a(at(token).deprel, Deprel::advmod));
  }

  // Nouns and adjectives.

  void read_noun(std::uint32_t cue) {
    const auto noun = words_.nouns.find(at(cue).lemma);
    if (noun != words_.nouns.end()) {
      for (const std::uint32_t each : tree_.children(cue)) {
        const bool clause = at(each).deprel == Deprel::acl || at(each).deprel == Deprel::ccomp;
        const bool told = clause && dependent(each, Deprel::mark) && !is_infinitive(each);
        if (!told) continue;
        // "said in a statement that": the verb's words.
        const std::uint32_t verb = at(cue).head;
        const bool spoken = at(cue).deprel == Deprel::obl && verb != Token::kRoot &&
                            is_cue_verb(verb) && speaker_of(verb);
        if (spoken)
          return add(speaker_of(verb), verb, each, words_.verbs.find(at(verb).lemma)->second);
        return add(owner_of(cue), cue, each, noun->second);
      }
    }
    const bool acts = words_.act_nouns.contains(at(cue).lemma);
    const auto owner = acts ? owner_of(cue) : std::nullopt;
    if (!owner || !can_act(*owner)) return;
    for (const std::uint32_t each : tree_.children(cue)) {
      if (at(each).deprel == Deprel::acl && is_infinitive(each)) {
        return add_act(*owner, cue, each, each);
      }
    }
    const std::size_t before = found_.size();
    read_act_phrase(*owner, cue);
    if (found_.size() > before) take_in_having_verb(cue);
  }

  /// "has questions about": the verb is part of the cue where the owner is its subject.
  void take_in_having_verb(std::uint32_t noun) {
    const std::uint32_t verb = at(noun).head;
    if (at(noun).deprel != Deprel::obj || !words_.having.contains(at(verb).lemma) || verb > noun) {
      return;
    }
    AttributionLink& link = found_.back().link;
    const Span whole = hull(cue_span(verb), *link.cue_span);
    if (link.speaker.span && link.speaker.span->end > whole.start) return;
    link.cue_span = whole;
    link.cue = std::string(document_.at(whole));
  }

  /// "X's claim", "a claim by X", "the X claim", "X made the claim".
  std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
    if (const auto owner = dependent(noun, Deprel::nmod_poss)) return owner;
    for (const std::uint32_t each : tree_.children(noun)) {
      const bool owns = is_a(at(each).deprel, Deprel::nmod) &&
                        words_.owner_prepositions.contains(preposition_of(document_, tree_, each));
      if (owns && !introduced_by_act(noun, each)) return each;
    }
    const auto compound = dependent(noun, Deprel::compound);
    if (compound && at(*compound).upos == Upos::PROPN) return compound;
    const std::uint32_t verb = at(noun).head;
    const bool had = at(noun).deprel == Deprel::obj && words_.having.contains(at(verb).lemma);
    return had ? speaker_of(verb) : std::nullopt;
  }

  void read_adjective(std::uint32_t cue) {
    const auto adjective = words_.adjectives.find(at(cue).lemma);
    if (adjective == words_.adjectives.end()) return;
    const auto speaker = speaker_of(cue);
    if (!speaker || !can_act(*speaker)) return;
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      if (deprel == Deprel::ccomp || (is_a(deprel, Deprel::advcl) && each > cue &&
                                      words_.that.contains(preposition_or_mark(each)))) {
        return add(speaker, cue, each, adjective->second);
      }
      const bool infinitive =
          (deprel == Deprel::xcomp || is_a(deprel, Deprel::advcl)) && is_infinitive(each);
      if (infinitive && each > cue) return add_act(*speaker, cue, each, each);
    }
    read_act_phrase(*speaker, cue);
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
    if (!is_a(at(token).deprel, Deprel::case_)) {
      const auto below = dependent(token, Deprel::obl);
      if (!below) return;
      speaker = *below;
      top = token;
    }
    if (top == Token::kRoot || at(top).head == Token::kRoot) return;
    // Set off by a comma it speaks of the whole sentence, whichever noun the parser hung it on.
    const std::uint32_t start = document_.sentences[tree_.sentence_of(token)].first_token;
    const bool apart = token == start || is_comma(token - 1);
    add(speaker, top, apart ? main_clause_over(top) : clause_over(top), Modality::reported);
    Source& source = found_.back();
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
    while (at(clause).head != Token::kRoot && at(clause).deprel != Deprel::ccomp &&
           at(clause).deprel != Deprel::parataxis && at(clause).deprel != Deprel::conj) {
      clause = at(clause).head;
    }
    return clause;
  }

  // What a source is made of.

  /// "Some estimates say": what speaks is an estimate.
  bool estimates(std::uint32_t speaker) const {
    const auto noun = words_.nouns.find(at(speaker).lemma);
    return noun != words_.nouns.end() && noun->second == Modality::estimated;
  }

  void add(std::optional<std::uint32_t> speaker, std::uint32_t cue, std::uint32_t content,
           Modality modality) {
    Source source;
    source.modality = speaker && estimates(*speaker) ? Modality::estimated : modality;
    source.cue = cue;
    source.content = content;
    source.named = speaker.has_value();
    source.first_person = speaker && at(*speaker).feats.find("Person=1") != std::string::npos;
    source.link.cue_span = cue_span(cue);
    source.link.cue = std::string(document_.at(*source.link.cue_span));
    source.link.content_span = hull_without(content, cue);
    if (speaker) {
      describe_speaker(context_, *speaker, source.link);
    } else {
      describe_nobody(context_, cue, source.link);
    }
    source.relayed = outlet_told(cue, *source.link.content_span);
    found_.push_back(std::move(source));
  }

  /// "told The Daily Bugle": the outlet that relays it. It has no cue of its own.
  std::optional<AttributionLink> outlet_told(std::uint32_t cue, Span content) const {
    for (const std::uint32_t each : tree_.children(cue)) {
      if (at(each).deprel != Deprel::obj && at(each).deprel != Deprel::iobj) continue;
      if (content.contains(at(each).span) || !entity_at(context_.discourse, each)) continue;
      AttributionLink link;
      describe_speaker(context_, each, link);
      if (link.kind != SpeakerKind::outlet) continue;
      link.content_span = content;
      return link;
    }
    return std::nullopt;
  }

  /// The cue with its helpers beside it: "has not said", "pointed out", "declined to say".
  Span cue_span(std::uint32_t cue) const {
    std::uint32_t first = cue;
    std::uint32_t verb = cue;
    const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
    while (first > start) {
      const Token& before = at(first - 1);
      // The "no" of "no longer supports" hangs on its adverb.
      const bool nested =
          before.head > first - 1 && before.head < cue && is_a(before.deprel, Deprel::advmod);
      const bool helps = (before.head == verb || nested) &&
                         (is_a(before.deprel, Deprel::aux) || before.deprel == Deprel::cop ||
                          before.deprel == Deprel::mark || is_a(before.deprel, Deprel::advmod));
      const bool governs = at(verb).deprel == Deprel::xcomp && at(verb).head == first - 1;
      if (!helps && !governs) break;
      if (helps && before.deprel == Deprel::mark && before.upos != Upos::PART) break;
      --first;
      if (governs) verb = first;
    }
    // A "to" or an adverb without the verb that it belongs to stays out.
    while (first < cue && at(first).deprel == Deprel::mark) ++first;
    std::uint32_t end = cue + 1;
    if (end < document_.tokens.size() && at(end).head == cue &&
        at(end).deprel == Deprel::compound_prt) {
      ++end;
    }
    return document_.span_of(first, end);
  }

  /// The stretch of the content's words; what belongs to a cue inside it stays out at the edges.
  Span hull_without(std::uint32_t content, std::uint32_t cue) const {
    std::vector<std::uint32_t> open = {content};
    std::uint32_t first = content;
    std::uint32_t last = content;
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const std::uint32_t each : tree_.children(open[i])) {
        if (each == cue || at(each).deprel == Deprel::punct) continue;
        first = std::min(first, each);
        last = std::max(last, each);
        open.push_back(each);
      }
    }
    return document_.span_of(first, last + 1);
  }

  const SpeakerContext& context_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
  std::vector<Source> found_{};
};

}  // namespace

std::vector<Source> find_cues(const SpeakerContext& context) { return CueReader(context).read(); }

bool can_introduce(const SpeakerContext& context, std::uint32_t token) {
  return CueReader(context).introduces(token);
}

Source source_of_words(const SpeakerContext& context, std::uint32_t cue, std::uint32_t first,
                       std::uint32_t end) {
  return CueReader(context).of_words(cue, first, end);
}

}  // namespace claimgraph
