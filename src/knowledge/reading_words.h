#pragma once
// The words by which a reader tells an article's text from what stands around it
// (data/lexicon/reading.toml).

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/text_words.h"

namespace claimgraph {

/// Which names of metadata fill a field of Provenance, best first.
struct MetadataLabels {
  std::vector<std::string> title{};
  std::vector<std::string> publisher{};
  std::vector<std::string> author{};
  std::vector<std::string> published{};
  std::vector<std::string> uri{};
};

/// Keys of JSON articles, best first: which hold the article, and which names it where no address
/// does.
struct JsonKeys {
  std::vector<std::string> text{};
  std::vector<std::string> html{};
  std::vector<std::string> id{};
};

/// What a named character reference stands for; `bare`: also without its semicolon.
struct HtmlEntity {
  std::string characters{};
  bool bare = false;
};
using HtmlEntities = std::map<std::string, HtmlEntity, std::less<>>;

/// Reads data/lexicon/html_entities.tsv; throws Failure("file:line: …") where it is wrong.
HtmlEntities load_html_entities(const Files& files);

/// All folded; what each list does stands beside it in the file.
struct ReadingWords {
  std::map<std::string, unsigned, std::less<>> months{};
  MetadataLabels labels{};
  JsonKeys json{};
  std::vector<std::string> byline_openers{};
  std::vector<std::string> credit_openers{};
  WordSet kickers{};
  std::vector<std::string> byline_jobs{};
  std::vector<std::string> date_openers{};
  std::vector<std::string> reading_time{};
  WordSet agencies{};  ///< of datelines; folded
  std::vector<std::string> dateline_marks{};
  std::size_t dateline_longest = 0;
  WordSet question_labels{};
  WordSet answer_labels{};
  std::vector<std::string> interview_titles{};
  WordSet honorifics{};
  std::vector<std::string> boilerplate_openers{};
  std::vector<std::string> caption_openers{};
  std::vector<std::string> biography{};
  WordSet skip_elements{};
  WordSet skip_words{};
  WordSet keep_words{};
  WordSet pull_quote_words{};
  WordSet caption_words{};
  WordSet byline_words{};
  WordSet question_words{};
  WordSet article_types{};
  std::vector<std::string> languages{};
  WordMap<std::uint32_t> language_words{};  ///< bit i: a common word of languages[i]
  HtmlEntities entities{};
};

/// Throws Failure("file:line: …") where the file is wrong.
ReadingWords load_reading_words(const Files& files);

/// The first date written in `text` as EDTF, at its precision: "Feb. 3, 2025", "3 February 2025",
/// "February 2025", "2025-02-03T10:00Z", "2025". Empty where there is none or no year is given;
/// all-number forms other than ISO 8601 are ambiguous and not read.
std::string written_date(std::string_view text, const ReadingWords& words);

}  // namespace claimgraph
