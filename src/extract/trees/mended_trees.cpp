#include "extract/trees/mended_trees.h"

#include <optional>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/aged_names.h"
#include "extract/trees/agreeing_relatives.h"
#include "extract/trees/amount_heads.h"
#include "extract/trees/appositions_of_acts.h"
#include "extract/trees/asked_clauses.h"
#include "extract/trees/attendant_clauses.h"
#include "extract/trees/bare_relatives.h"
#include "extract/trees/bracketed_letters.h"
#include "extract/trees/clefts.h"
#include "extract/trees/closing_reports.h"
#include "extract/trees/converted_sums.h"
#include "extract/trees/dashed_asides.h"
#include "extract/trees/date_neighbours.h"
#include "extract/trees/deeds_behind_and.h"
#include "extract/trees/denied_gerunds.h"
#include "extract/trees/denied_relatives.h"
#include "extract/trees/described_bodies.h"
#include "extract/trees/described_lists.h"
#include "extract/trees/early_subjects.h"
#include "extract/trees/flagged_names.h"
#include "extract/trees/gapped_clauses.h"
#include "extract/trees/given_posts.h"
#include "extract/trees/joined_measures.h"
#include "extract/trees/joined_posts.h"
#include "extract/trees/joined_relatives.h"
#include "extract/trees/laden_subjects.h"
#include "extract/trees/left_counts.h"
#include "extract/trees/lettered_nouns.h"
#include "extract/trees/listed_bodies.h"
#include "extract/trees/listed_names.h"
#include "extract/trees/measure_bases.h"
#include "extract/trees/measured_nouns.h"
#include "extract/trees/mended_amounts.h"
#include "extract/trees/mended_arguments.h"
#include "extract/trees/mended_asides.h"
#include "extract/trees/mended_bounds.h"
#include "extract/trees/mended_conditions.h"
#include "extract/trees/mended_conjuncts.h"
#include "extract/trees/mended_counts.h"
#include "extract/trees/mended_datelines.h"
#include "extract/trees/mended_givings.h"
#include "extract/trees/mended_headlines.h"
#include "extract/trees/mended_helpers.h"
#include "extract/trees/mended_infinitives.h"
#include "extract/trees/mended_inversions.h"
#include "extract/trees/mended_joints.h"
#include "extract/trees/mended_modifiers.h"
#include "extract/trees/mended_names.h"
#include "extract/trees/mended_nouns.h"
#include "extract/trees/mended_participles.h"
#include "extract/trees/mended_periods.h"
#include "extract/trees/mended_phrases.h"
#include "extract/trees/mended_posts.h"
#include "extract/trees/mended_prepositions.h"
#include "extract/trees/mended_relatives.h"
#include "extract/trees/mended_stakes.h"
#include "extract/trees/mended_subjects.h"
#include "extract/trees/mended_that_clauses.h"
#include "extract/trees/mended_titles.h"
#include "extract/trees/mended_verbs.h"
#include "extract/trees/misread_adverbs.h"
#include "extract/trees/misread_costs.h"
#include "extract/trees/misread_gerunds.h"
#include "extract/trees/misread_infinitives.h"
#include "extract/trees/misread_nouns.h"
#include "extract/trees/misread_pasts.h"
#include "extract/trees/misread_plans.h"
#include "extract/trees/misread_plurals.h"
#include "extract/trees/misread_pronouns.h"
#include "extract/trees/misread_scores.h"
#include "extract/trees/misread_verbs.h"
#include "extract/trees/misread_vocatives.h"
#include "extract/trees/named_verbs.h"
#include "extract/trees/near_appositions.h"
#include "extract/trees/noun_clauses.h"
#include "extract/trees/nouns_that_say.h"
#include "extract/trees/opened_clauses.h"
#include "extract/trees/opening_participles.h"
#include "extract/trees/parted_contents.h"
#include "extract/trees/parted_helpers.h"
#include "extract/trees/parted_prefixes.h"
#include "extract/trees/relatives_behind_asides.h"
#include "extract/trees/relatives_of_deeds.h"
#include "extract/trees/relatives_of_persons.h"
#include "extract/trees/relatives_of_sums.h"
#include "extract/trees/reported_deeds.h"
#include "extract/trees/seated_names.h"
#include "extract/trees/shifted_objects.h"
#include "extract/trees/spent_sums.h"
#include "extract/trees/split_objects.h"
#include "extract/trees/spoken_asides.h"
#include "extract/trees/titled_names.h"
#include "extract/trees/told_relatives.h"
#include "extract/trees/tree_editor.h"
#include "extract/trees/verbs_behind_asides.h"
#include "extract/trees/verbs_behind_persons.h"
#include "extract/trees/vote_scores.h"
#include "extract/trees/whole_names.h"
#include "extract/trees/whose_clauses.h"

namespace claimgraph {
namespace {

class Mender : private TreeEditor {
 public:
  Mender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document),
        knowledge_(knowledge),
        headlines_(document, knowledge),
        nouns_(document, knowledge),
        conjuncts_(document, knowledge),
        listed_names_(document, knowledge),
        described_lists_(document),
        amount_heads_(document, knowledge),
        amounts_(document, knowledge),
        stakes_(document, knowledge),
        arguments_(document, knowledge),
        phrases_(document, knowledge),
        periods_(document, knowledge),
        participles_(document, knowledge),
        asides_(document, knowledge),
        joined_posts_(document, knowledge),
        posts_(document, knowledge),
        prepositions_(document, knowledge),
        subjects_(document, knowledge),
        helpers_(document, knowledge),
        verbs_(document, knowledge),
        misread_verbs_(document, knowledge),
        misread_costs_(document, knowledge),
        misread_scores_(document, knowledge),
        misread_gerunds_(document, knowledge),
        misread_nouns_(document, knowledge),
        misread_plans_(document, knowledge),
        misread_pasts_(document, knowledge),
        misread_plurals_(document, knowledge),
        misread_vocatives_(document),
        that_clauses_(document, knowledge),
        noun_clauses_(document, knowledge),
        conditions_(document, knowledge),
        givings_(document, knowledge),
        inversions_(document, knowledge),
        counts_(document, knowledge),
        infinitives_(document, knowledge),
        joints_(document, knowledge),
        closing_reports_(document, knowledge),
        gapped_clauses_(document, knowledge) {}

  void mend() {
    mend_names();
    mend_amounts_and_dates();
    mend_datelines(document());
    mend_adverbs(document(), knowledge_);
    for (const Sentence& sentence : document().sentences) {
      settle_verbs(sentence);
      mend_nouns(sentence);
      mend_clauses(sentence);
    }
    name_roots();
  }

 private:
  /// Whoever reads a relation asks for the head, which only roots have none of.
  void name_roots() {
    for (Token& token : document().tokens) {
      if (token.head == Token::kRoot) token.deprel = Deprel::root;
    }
  }

  void mend_names() {
    mend_misread_pronouns(document(), knowledge_);
    name_capital_verbs(document(), knowledge_);
    mend_misread_infinitives(document(), knowledge_);
    mend_parted_prefixes(document(), knowledge_);
    mend_vote_scores(document(), knowledge_);
    mend_lettered_nouns(document(), knowledge_);
    mend_bracketed_letters(document());
    mend_flagged_names(document(), knowledge_);
    NameMender(document(), knowledge_).mend();
    ModifierMender(document(), knowledge_).mend();
    mend_whose_clauses(document());
    RelativeMender(document(), knowledge_).mend();
    mend_titles(document(), knowledge_);
    mend_seated_names(document(), knowledge_);
    TitledNameMender(document(), knowledge_).mend();
    DescribedBodyMender(document(), knowledge_).mend();
    mend_whole_names(document(), knowledge_);
  }

  void mend_amounts_and_dates() {
    for (const QuantityMention& mention : document().quantities) {
      mend_spent_sum(document(), mention);
      mend_measured_noun(document(), mention);
      amount_heads_.lead_by_unit(mention);
      amount_heads_.lead(mention.span, mention.number_span, mention.amount_span.end);
      amount_heads_.change_by(mention);
    }
    for (const DateMention& mention : document().dates) {
      if (mention.type == DateType::duration)
        amount_heads_.lead(mention.span, mention.span, mention.span.end);
      mend_date_neighbours(document(), knowledge_, mention);
    }
    BoundMender(document(), knowledge_).mend();
    describe_by_converted_sums(document());
    amounts_.mend_dates();
    phrases_.mend_dates();
  }

