#include "extract/said/acts.h"

#include <algorithm>
#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

class ActReader {
 public:
  explicit ActReader(SourceBuilder& builder)
      : builder_(builder),
        document_(builder.context().document),
        tree_(builder.context().tree),
        words_(builder.context().words) {}

  void read_verb(std::uint32_t speaker, std::uint32_t cue) {
    const std::string& lemma = at(cue).lemma;
    const bool passive = builder_.dependent(cue, Deprel::aux_pass).has_value();
    // "Acme, called Nordlys until 2021": no act of Acme's.
    if (at(cue).deprel == Deprel::acl && at(cue).xpos == "VBN" && speaker < cue) return;
    // "half what Acme asks for it": the price of it.
    const auto asked = builder_.dependent(cue, Deprel::obj);
    if (asked && at(*asked).xpos == "WP" && *asked < cue) return;
    if (words_.act_objects.contains(lemma) || shows(speaker, cue)) {
      const auto object = passive ? builder_.dependent(cue, Deprel::nsubj_pass) : object_of(cue);
      if (object && words_.that.contains(at(*object).lemma)) return;  // "says that"
      if (object) return add_act(speaker, cue, *object, passive ? *object : last_argument(cue));
      if (const auto noun = described_noun(speaker, cue))
        return add_act(speaker, cue, *noun, *noun);
    }
    if (passive) return;
    // "admitted selling" beside "refused to sell".
    if (words_.act_infinitives.contains(lemma) || words_.verbs.contains(lemma)) {
      for (const std::uint32_t each : tree_.children(cue)) {
        const Deprel deprel = at(each).deprel;
        const bool led = deprel == Deprel::xcomp || deprel == Deprel::ccomp ||
                         (is_a(deprel, Deprel::advcl) && builder_.is_infinitive(each));
        if (led && each > cue) return add_act(speaker, cue, told_at(cue, each), each);
      }
    }
    read_act_phrase(speaker, cue);
  }

  void read_noun(std::uint32_t cue) {
    if (!words_.act_nouns.contains(at(cue).lemma)) return;
    const auto owner = owner_of(cue);
    if (!owner || !can_act(builder_, *owner)) return;
    for (const std::uint32_t each : tree_.children(cue)) {
      if (at(each).deprel == Deprel::acl && builder_.is_infinitive(each)) {
        return add_act(*owner, cue, each, each);
      }
    }
    const std::size_t before = builder_.count();
    read_act_phrase(*owner, cue);
    if (builder_.count() > before) take_in_having_verb(cue);
  }

