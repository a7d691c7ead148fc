#include "extract/said/loose_clauses.h"

#include <algorithm>
#include <optional>
#include <string>

namespace claimgraph {
namespace {

/// How many words may stand between a verb and its "that", and in an aside before and behind its
/// verb; and how many a clause has at the least.
constexpr std::uint32_t kFarthestClause = 14;
constexpr std::uint32_t kLongestLooseSpeaker = 12;
constexpr std::uint32_t kLongestLooseAdjunct = 6;
constexpr std::uint32_t kShortestClause = 3;

class LooseReader {
 public:
  LooseReader(SourceBuilder& builder, std::uint32_t cue)
      : builder_(builder),
        document_(builder.context().document),
        tree_(builder.context().tree),
        words_(builder.context().words),
        sentence_(document_.sentences[tree_.sentence_of(cue)]),
        cue_(cue) {}

  bool read_behind_phrases(std::uint32_t speaker, Modality modality) {
    const auto that = that_behind();
    if (!that) return false;
    const std::uint32_t end = end_of_clause(*that);
    if (*that + kShortestClause >= end) return false;
    builder_.add(speaker, cue_, head_of(document_, *that + 1, end), modality);
    builder_.last().link.content_span = document_.span_of(*that, end);
    return true;
  }

  bool read_as(Modality modality) {
    const auto mark = mark_before();
    if (!mark) return false;
    const auto speaker = nominal_between(*mark + 1, cue_);
    const auto comma = comma_behind();
    if (!speaker || !comma) return false;
    // "That it sold them, as Acme asserts, was denied": Acme asserts the first clause alone.
    const std::uint32_t above = at(cue_).head;
    if (above != Token::kRoot && is_a(at(above).deprel, Deprel::csubj) && above < cue_) {
      builder_.add(speaker, cue_, above, modality);
      return true;
    }
    const bool opens = *mark == sentence_.first_token;
    if (opens ? *comma + kShortestClause >= sentence_.end_token : !builder_.is_comma(*mark - 1)) {
      return false;
    }
    // "$20 and not, as we wrote, $21": what is refuted is all that was said.
    const bool refuted = !opens && *mark > sentence_.first_token + 1 &&
                         at(*mark - 2).feats.find("Polarity=Neg") != std::string::npos;
    const std::uint32_t first = opens || refuted ? *comma + 1 : sentence_.first_token;
    const std::uint32_t end = builder_.end_of_words(sentence_);
    builder_.add(speaker, cue_, head_of(document_, *comma + 1, end), modality);
    builder_.last().whole_sentence = !refuted;
    builder_.last().link.content_span = document_.span_of(first, end);
    return true;
  }

  /// "as the paper has it": the sentence but for that, at its opening or its end.
  bool read_as_had() {
    const auto mark = mark_before();
    if (!mark || cue_ + 1 >= sentence_.end_token) return false;
    const auto speaker = nominal_between(*mark + 1, cue_);
    const bool so = at(cue_ + 1).upos == Upos::PRON &&
                    at(cue_ + 1).feats.find("Gender=Neut") != std::string::npos;
    const bool opens = *mark == sentence_.first_token;
    if (!speaker || !so || (!opens && !builder_.is_comma(*mark - 1))) return false;
    const std::uint32_t end = builder_.end_of_words(sentence_);
    if (opens && (cue_ + 2 >= end || !builder_.is_comma(cue_ + 2))) return false;
    const std::uint32_t first = opens ? cue_ + 3 : clause_before(*mark);
    const std::uint32_t last = opens ? end : *mark - 1;
    if (first + kShortestClause > last) return false;
    builder_.add(speaker, cue_, head_of(document_, first, last), Modality::reported);
    builder_.last().link.content_span = document_.span_of(first, last);
    return true;
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  /// Where the clause that ends before `end` starts: behind a semicolon, else with the sentence.
  std::uint32_t clause_before(std::uint32_t end) const {
    for (std::uint32_t token = end - 1; token > sentence_.first_token; --token) {
      if (document_.word(token) == ";") return token + 1;
    }
    return sentence_.first_token;
  }

  /// "one of its advisers": a number may lead, an owner may not.
  bool may_speak(std::uint32_t token) const {
    const Upos upos = at(token).upos;
    if (at(token).deprel == Deprel::nmod_poss) return false;
    return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NUM;
  }

  /// The "that" behind the verb's phrases; a relative one ("at an event that drew crowds") has no
  /// subject behind it.
  std::optional<std::uint32_t> that_behind() const {
    const std::uint32_t end = std::min(sentence_.end_token, cue_ + kFarthestClause);
    for (std::uint32_t token = cue_ + 1; token + 1 < end; ++token) {
      const Upos upos = at(token).upos;
      if (words_.that.contains(at(token).lemma) && at(token).xpos != "DT") {
        const Upos next = at(token + 1).upos;
        const bool clause =
            next != Upos::VERB && next != Upos::AUX && next != Upos::ADV && next != Upos::PUNCT;
        return clause ? std::optional(token) : std::nullopt;
      }
      const bool verb =
          upos == Upos::VERB || upos == Upos::AUX || upos == Upos::SCONJ || upos == Upos::CCONJ;
      if (verb || words_.quotes_open.contains(document_.word(token))) return std::nullopt;
      // "declined to comment on a report that S": the report's
      const bool told = words_.nouns.contains(at(token).lemma) &&
                        words_.topic_prepositions.contains(builder_.preposition_or_mark(token));
      if (told) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "Roe, who said on Monday that S, left": a relative clause ends at its comma.
  std::uint32_t end_of_clause(std::uint32_t that) const {
    std::uint32_t end = builder_.end_of_words(sentence_);
    if (at(cue_).deprel != Deprel::acl_relcl) return end;
    for (std::uint32_t token = that; token < end; ++token) {
      if (builder_.is_comma(token)) return token;
    }
    return end;
  }

  /// The "as" of the aside: only a speaker, helpers and adverbs stand between it and the verb.
  std::optional<std::uint32_t> mark_before() const {
    const std::uint32_t first = cue_ > sentence_.first_token + kLongestLooseSpeaker
                                    ? cue_ - kLongestLooseSpeaker
                                    : sentence_.first_token;
    for (std::uint32_t token = cue_; token > first; --token) {
      const Token& before = at(token - 1);
      if (words_.parenthetical_marks.contains(before.lemma)) return token - 1;
      const bool verb = before.upos == Upos::VERB && before.xpos != "VBN" && before.xpos != "VBG";
      if (verb || before.upos == Upos::CCONJ || before.upos == Upos::SCONJ) return std::nullopt;
      if (before.upos == Upos::PUNCT && !builder_.is_comma(token - 1)) return std::nullopt;
    }
    return std::nullopt;
  }

  /// The first nominal of [first, end) that hangs on none of it.
  std::optional<std::uint32_t> nominal_between(std::uint32_t first, std::uint32_t end) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t token = first; token < end; ++token) {
      if (!may_speak(token)) continue;
      const bool outside = at(token).head < first || at(token).head >= end;
      if (outside && !is_a(at(token).deprel, Deprel::nmod)) return token;
      found = found.value_or(token);
    }
    return found;
  }

  /// The comma that closes the aside; nothing but a short phrase without a verb stands before it:
  /// no object. None at the end of the sentence: "…, as Roe says." may speak of the last words
  /// alone.
  std::optional<std::uint32_t> comma_behind() const {
    const std::uint32_t end =
        std::min(builder_.end_of_words(sentence_), cue_ + kLongestLooseAdjunct + 1);
    for (std::uint32_t token = cue_ + 1; token < end; ++token) {
      if (builder_.is_comma(token)) return token;
      const Upos upos = at(token).upos;
      const bool first = token == cue_ + 1;
      const bool opens = upos == Upos::ADP || upos == Upos::ADV || upos == Upos::PROPN;
      if (first ? !opens : upos == Upos::VERB || upos == Upos::AUX || upos == Upos::PUNCT) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  SourceBuilder& builder_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
  const Sentence& sentence_;
  const std::uint32_t cue_;
};

}  // namespace

bool read_clause_behind_phrases(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue,
                                Modality modality) {
  return LooseReader(builder, cue).read_behind_phrases(speaker, modality);
}

bool read_as_had(SourceBuilder& builder, std::uint32_t cue) {
  return LooseReader(builder, cue).read_as_had();
}

bool read_as_aside(SourceBuilder& builder, std::uint32_t cue, Modality modality) {
  return LooseReader(builder, cue).read_as(modality);
}

}  // namespace claimgraph
