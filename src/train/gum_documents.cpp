#include "train/gum_documents.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "core/conllu.h"
#include "core/tree.h"
#include "train/corpora.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

constexpr std::string_view kNewDocument = "# newdoc id = ";
constexpr std::string_view kEntity = "Entity=";

// Where the fields of "(1-person-giv:act-sssss-cf2-1-coref-Name" stand.
enum MentionField : std::size_t { kChain, kKind, kLink = 6 };

std::string_view part(const std::vector<std::string_view>& parts, std::size_t at) {
  return at < parts.size() ? parts[at] : std::string_view();
}

std::uint32_t number_of(std::string_view digits, const std::string& name) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size())
    throw Failure(name + ": a mention's chain must be a number, not '" + std::string(digits) + "'");
  return number;
}

/// Gathers the mentions of one document from the Entity fields of its words.
class Brackets {
 public:
  explicit Brackets(const std::string& name) : name_(name) {}

  /// "(8-organization-…", "9)", "(7-abstract-…)", one after another, of the word `token`.
  void take(std::string_view field, std::uint32_t token) {
    while (!field.empty()) {
      const bool opens = field.front() == '(';
      const auto stop = std::min(field.find_first_of("()", opens ? 1 : 0), field.size());
      const std::string_view inner = field.substr(opens ? 1 : 0, stop - (opens ? 1 : 0));
      const bool closes = stop < field.size() && field[stop] == ')';
      if (opens) open(inner, token);
      if (closes) close(opens ? std::string_view() : inner, token);
      field.remove_prefix(closes ? stop + 1 : stop);
    }
  }

  std::vector<GoldMention> finish() {
    if (!open_.empty()) throw Failure(name_ + ": a mention is not closed");
    std::sort(closed_.begin(), closed_.end(), [](const GoldMention& a, const GoldMention& b) {
      return std::pair(a.first, b.end) < std::pair(b.first, a.end);
    });
    return std::move(closed_);
  }

 private:
  void open(std::string_view inner, std::uint32_t token) {
    const auto parts = split(inner, '-');
    open_.push_back({token, token, token, number_of(part(parts, kChain), name_),
                     std::string(part(parts, kKind)), std::string(part(parts, kLink))});
  }

  /// Closes the innermost open mention of a chain; the last one opened, where `chain` is empty.
  void close(std::string_view chain, std::uint32_t token) {
    auto at = open_.rbegin();
    if (!chain.empty()) {
      const std::uint32_t number = number_of(chain, name_);
      at = std::find_if(at, open_.rend(),
                        [&](const GoldMention& each) { return each.chain == number; });
    }
    if (at == open_.rend()) throw Failure(name_ + ": a mention is closed that is not open");
    at->end = token + 1;
    closed_.push_back(std::move(*at));
    open_.erase(std::next(at).base());
  }

  const std::string& name_;
  std::vector<GoldMention> open_{};
  std::vector<GoldMention> closed_{};
};

std::vector<GoldMention> mentions_of(std::string_view text, const std::string& name) {
  Brackets brackets(name);
  std::uint32_t token = 0;
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(line, '\t');
    const bool is_word =
        fields.size() == 10 && fields[0].find_first_of("-.") == std::string_view::npos;
    if (!is_word) continue;
    for (const std::string_view item : split(fields[9], '|')) {
      if (item.starts_with(kEntity)) brackets.take(item.substr(kEntity.size()), token);
    }
    ++token;
  }
  return brackets.finish();
}

/// One block a paragraph, where the reader of CoNLL-U makes one a sentence.
void join_paragraphs(std::string_view text, Document& document) {
  document.blocks.clear();
  std::size_t sentence = 0;
  bool opens = true;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("# newpar")) opens = true;
    if (!line.starts_with("1\t") || sentence == document.sentences.size()) continue;
    Sentence& each = document.sentences[sentence++];
    if (opens) document.blocks.emplace_back().span = each.span;
    each.block = static_cast<std::uint32_t>(document.blocks.size() - 1);
    document.blocks.back().span.end = each.span.end;
    opens = false;
  }
}

GumDocument read_one(std::string_view text) {
  GumDocument read;
  const std::string_view rest = text.substr(kNewDocument.size());
  read.name = rest.substr(0, rest.find('\n'));
  Result<Document> document = read_conllu(text);
  if (!document) throw Failure(read.name + ": " + to_string(document.error()));
  read.document = std::move(*document);
  read.mentions = mentions_of(text, read.name);
  join_paragraphs(text, read.document);
  for (GoldMention& mention : read.mentions)
    mention.head = head_of(read.document, mention.first, mention.end);
  return read;
}

}  // namespace

std::vector<GumDocument> read_gum_documents(const std::filesystem::path& path) {
  const std::string text = read_whole_file(path);
  std::vector<GumDocument> documents;
  for (auto at = text.find(kNewDocument); at != std::string::npos;) {
    const auto next = text.find(kNewDocument, at + 1);
    documents.push_back(read_one(std::string_view(text).substr(at, next - at)));
    at = next;
  }
  return documents;
}

}  // namespace claimgraph