  void read_adjective(std::uint32_t speaker, std::uint32_t cue) {
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      const bool led = deprel == Deprel::xcomp || is_a(deprel, Deprel::advcl);
      if (led && builder_.is_infinitive(each) && each > cue) {
        return add_act(speaker, cue, each, each);
      }
    }
    read_act_phrase(speaker, cue);
  }

  /// "X's claim", "a claim by X", "the X claim", "X made the claim".
  std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
    if (const auto owner = builder_.dependent(noun, Deprel::nmod_poss)) return owner;
    for (const std::uint32_t each : tree_.children(noun)) {
      const bool owns = is_a(at(each).deprel, Deprel::nmod) &&
                        words_.owner_prepositions.contains(preposition_of(document_, tree_, each));
      if (owns && !introduced_by_act(noun, each)) return each;
    }
    const auto compound = builder_.dependent(noun, Deprel::compound);
    if (compound && at(*compound).upos == Upos::PROPN) return compound;
    const std::uint32_t verb = at(noun).head;
    const bool had = verb != Token::kRoot && at(noun).deprel == Deprel::obj &&
                     words_.having.contains(at(verb).lemma);
    return had ? builder_.speaker_of(verb) : std::nullopt;
  }

  /// "A survey shows a close race": what papers and data do with a verb of speech is to say.
  bool shows(std::uint32_t speaker, std::uint32_t cue) const {
    const auto kind = words_.speaker_nouns.find(at(speaker).lemma);
    if (kind == words_.speaker_nouns.end() || !words_.verbs.contains(at(cue).lemma)) return false;
    return kind->second == SpeakerKind::data || kind->second == SpeakerKind::document;
  }

 private:
  /// "called Acme a thief": the parser may take Acme for an indirect object.
  std::optional<std::uint32_t> object_of(std::uint32_t cue) const {
    const auto object = builder_.dependent(cue, Deprel::obj);
    const auto indirect = builder_.dependent(cue, Deprel::iobj);
    return indirect && (!object || *indirect < *object) && !words_.verbs.contains(at(cue).lemma)
               ? indirect
               : object;
  }

  /// "the plan that Acme rejected", "the plan rejected by Acme": the noun that the clause is about.
  std::optional<std::uint32_t> described_noun(std::uint32_t speaker, std::uint32_t cue) const {
    const Deprel deprel = at(cue).deprel;
    const std::uint32_t noun = at(cue).head;
    if (noun == Token::kRoot || noun == speaker || noun > cue) return std::nullopt;
    const bool complete = builder_.dependent(cue, Deprel::ccomp).has_value() ||
                          builder_.dependent(cue, Deprel::xcomp).has_value();
    const bool clause = builder_.dependent(noun, Deprel::nsubj).has_value();
    const bool named = at(noun).upos == Upos::NOUN || at(noun).upos == Upos::PROPN;
    if (complete || clause || !named) return std::nullopt;
    const bool participle = deprel == Deprel::acl && at(cue).xpos == "VBN" && speaker > cue;
    const bool relative = deprel == Deprel::acl_relcl && speaker < cue && noun < speaker &&
                          at(speaker).feats.find("PronType=Rel") == std::string::npos;
    return participle || relative ? std::optional(noun) : std::nullopt;
  }

  /// "ordered Acme to sell": whom it is wanted of stands before what is wanted.
  std::uint32_t told_at(std::uint32_t cue, std::uint32_t infinitive) const {
    const auto object = builder_.dependent(cue, Deprel::obj);
    return object && cue < *object && *object < infinitive ? *object : infinitive;
  }

  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  /// "called for lower tariffs", "spoke about the plan".
  void read_act_phrase(std::uint32_t speaker, std::uint32_t cue) {
    for (const std::uint32_t each : tree_.children(cue)) {
      const Deprel deprel = at(each).deprel;
      // "called for the rule to be scrapped" says that it should be.
      if (deprel == Deprel::ccomp && each > cue && introduced_by_act(cue, each))
        return builder_.add(speaker, cue, each, Modality::required);
      const bool phrase = is_a(deprel, Deprel::obl) || is_a(deprel, Deprel::nmod) ||
                          is_a(deprel, Deprel::advcl) || is_a(deprel, Deprel::acl);
      if (!phrase || each < cue) continue;
      if (introduced_by_act(cue, each)) {
        return add_act(speaker, cue, each, std::max(each, last_argument(cue)));
      }
    }
    read_phrase_behind(speaker, cue);
  }

  /// "spoke warmly of its many years at the yard" with "at the yard" as the verb's phrase: the
  /// preposition right behind it is the verb's, whatever hangs where.
  void read_phrase_behind(std::uint32_t speaker, std::uint32_t cue) {
    const std::uint32_t end = document_.sentences[tree_.sentence_of(cue)].end_token;
    std::uint32_t preposition = cue + 1;
    while (preposition < end && at(preposition).upos == Upos::ADV) ++preposition;
    if (preposition + 1 >= end || at(preposition).upos != Upos::ADP) return;
    const auto cues = words_.act_phrases.find(at(preposition).lemma);
    if (cues == words_.act_phrases.end() || !cues->second.contains(at(cue).lemma)) return;
    const std::uint32_t phrase = at(preposition).head;
    if (phrase == Token::kRoot || phrase <= preposition || phrase >= end || is_date(phrase)) return;
    add_act(speaker, cue, phrase, phrase);
  }

  bool introduced_by_act(std::uint32_t cue, std::uint32_t phrase) const {
    const auto cues = words_.act_phrases.find(builder_.preposition_or_mark(phrase));
    return cues != words_.act_phrases.end() && cues->second.contains(at(cue).lemma) &&
           !is_date(phrase);
  }

  /// "voted on Monday to sell": the day is not what was voted on.
  bool is_date(std::uint32_t token) const { return document_.date_over(at(token).span) != nullptr; }

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
    if (builder_.is_infinitive(clause)) return true;
    const auto mark = builder_.dependent(clause, Deprel::mark);
    return mark && at(clause).xpos == "VBG" && at(*mark).xpos == "IN";
  }

  void add_act(std::uint32_t speaker, std::uint32_t cue, std::uint32_t first, std::uint32_t last) {
    builder_.add(speaker, cue, first, Modality::asserted);
    Source& source = builder_.last();
    source.form = SourceForm::act;
    if (last != first) {
      source.link.content_span = hull(*source.link.content_span, builder_.hull_without(last, cue));
    }
    leave_out_preposition(source, cue, first);
  }

  /// "for" of "called for lower tariffs" is the cue's.
  void leave_out_preposition(Source& source, std::uint32_t cue, std::uint32_t phrase) const {
    const auto preposition = builder_.dependent(phrase, Deprel::case_);
    if (preposition && phrase < cue) {  // "by the speed that Acme offers"
      Span& content = *source.link.content_span;
      if (at(*preposition).span.start == content.start) {
        content.start = at(*preposition + 1).span.start;
      }
      return;
    }
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

  /// "has questions about": the verb is part of the cue where the owner is its subject.
  void take_in_having_verb(std::uint32_t noun) {
    const std::uint32_t verb = at(noun).head;
    if (verb == Token::kRoot || at(noun).deprel != Deprel::obj ||
        !words_.having.contains(at(verb).lemma) || verb > noun) {
      return;
    }
    AttributionLink& link = builder_.last().link;
    const Span whole = hull(builder_.cue_span(verb), *link.cue_span);
    if (link.speaker.span && link.speaker.span->end > whole.start) return;
    link.cue_span = whole;
    link.cue = std::string(document_.at(whole));
  }

  SourceBuilder& builder_;
  const Document& document_;
  const Tree& tree_;
  const AttributionWords& words_;
};

}  // namespace

void read_act_of_verb(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue) {
  ActReader(builder).read_verb(speaker, cue);
}

void read_act_of_noun(SourceBuilder& builder, std::uint32_t cue) {
  ActReader(builder).read_noun(cue);
}

void read_act_of_adjective(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue) {
  ActReader(builder).read_adjective(speaker, cue);
}

bool can_act(const SourceBuilder& builder, std::uint32_t speaker) {
  const SpeakerContext& context = builder.context();
  const std::uint32_t named = antecedent_of(context.document, speaker).value_or(speaker);
  if (const auto entity = entity_at(context.discourse, named)) {
    return !context.words.mute_kinds.contains(context.discourse.entities[index(*entity)].kind);
  }
  return !context.words.mute.contains(context.document.tokens[named].lemma);
}

std::optional<std::uint32_t> owner_of_noun(SourceBuilder& builder, std::uint32_t noun) {
  return ActReader(builder).owner_of(noun);
}

}  // namespace claimgraph