  /// Which words are verbs comes first: every later mender asks.
  void settle_verbs(const Sentence& sentence) {
    mend_measure_bases(document(), knowledge_, sentence);
    mend_parted_helpers(document(), knowledge_, sentence);
    misread_costs_.mend(sentence);
    misread_scores_.mend(sentence);
    misread_nouns_.mend(sentence);
    misread_gerunds_.make_presents(sentence);
    misread_plurals_.mend(sentence);
    that_clauses_.choose_verbs(sentence);
    misread_verbs_.make_verb_where_none_is(sentence);
    mend_verb_behind_person(document(), knowledge_, sentence);
    mend_deeds_behind_and(document(), knowledge_, sentence);
    mend_sums_before_subjects(document(), sentence);
    mend_reported_deeds(document(), knowledge_, sentence);
    closing_reports_.mend(sentence);
    mend_cleft(document(), knowledge_, sentence);
    mend_opening_participle(document(), sentence);
    leave_subjects_to_clauses(sentence);
    mend_laden_subject(document(), sentence);
    mend_bare_relatives(document(), knowledge_, sentence);
    mend_told_relatives(document(), knowledge_, sentence);
    mend_attendant_clauses(document(), knowledge_, sentence);
    mend_shifted_objects(document(), knowledge_, sentence);
  }

  void mend_nouns(const Sentence& sentence) {
    mend_dashed_asides(document(), sentence);
    headlines_.mend(sentence);
    misread_vocatives_.mend(sentence);
    nouns_.rename_relations(sentence);
    mend_aged_names(document(), knowledge_, sentence);
    mend_near_appositions(document(), knowledge_, sentence);
    conjuncts_.mend(sentence);
    listed_names_.mend(sentence);
    nouns_.unmake_agents(sentence);
    nouns_.free_names_beside(sentence);
    misread_gerunds_.mend(sentence);
    mend_asked_clauses(document(), knowledge_, sentence);
    give_subjects_to_verbs(sentence);
    prepositions_.belong_to_asking_nouns(sentence);
    nouns_.describe_before(sentence);
    nouns_.count_nouns_not_names(sentence);
  }

  void mend_clauses(const Sentence& sentence) {
    mend_split_objects(document(), sentence);
    mend_left_counts(document(), knowledge_, sentence);
    counts_.mend(sentence);
    arguments_.mend(sentence);
    share_out_subjects(sentence);
    mend_early_subjects(document(), knowledge_, sentence);
    joined_posts_.mend(sentence);
    posts_.mend(sentence);
    described_lists_.mend(sentence);
    misread_verbs_.make_verbs(sentence);
    mend_verb_behind_aside(document(), sentence);
    misread_pasts_.mend(sentence);
    misread_plans_.mend(sentence);
    closing_reports_.close(sentence);
    prepositions_.mend(sentence);
    mend_given_posts(document(), knowledge_, sentence);
    helpers_.mend(sentence);
    verbs_.choose_main_verb(sentence);
    misread_verbs_.make_verb_before_object(sentence);
    periods_.mend(sentence);
    givings_.mend(sentence);
    inversions_.mend(sentence);
    participles_.mend(sentence);
    asides_.mend(sentence);
    mend_agreeing_relatives(document(), sentence);
    mend_joined_relatives(document(), sentence);
    mend_relatives_behind_asides(document(), knowledge_, sentence);
    mend_relatives_of_sums(document(), sentence);
    mend_relatives_of_deeds(document(), knowledge_, sentence);
    mend_relatives_of_persons(document(), knowledge_, sentence);
    mend_denied_gerunds(document(), knowledge_, sentence);
    mend_denied_relatives(document(), knowledge_, sentence);
    mend_listed_bodies(document(), knowledge_, sentence);
    mend_spoken_asides(document(), knowledge_, sentence);
    subjects_.mend(sentence);
    open_described_clauses(document(), knowledge_, sentence);
    amounts_.mend(sentence);
    mend_joined_measures(document(), knowledge_, sentence);
    stakes_.mend(sentence);
    phrases_.mend(sentence);
    mend_appositions_of_acts(document(), knowledge_, sentence);
    mend_parted_contents(document(), knowledge_, sentence);
    that_clauses_.mend(sentence);
    noun_clauses_.mend(sentence);
    infinitives_.mend(sentence);
    joints_.mend(sentence);
    conditions_.mend(sentence);
    givings_.give_to_nobody(sentence);
    closing_reports_.tell(sentence);
    gapped_clauses_.mend(sentence);
  }

  /// "When the rules were written, Acme left", "Sales of pumps fell, Acme said": of two subjects of
  /// one verb the first belongs to the finite verb between them that has none.
  void share_out_subjects(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (!is_a(at(token).deprel, Deprel::nsubj) || at(token).head == Token::kRoot) continue;
      const std::uint32_t verb = at(token).head;
      for (std::uint32_t other = token + 1; other < verb; ++other) {
        const bool second = at(other).head == verb && is_a(at(other).deprel, Deprel::nsubj);
        if (!second) continue;
        const auto between = subjectless_between(token, other, sentence);
        if (!between) break;
        if (is_below(*between, token)) hang_loose(*between, verb, Deprel::ccomp);
        give_subject(token, *between, sentence);
        break;
      }
    }
  }

