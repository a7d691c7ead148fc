#include "extract/said/asides.h"

#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// How many words "two people familiar with the matter" may have, and what follows "said" at the
/// end of a sentence; and how many a clause has at the least.
constexpr std::uint32_t kLongestSpeaker = 10;
constexpr std::uint32_t kLongestClosing = 8;
constexpr std::uint32_t kShortestContent = 4;
/// "says in a memo of May 5 read by Acme".
constexpr std::uint32_t kLongestPaper = 18;
/// "said at a briefing on Monday," with its comma.
constexpr std::uint32_t kLongestAdjunct = 7;

class AsideReader {
 public:
  explicit AsideReader(SourceBuilder& builder)
      : builder_(builder),
        document_(builder.context().document),
        tree_(builder.context().tree),
        words_(builder.context().words) {}

  bool read(std::uint32_t cue, Modality modality) {
    // "its partner, the fund known as Acme, said": what is known of it.
    if (at(cue).xpos == "VBN" && at(cue).deprel == Deprel::acl) return false;
    // "two states having asked for it" says nothing of what they asked before.
    const auto helper = builder_.dependent(cue, Deprel::aux);
    if (helper && at(*helper).xpos == "VBG") return false;
    // "While Roe waited, Acme has not answered" says nothing.
    if (is_denied(document_, tree_, cue)) return false;
    // "Although he had left, Roe was charged" says nothing.
    if (builder_.dependent(cue, Deprel::aux_pass)) return false;
    const Sentence& sentence = document_.sentences[tree_.sentence_of(cue)];
    const bool last = closes(cue, sentence.end_token);
    const std::uint32_t comma = last ? cue : comma_behind(cue, sentence.end_token);
    const bool inside = comma > cue && comma + kShortestContent <= sentence.end_token;
    if (!last && !inside) return false;
    const std::uint32_t first = first_of_speaker(cue, sentence.first_token);
    if (first == cue) return read_described_speaker(cue, modality);
    // "a position she has held" says nothing.
    if (at(cue).deprel == Deprel::acl_relcl && at(cue).head >= first && at(cue).head < cue)
      return false;
    if (!has_nominal(first, cue) || first < sentence.first_token + 2 || !is_mark(first - 1)) {
      return false;
    }
    if (last && first < sentence.first_token + kShortestContent) return false;
    // "According to a memo, Acme knew": what is said has a verb of its own, or is quoted.
    if (last && !tells(sentence.first_token, first)) return false;
    // "Acme said it was safe; Beta did not comment" are two sentences.
    if (document_.word(first - 1) == ";") return false;
    // "Residents, who have complained of noise, would like a wall", "not the nine that Acme
    // admits", "a third of what Acme charges" are nobody's word.
    for (std::uint32_t token = first; token < cue; ++token) {
      const std::string& feats = at(token).feats;
      if (feats.find("PronType=Rel") != std::string::npos ||
          feats.find("PronType=Int") != std::string::npos)
        return false;
    }
    // "not the 900 it admits", without the "that"
    if (at(first).feats.find("Polarity=Neg") != std::string::npos) return false;
    // "S, he said, adding T": what follows has a cue of its own. "S, he said, and T" goes on.
    const bool goes_on = inside && at(comma + 1).xpos != "VBG" && at(comma + 1).upos != Upos::SCONJ;
    add_aside(cue, nominal_head(first, cue), first,
              goes_on ? builder_.end_of_words(sentence) : first - 1, modality);
    return true;
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  /// "S, its chair, Jane Roe, said": the name stands between commas of its own.
  bool read_described_speaker(std::uint32_t cue, Modality modality) {
    const std::uint32_t start = document_.sentences[tree_.sentence_of(cue)].first_token;
    if (cue < start + kShortestContent || !builder_.is_comma(cue - 1)) return false;
    const std::uint32_t name = first_of_speaker(cue - 1, start);
    if (name < start + kShortestContent || !has_nominal(name, cue - 1) ||
        !builder_.is_comma(name - 1)) {
      return false;
    }
    const std::uint32_t first = first_of_speaker(name - 1, start);
    if (first < start + 2 || !has_nominal(first, name - 1) || !is_mark(first - 1)) return false;
    // "Jane Roe, 44, of Mill Lane, Derby, admitted it": where she lives
    if (at(first).upos == Upos::ADP) return false;
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
    const Sentence& sentence = document_.sentences[tree_.sentence_of(cue)];
    // "It weighs 40 tons and, the maker says, cost $12 million": the second verb alone
    const bool second = first >= sentence.first_token + 2 && at(first - 2).upos == Upos::CCONJ &&
                        builder_.is_comma(first - 1) && end > cue + 2;
    const std::uint32_t start = second ? cue + 2 : clause_around(first, sentence);
    std::uint32_t content =
        second ? head_of(document_, start, end) : head_of(document_, start, first);
    if (end > cue + 2 && at(content).upos != Upos::VERB) {
      content = head_of(document_, cue + 2, end);
    }
    builder_.add(speaker, cue, content, modality);
    builder_.last().whole_sentence = start == sentence.first_token;
    AttributionLink& link = builder_.last().link;
    link.content_span = document_.span_of(start, end);
    link.speaker.span = document_.span_of(first, last_nominal(first, cue) + 1);
    if (!link.speaker.entity) link.speaker.text = std::string(document_.at(*link.speaker.span));
  }

  /// "Acme sells it, although most buyers, it concedes, own two": where an aside parts subject and
  /// verb of a clause behind a comma, the clause alone is what is conceded.
  std::uint32_t clause_around(std::uint32_t aside, const Sentence& sentence) const {
    for (std::uint32_t token = aside - 1; token > sentence.first_token + 1; --token) {
      const Upos upos = at(token).upos;
      if (upos == Upos::VERB || upos == Upos::AUX) break;
      if (upos == Upos::SCONJ && builder_.is_comma(token - 1)) return token + 1;
    }
    return sentence.first_token;
  }

  bool is_mark(std::uint32_t token) const {
    return at(token).upos == Upos::PUNCT && at(token).xpos != ":";
  }

  std::uint32_t first_of_speaker(std::uint32_t cue, std::uint32_t start) const {
    std::uint32_t first = cue;
    while (first > start && cue - first < kLongestSpeaker && is_of_speaker(first - 1)) --first;
    return first;
  }

  /// Whether a finite verb, a helper or a quotation mark stands in [first, end).
  bool tells(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      if (is_finite(at(token).xpos) || at(token).xpos == "MD" ||
          words_.quotes_open.contains(document_.word(token)))
        return true;
    }
    return false;
  }

