#include "knowledge/reading_words.h"

#include "base/unicode.h"
#include "knowledge/config.h"

namespace claimgraph {
namespace {

void load_notes(const ConfigNode& file, ReadingWords& words) {
  const ConfigNode& byline = file.at("byline");
  words.byline_openers = byline.at("openers").as_folded();
  words.credit_openers = byline.at("credit_openers").as_folded();
  words.kickers = byline.at("kickers").as_folded_words();
  words.byline_jobs = byline.at("jobs").as_folded();
  words.date_openers = byline.at("date_openers").as_folded();
  words.reading_time = byline.at("reading_time").as_folded();
  const ConfigNode& dateline = file.at("dateline");
  words.agencies = dateline.at("agencies").as_folded_words();
  words.dateline_marks = dateline.at("marks").as_strings();
  const auto longest = dateline.at("longest").as_integer();
  if (longest < 1) dateline.at("longest").fail("expected a number of bytes");
  words.dateline_longest = static_cast<std::size_t>(longest);
  const ConfigNode& interview = file.at("interview");
  words.question_labels = interview.at("question_labels").as_folded_words();
  words.answer_labels = interview.at("answer_labels").as_folded_words();
  words.interview_titles = interview.at("title_cues").as_folded();
  words.honorifics = interview.at("honorifics").as_folded_words();
  const ConfigNode& notes = file.at("notes");
  words.boilerplate_openers = notes.at("boilerplate").as_folded();
  words.caption_openers = notes.at("caption").as_folded();
  words.biography = notes.at("biography").as_folded();
}

void load_page(const ConfigNode& page, ReadingWords& words) {
  words.skip_elements = page.at("skip_elements").as_folded_words();
  words.skip_words = page.at("skip_words").as_folded_words();
  words.keep_words = page.at("keep_words").as_folded_words();
  words.pull_quote_words = page.at("pull_quote_words").as_folded_words();
  words.caption_words = page.at("caption_words").as_folded_words();
  words.byline_words = page.at("byline_words").as_folded_words();
  words.question_words = page.at("question_words").as_folded_words();
  words.article_types = page.at("article_types").as_folded_words();
}

}  // namespace

ReadingWords load_reading_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/reading.toml";
  const ConfigNode file = files.config(kPath);
  file.allow_only({"months", "labels", "json", "byline", "dateline", "interview", "notes", "page",
                   "languages"});
  ReadingWords words;
  for (const auto& [name, number] : file.at("months").as_table()) {
    const auto month = number.as_integer();
    if (month < 1 || month > 12) number.fail("expected a month from 1 to 12");
    words.months.emplace(name, static_cast<unsigned>(month));
  }
  const ConfigNode& labels = file.at("labels");
  words.labels = {labels.at("title").as_folded(), labels.at("publisher").as_folded(),
                  labels.at("author").as_folded(), labels.at("published").as_folded(),
                  labels.at("uri").as_folded()};
  const ConfigNode& json = file.at("json");
  words.json = {json.at("text").as_folded(), json.at("html").as_folded(),
                json.at("id").as_folded()};
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