  /// "Jane Roe said the plant, which employs 400, would open" with the plant as who says it too: of
  /// two subjects the one behind the verb is that of its clause.
  void leave_subjects_to_clauses(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
      const std::uint32_t verb = at(token).head;
      const bool behind = is_a(at(token).deprel, Deprel::nsubj) && verb < token;
      if (!behind || child_before(verb, Deprel::nsubj) == Token::kRoot) continue;
      // "The plant, said the union, will close", "“It will close,” said Jane Roe"
      const bool described = token + 2 < sentence.end_token && at(token + 1).xpos == "," &&
                             at(token + 2).xpos == "WDT";
      if (!described) continue;
      for (std::uint32_t told = token + 1; told < sentence.end_token; ++told) {
        if (at(told).head != verb || at(told).deprel != Deprel::ccomp) continue;
        if (!has_subject(told, sentence)) hang_loose(token, told, subject_relation(told, sentence));
        break;
      }
    }
  }

  std::optional<std::uint32_t> subjectless_between(std::uint32_t first, std::uint32_t end,
                                                   const Sentence& sentence) {
    for (std::uint32_t token = first + 1; token < end; ++token) {
      if (at(token).upos != Upos::VERB || at(token).xpos == "VBG" || at(token).xpos == "VB")
        continue;
      const bool lost = is_finite(at(token).xpos) && is_below(token, first);
      const bool hung =
          lost || at(token).deprel == Deprel::advcl || at(token).deprel == Deprel::ccomp;
      if (hung && !has_subject(token, sentence)) return token;
    }
    return std::nullopt;
  }

  void give_subject(std::uint32_t subject, std::uint32_t verb, const Sentence& sentence) {
    Deprel deprel = Deprel::nsubj;
    for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
      if (at(each).head == verb && at(each).deprel == Deprel::aux_pass) deprel = Deprel::nsubj_pass;
    }
    attach(subject, verb, deprel);
  }

  /// "Acme Industries owns Beta" with the name as a compound of its verb.
  void give_subjects_to_verbs(const Sentence& sentence) {
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const std::uint32_t verb = at(token).head;
      if (at(token).deprel != Deprel::compound || verb == Token::kRoot || verb < token) continue;
      const bool finite = at(verb).upos == Upos::VERB && at(verb).xpos != "VBG" &&
                          at(verb).xpos != "VBN" && at(verb).xpos != "VB";
      if (finite && is_nominal(token) && !has_subject(verb, sentence)) {
        at(token).deprel = Deprel::nsubj;
      }
    }
  }

  const Knowledge& knowledge_;
  HeadlineMender headlines_;
  NounMender nouns_;
  ConjunctMender conjuncts_;
  ListedNameMender listed_names_;
  DescribedListMender described_lists_;
  AmountHeads amount_heads_;
  AmountMender amounts_;
  StakeMender stakes_;
  ArgumentMender arguments_;
  PhraseMender phrases_;
  PeriodMender periods_;
  ParticipleMender participles_;
  AsideMender asides_;
  JoinedPostMender joined_posts_;
  PostMender posts_;
  PrepositionMender prepositions_;
  SubjectMender subjects_;
  HelperMender helpers_;
  VerbMender verbs_;
  MisreadVerbMender misread_verbs_;
  MisreadCostMender misread_costs_;
  MisreadScoreMender misread_scores_;
  MisreadGerundMender misread_gerunds_;
  MisreadNounMender misread_nouns_;
  MisreadPlanMender misread_plans_;
  MisreadPastMender misread_pasts_;
  MisreadPluralMender misread_plurals_;
  MisreadVocativeMender misread_vocatives_;
  ThatClauseMender that_clauses_;
  NounClauseMender noun_clauses_;
  ConditionMender conditions_;
  GivingMender givings_;
  InversionMender inversions_;
  CountMender counts_;
  InfinitiveMender infinitives_;
  JointMender joints_;
  ClosingReportMender closing_reports_;
  GappedClauseMender gapped_clauses_;
};

}  // namespace

Document with_mended_trees(Document document, const Knowledge& knowledge) {
  mend_nouns_that_say(document, knowledge);
  Mender(document, knowledge).mend();
  return document;
}

}  // namespace claimgraph
