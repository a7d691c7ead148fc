// Who is independent: copies, houses, releases and speakers count once.

#include "reconcile/origins.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reconcile/likeness.h"
#include "reconcile/words.h"

namespace claimgraph {
namespace {

/// A claim in an article of its own.
struct Voice {
  std::string outlet{};
  std::string speaker{};  ///< empty: the outlet's own voice
  SpeakerKind kind = SpeakerKind::person;
  std::string credits{};  ///< an outlet the article credits elsewhere
  std::string sentence = "Short one.";
  bool paper = false;    ///< the article credits a release elsewhere
  bool release = false;  ///< it is one
};

std::string counted(const std::vector<Voice>& voices) {
  std::vector<Supporter> supporters;
  for (std::size_t i = 0; i < voices.size(); ++i) {
    const Voice& voice = voices[i];
    StoredClaim stored;
    stored.claim.id = "c" + std::to_string(i);
    stored.document = "d" + std::to_string(i);
    stored.source = voice.outlet;
    stored.sentence = voice.sentence;
    stored.subject.entity = "body:acme";
    if (!voice.speaker.empty()) {
      stored.claim.attribution.push_back({.speaker = {.text = voice.speaker}, .kind = voice.kind});
      stored.speakers.push_back(
          {.role = "", .entity = "", .name = voice.speaker, .value = {.text = voice.speaker}});
    }
    Credits credits;
    if (!voice.credits.empty()) credits.outlets.insert(voice.credits);
    credits.paper = voice.paper;
    credits.release = voice.release;
    supporters.push_back({stored.claim.id, stored.document, voice.outlet,
                          words().house_of(voice.outlet), "text " + std::to_string(i),
                          origin_keys(stored, credits, words())});
  }
  const Support support = support_of(supporters, {{"text 8", "text 9"}});
  return std::to_string(support.articles) + " " + std::to_string(support.outlets) + " " +
         std::to_string(support.families) + " " + std::to_string(support.origins);
}

TEST(Origins, CountWhereItReallyComesFrom) {
  const struct {
    std::string what;
    std::vector<Voice> voices;
    std::string expected;  ///< articles outlets families origins
  } cases[] = {
      {"two outlets by themselves", {{"Daily A"}, {"Daily B"}}, "2 2 2 2"},
      {"one outlet twice", {{"Daily A"}, {"Daily A"}}, "2 1 1 1"},
      {"one house", {{"The Wall Street Journal"}, {"MarketWatch"}}, "2 2 1 1"},
      {"one speaker", {{"Daily A", "Jane Roe"}, {"Daily B", "Jane Roe"}}, "2 2 2 1"},
      {"two speakers", {{"Daily A", "Jane Roe"}, {"Daily B", "John Doe"}}, "2 2 2 2"},
      {"a company's own release and who quotes it",
       {{"Acme"}, {"Daily B", "Acme", SpeakerKind::body}},
       "2 2 2 1"},
      {"one filing",
       {{"Daily A", "a regulatory filing", SpeakerKind::document},
        {"Daily B", "the filing", SpeakerKind::document}},
       "2 2 2 1"},
      {"two anonymous people",
       {{"Daily A", "a person familiar with it", SpeakerKind::anonymous},
        {"Daily B", "a person familiar with it", SpeakerKind::anonymous}},
       "2 2 2 2"},
      {"an outlet that credits the other",
       {{"Reuters"}, {"Daily B", "", SpeakerKind::person, "Reuters"}},
       "2 2 2 1"},
      {"an outlet, and one that has from it what a speaker told it",
       {{"Daily A", "Jane Roe"}, {"Daily B", "Daily A", SpeakerKind::outlet}},
       "2 2 2 1"},
      {"an outlet, and one that names it and then speaks of 'the report'",
       {{"Daily A"}, {"Daily B", "the report", SpeakerKind::document, "Daily A"}},
       "2 2 2 1"},
      {"two that name a release for what two speakers say",
       {{"Daily A", "Jane Roe", SpeakerKind::person, "", "In a joint statement she said so."},
        {"Daily B", "John Doe", SpeakerKind::person, "", "He said so in a joint statement."}},
       "2 2 2 1"},
      {"a release, a retelling of it, and a report of its own",
       {{.outlet = "Acme wire", .release = true},
        {.outlet = "Daily B", .paper = true},
        {"Daily C"}},
       "3 3 3 2"},
      {"one long sentence",
       {{"Daily A", "", SpeakerKind::person, "",
         "Acme said that it would close the works in May of next year."},
        {"Daily B", "", SpeakerKind::person, "",
         "Acme said that it would close the works in May of next year."}},
       "2 2 2 1"},
      {"copies of one text, bridged by number 8 and 9",
       {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}, {"h"}, {"i"}, {"j"}},
       "10 10 10 9"},
  };
  for (const auto& c : cases) EXPECT_EQ(counted(c.voices), c.expected) << c.what;
}

TEST(Credits, AreOfTheWholeArticle) {
  StoredClaim stored;
  stored.claim.attribution.push_back(
      {.speaker = {.text = "a joint statement"}, .kind = SpeakerKind::document});
  stored.speakers.push_back({.value = {.text = "a joint statement"}});
  EXPECT_TRUE(credits_of({stored}, "Acme buys Beta", {}, words()).paper);
  EXPECT_FALSE(credits_of({stored}, "Acme buys Beta", {}, words()).release);
  EXPECT_TRUE(credits_of({}, "Acme said in a statement that it buys Beta.", {}, words()).paper);
  EXPECT_TRUE(credits_of({}, "NEWS RELEASE\n\nAcme buys Beta", {}, words()).release);
}

TEST(Credits, NameTheWireOfTheDateline) {
  const std::string text = "OSLO, Feb 10 (Acme Press) - Beta grew, Daily C said.";
  const std::vector<NamedSpan> mentions = {{{14, 24}, "name:acme press", "publication"},
                                           {{38, 45}, "name:daily c", "publication"}};
  EXPECT_EQ(credits_of({}, text, mentions, words()).wires, (std::set<std::string>{"Acme Press"}));
}

TEST(Origins, OneSpeakerOfTwoUtterancesIsTwoWithinATopic) {
  const std::vector<std::string> keys = {"paper:acme", "who:roe", "words:12"};
  EXPECT_EQ(keys_within(keys, "p1"),
            (std::vector<std::string>{"paper:acme|p1", "who:roe|p1", "words:12"}));
}

TEST(Origins, OneOutletsArticlesAreOneWhereAnyOfItIsOfTheSame) {
  const auto said = [](const std::string& document, const std::string& key) {
    return Supporter{document + key, document, "Daily A", "daily a", document, {key}};
  };
  // The second article opens with another thing than the first.
  EXPECT_EQ(origins_of({said("d1", "who:daily a|p1"), said("d2", "who:daily a|p2"),
                        said("d2", "who:daily a|p1")},
                       {}),
            (std::vector<std::vector<std::string>>{{"d1", "d2"}}));
  EXPECT_EQ(origins_of({said("d1", "who:daily a|p1"), said("d2", "who:daily a|p2"),
                        said("d2", "who:roe|p1")},
                       {}),
            (std::vector<std::vector<std::string>>{{"d1"}, {"d2"}}));
}

std::string passage(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

TEST(Likeness, FindsReprintsWithPassagesDropped) {
  const auto original = shingles_of(passage(0, 200));
  const auto reprint = shingles_of(passage(0, 120) + passage(500, 540));
  const auto other = shingles_of(passage(1000, 1200));
  EXPECT_TRUE(is_copy(likeness(original, reprint), reprint.size()));
  EXPECT_FALSE(is_copy(likeness(original, other), other.size()));
  EXPECT_DOUBLE_EQ(likeness(original, original).jaccard, 1);
  EXPECT_EQ(shingles_of("One, two: THREE four five!"), shingles_of("one two three four five"));
  EXPECT_TRUE(shingles_of("too short").empty());
}

TEST(Likeness, BandsMeetForLikeTextsOnly) {
  const auto bands = [](const std::string& text) { return bands_of(sketch_of(shingles_of(text))); };
  const auto meet = [](const auto& left, const auto& right) {
    int common = 0;
    for (std::size_t i = 0; i < left.size(); ++i) common += left[i] == right[i] ? 1 : 0;
    return common;
  };
  for (int i = 0; i < 20; ++i) {
    const auto original = bands(passage(1000 * i, 1000 * i + 200));
    EXPECT_GT(meet(original, bands(passage(1000 * i, 1000 * i + 140))), 0) << i;
    EXPECT_EQ(meet(original, bands(passage(1000 * i + 500, 1000 * i + 700))), 0) << i;
  }
}

}  // namespace
}  // namespace claimgraph
