#pragma once
// The graph in its file: articles go in as extractions and come out as values. The only SQL of the
// house is in this folder.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/decision.h"
#include "core/extraction.h"
#include "core/graph.h"

namespace claimgraph {

enum class PutOutcome : std::uint8_t { added, unchanged, replaced };

/// A document's row.
struct DocumentRow {
  std::string id{};
  Provenance provenance{};
  std::string language{};
  std::size_t sentences = 0;
  std::size_t claims = 0;
  std::size_t skipped = 0;

  bool operator==(const DocumentRow&) const = default;
};

/// What to look for among claims; empty members do not narrow.
struct ClaimFilter {
  std::vector<std::string> about{};    ///< entity ids: subject or object is one of them
  std::vector<std::string> object{};   ///< entity ids of the object
  std::vector<std::string> said_by{};  ///< entity ids of a speaker
  std::string speaker_words{};         ///< words of a speaker, folded
  std::string predicate{};
  std::string source{};  ///< publisher or URI, part of it, folded
  std::string polarity{};
  std::string modality{};
  std::string id{};         ///< a whole one
  std::string id_prefix{};  ///< its first digits
  std::string document{};
  bool with_rejected = false;  ///< also claims that a person has rejected
};

/// A decision as it stands in the graph.
struct StoredDecision {
  std::string id{};
  Decision decision{};
  std::string withdrawn{};  ///< ISO day; empty: it stands
  /// What it is about and the graph does not hold: nothing there follows from it.
  std::vector<std::string> missing{};
};

/// A sentence found by its words.
struct FoundSentence {
  std::string document{};
  std::string source{};
  std::string title{};
  std::string published{};
  Span span{};
  std::string text{};
};

struct StoreCounts {
  std::size_t documents = 0, sentences = 0, mentions = 0, entities = 0, claims = 0, open_claims = 0,
              conflicts = 0, skipped = 0;
};

/// A name that leads to an entity, and why.
struct NameReason {
  std::string family{};
  std::string bare{};  ///< folded, without legal form
  std::string reason{};
  double score = 1;      ///< how sure that is, 0 to 1
  std::string entity{};  ///< where it leads
};

/// Two entities that may be one, for people to judge.
struct EntityCandidate {
  std::string entity{};
  std::string other{};
  std::string name{};  ///< the name that may lead to either, folded
  double score = 0;
  std::string reason{};
};

/// What stands behind a proposition: one of its claims, and what tells where it comes from.
struct SupportRow {
  std::string claim{};
  std::string proposition{};
  std::string topic{};
  std::string document{};
  std::string publisher{};
  std::string uri{};
  std::string words{};  ///< equal for documents of one text
  std::string published{};
  std::vector<std::string> keys{};  ///< of origin
};

/// A proposition in one of its topics.
struct TopicRow {
  std::string topic{};
  std::string proposition{};
};

/// The version of the tables that this program makes, and of the SQLite library it runs with.
int schema_version();
std::string sqlite_version();

class Store {
 public:
  /// Throws Failure: see store/connection.h.
  static Store reading(const std::string& path);
  static Store writing(const std::string& path, std::string_view schema);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // Writing; all between begin() and commit().

  void begin();
  void commit();  ///< also moves the write-ahead log into the file
  void rollback();

  /// Puts one article's observations in, whole or not at all. The same document twice changes
  /// nothing; another text under the same URI takes the old one's place, and so does the same text
  /// of which title, publisher, author or day are given otherwise.
  PutOutcome put(const Extraction& extraction);
  /// Whether `Records` still tell what a document said.
  enum class Past : std::uint8_t { kept, forgotten };
  /// Takes the document of this id out; false where there is none.
  bool remove(const std::string& id, Past past = Past::kept);

  /// Keeps a decision and marks what it touches stale; false where it stands already. REQUIRES: in
  /// normal form, and contradicting none that stands.
  bool put_decision(const Decision& decision);
  /// Withdraws the decision of this id; false where none stands. It stays in the history.
  bool withdraw(const std::string& id, const std::string& day);

  // Reading.

  std::vector<DocumentRow> documents() const;
  std::vector<GraphEntity> entities() const;
  /// The names that lead to an entity.
  std::vector<NameReason> name_reasons(const std::string& entity) const;
  /// The surest first.
  std::vector<EntityCandidate> entity_candidates() const;
  /// In the order of document and place.
  std::vector<StoredClaim> claims(const ClaimFilter& filter) const;
  /// How propositions stand to each other, those alone that cannot both hold, or all.
  enum class Pairs : std::uint8_t { contradicting, all };
  std::vector<Conflict> conflicts(Pairs which = Pairs::contradicting) const;
  /// All pairs of propositions that have to do with each other.
  std::vector<Agreement> agreements() const;
  /// Every placed claim with its topic, in the order of topic, proposition and publication.
  std::vector<SupportRow> supports() const;
  /// Every topic's propositions, wider topics too, in their order.
  std::vector<TopicRow> topic_rows() const;
  /// Pairs of texts that are copies (SupportRow::words).
  std::vector<std::pair<std::string, std::string>> copies() const;
  /// Sentences that hold all the words of `question`, best first. At most 64 words count.
  std::vector<FoundSentence> search(std::string_view question, std::size_t limit) const;
  /// In the order in which they were made.
  std::vector<StoredDecision> decisions() const;
  /// Whether an entity goes by this key: "name:acme", "body:acme", "wikidata:Q1".
  bool knows_key(const std::string& key) const;
  /// Publishers of the graph, where unknown addresses; each once, sorted.
  std::vector<std::string> outlets() const;
  /// The entity that a name leads to by itself, decisions of people apart, with the names' family;
  /// `bare` as in NameReason.
  std::vector<NameReason> leads_of(const std::string& bare) const;
  std::string document_text(const std::string& id) const;
  /// The article's mentions, in their order, of entities across articles.
  std::vector<NamedSpan> mentions(const std::string& document) const;
  StoreCounts counts() const;
  /// What is wrong with the file: SQLite's checks, foreign keys, the search index, spans that do
  /// not reproduce their sentence. Empty: all is well.
  std::vector<std::string> check() const;
  /// Observed and derived rows as sorted lines: equal for equal content, whatever the order of
  /// arrival.
  std::string canonical_dump() const;

  struct State;  ///< for the files of this folder

 private:
  friend class Derivation;
  friend class Records;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimgraph
