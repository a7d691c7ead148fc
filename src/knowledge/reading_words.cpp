#include "knowledge/reading_words.h"

#include "base/unicode.h"
#include "knowledge/config.h"

namespace claimgraph {
namespace {

std::vector<std::string> folded_list(const ConfigNode& table, std::string_view key) {
  std::vector<std::string> words;
  for (const std::string& word : table.at(key).as_strings()) words.push_back(fold(word));
  return words;
}

WordSet folded_set(const ConfigNode& table, std::string_view key) {
  WordSet words;
  for (std::string& word : folded_list(table, key)) words.insert(std::move(word));
  return words;
}

void load_notes(const ConfigNode& file, ReadingWords& words) {
  const ConfigNode& byline = file.at("byline");
  words.byline_openers = folded_list(byline, "openers");
  words.credit_openers = folded_list(byline, "credit_openers");
  words.kickers = folded_set(byline, "kickers");
  words.byline_jobs = folded_list(byline, "jobs");
  words.date_openers = folded_list(byline, "date_openers");
  words.reading_time = folded_list(byline, "reading_time");
  const ConfigNode& dateline = file.at("dateline");
  words.dateline_marks = dateline.at("marks").as_strings();
  const auto longest = dateline.at("longest").as_integer();
  if (longest < 1) dateline.at("longest").fail("expected a number of bytes");
  words.dateline_longest = static_cast<std::size_t>(longest);
  const ConfigNode& interview = file.at("interview");
  words.question_labels = folded_set(interview, "question_labels");
  words.answer_labels = folded_set(interview, "answer_labels");
  words.interview_titles = folded_list(interview, "title_cues");
  words.honorifics = folded_set(interview, "honorifics");
  const ConfigNode& notes = file.at("notes");
  words.boilerplate_openers = folded_list(notes, "boilerplate");
  words.caption_openers = folded_list(notes, "caption");
  words.biography = folded_list(notes, "biography");
}

void load_page(const ConfigNode& page, ReadingWords& words) {
  words.skip_elements = folded_set(page, "skip_elements");
  words.skip_words = folded_set(page, "skip_words");
  words.keep_words = folded_set(page, "keep_words");
  words.pull_quote_words = folded_set(page, "pull_quote_words");
  words.caption_words = folded_set(page, "caption_words");
  words.byline_words = folded_set(page, "byline_words");
  words.question_words = folded_set(page, "question_words");
  words.article_types = folded_set(page, "article_types");
}

}  // namespace

ReadingWords load_reading_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/reading.toml";
  const ConfigNode file = parse_config(kPath, files.read(kPath));
  file.allow_only({"months", "labels", "json", "byline", "dateline", "interview", "notes", "page",
                   "languages"});
  ReadingWords words;
  for (const auto& [name, number] : file.at("months").as_table()) {
    const auto month = number.as_integer();
    if (month < 1 || month > 12) number.fail("expected a month from 1 to 12");
    words.months.emplace(name, static_cast<unsigned>(month));
  }
  const ConfigNode& labels = file.at("labels");
  words.labels = {folded_list(labels, "title"), folded_list(labels, "publisher"),
                  folded_list(labels, "author"), folded_list(labels, "published"),
                  folded_list(labels, "uri")};
  const ConfigNode& json = file.at("json");
  words.json = {folded_list(json, "text"), folded_list(json, "html"), folded_list(json, "id")};
  load_notes(file, words);
  words.entities = load_html_entities(files);
  load_page(file.at("page"), words);
  for (const auto& [language, list] : file.at("languages").as_table()) {
    constexpr std::size_t kMost = 32;  // bits
    if (words.languages.size() == kMost) list.fail("more languages than there is room for");
    const std::uint32_t bit = 1U << words.languages.size();
    for (const std::string& word : list.as_strings()) words.language_words[to_lower(word)] |= bit;
    words.languages.push_back(language);
  }
  return words;
}

}  // namespace claimgraph