  bool has_nominal(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
      if (is_nominal(token)) return true;
    }
    return false;
  }

  /// The comma behind "said" or "said on Monday"; `cue`: none.
  std::uint32_t comma_behind(std::uint32_t cue, std::uint32_t end) const {
    for (std::uint32_t token = cue + 1; token < end && token <= cue + kLongestAdjunct; ++token) {
      if (builder_.is_comma(token)) return token;
      const Upos upos = at(token).upos;
      const bool adjunct = upos == Upos::ADP || upos == Upos::PROPN || upos == Upos::NUM ||
                           upos == Upos::DET || (upos == Upos::NOUN && token > cue + 1) ||
                           is_told_to(token, cue);
      if (!adjunct) break;
    }
    return cue;
  }

  /// Only marks, or a short phrase without a verb ("said on Monday"), follow; a paper may be told
  /// of at length: "says in a memo of May 5 read by Acme".
  bool closes(std::uint32_t cue, std::uint32_t end) const {
    if (says_on_paper(cue, end)) return true;
    if (end - cue > kLongestClosing) return false;
    for (std::uint32_t token = cue + 1; token < end; ++token) {
      const Token& each = at(token);
      if (is_told_to(token, cue)) continue;
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

  /// "told me", "told reporters".
  bool is_told_to(std::uint32_t token, std::uint32_t cue) const {
    const bool object = at(token).upos == Upos::PRON || at(token).upos == Upos::NOUN;
    return token == cue + 1 && object &&
           builder_.context().clauses.addressing_verbs.contains(at(cue).lemma);
  }

  bool says_on_paper(std::uint32_t cue, std::uint32_t end) const {
    if (cue + 2 >= end || end - cue > kLongestPaper || at(cue + 1).upos != Upos::ADP) return false;
    std::uint32_t noun = cue + 2;
    while (noun + 1 < end && (at(noun).upos == Upos::DET || at(noun).upos == Upos::ADJ)) ++noun;
    const auto kind = words_.speaker_nouns.find(at(noun).lemma);
    if (kind == words_.speaker_nouns.end() || kind->second != SpeakerKind::document) return false;
    for (std::uint32_t token = noun + 1; token < end; ++token) {
      const Upos upos = at(token).upos;
      const bool participle = at(token).xpos == "VBN" || at(token).xpos == "VBG";
      const bool clause = upos == Upos::AUX || upos == Upos::SCONJ || upos == Upos::PRON ||
                          (upos == Upos::VERB && !participle) || builder_.is_comma(token) ||
                          words_.quotes_open.contains(document_.word(token));
      if (clause) return false;
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
        return is_bracket(token) || is_within_word(token);
      default:
        return false;
    }
  }

  bool is_bracket(std::uint32_t token) const {
    return at(token).xpos == "-LRB-" || at(token).xpos == "-RRB-";
  }

  /// The hyphen of "Roe-Doe".
  bool is_within_word(std::uint32_t token) const {
    return token > 0 && token + 1 < document_.tokens.size() &&
           at(token).span.start == at(token - 1).span.end &&
           at(token).span.end == at(token + 1).span.start;
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
    // "the Product Standards Office (PSO)"
    const bool bracketed = last > first + 1 && at(last - 1).xpos == "-LRB-";
    return bracketed ? last - 2 : last;
  }

  SourceBuilder& builder_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
};

}  // namespace

bool read_aside(SourceBuilder& builder, std::uint32_t cue, Modality modality) {
  return AsideReader(builder).read(cue, modality);
}

}  // namespace claimgraph
