#include "annotate/verb_forms.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

TEST(VerbForms, TellWhatSpellingRulesOut) {
  const VerbForms forms(Files::builtin());
  for (const char* verb : {"denies", "owns", "alleges", "widens", "has"})
    EXPECT_EQ(forms.class_of(verb),
              verb == std::string("has") ? WordClass::any : WordClass::no_noun)
        << verb;
  for (const char* noun : {"wafers", "staffers", "refugees", "protesters", "devices"})
    EXPECT_EQ(forms.class_of(noun), WordClass::no_verb) << noun;
  // Both, and verbs that are younger than the table.
  for (const char* word : {"plans", "lives", "analyses", "podcasts", "tokenizes", "livestreams"})
    EXPECT_EQ(forms.class_of(word), WordClass::any) << word;
}

/// A quadratic search takes minutes for a word of so many letters.
TEST(VerbForms, AreLookedUpInLinearTime) {
  const VerbForms forms(Files::builtin());
  const std::string run(std::size_t{1} << 20U, 'a');
  EXPECT_EQ(forms.class_of(run), WordClass::no_plain_verb);
  EXPECT_EQ(forms.class_of(run + "s"), WordClass::no_verb);
}

TEST(VerbForms, TellOfPlainForms) {
  const VerbForms forms(Files::builtin());
  for (const char* noun : {"outlook", "wafer", "startup", "veteran"})
    EXPECT_EQ(forms.class_of(noun), WordClass::no_plain_verb) << noun;
  for (const char* verb : {"deny", "reach", "undergo", "sell", "tokenize", "miss"})
    EXPECT_EQ(forms.class_of(verb), WordClass::any) << verb;
}

TEST(VerbForms, TellPlainFormsFromPasts) {
  const VerbForms forms(Files::builtin());
  for (const char* plain : {"pay", "hire", "leak", "work"})
    EXPECT_TRUE(forms.is_plain(plain)) << plain;
  for (const char* past : {"paid", "hired", "cut", "fell", "found", "brought", "pays", "wafer"})
    EXPECT_FALSE(forms.is_plain(past)) << past;
}

TEST(VerbForms, KnowWhatNoRuleTells) {
  const VerbForms forms(Files::builtin());
  EXPECT_EQ(forms.irregular_lemma("struck"), "strike");
  EXPECT_EQ(forms.irregular_lemma("risen"), "rise");
  EXPECT_EQ(forms.irregular_lemma("walked"), "");
  EXPECT_EQ(VerbForms().irregular_lemma("struck"), "");
}

TEST(VerbForms, SayNothingOfNamesAndShortWords) {
  const VerbForms forms(Files::builtin());
  for (const char* word : {"Denies", "DENIES", "us", "as", "glass", "", "s", "f\xC3\xBCrs", "x2s"})
    EXPECT_EQ(forms.class_of(word), WordClass::any) << word;
  EXPECT_EQ(VerbForms().class_of("denies"), WordClass::any);
}

}  // namespace
}  // namespace claimgraph
