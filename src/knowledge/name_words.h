#pragma once
// Words that tell by themselves what they name (data/names): first names and surnames of public
// life, peoples and creeds, companies.

#include <functional>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "knowledge/files.h"

namespace claimgraph {

/// All exact in case.
class NameWords {
 public:
  NameWords() = default;
  explicit NameWords(const Files& files);

  /// Whether a word, alone, is a person's name more likely than a body's or a place's.
  bool is_person(std::string_view word) const { return persons_.count(word) != 0; }

  /// Whether people are called so by their last name: "Stone".
  bool is_surname(std::string_view word) const { return surnames_.count(word) != 0; }

  /// Whether it is an adjective or a noun of a people, a language or a creed ("Sunni").
  bool is_people(std::string_view word) const { return peoples_.count(word) != 0; }

  /// Whether a whole name is a company's.
  bool is_company(std::string_view name) const { return companies_.count(name) != 0; }

  /// Whether it is that of another body ("G20").
  bool is_body(std::string_view name) const { return bodies_.count(name) != 0; }

  /// Whether it is that of a country, region or city.
  bool is_place(std::string_view name) const { return places_.count(name) != 0; }

 private:
  WordSet persons_, surnames_, peoples_, companies_, bodies_, places_;
};

/// Calls `take` with each name of the list data/names/`list`.tsv. Throws Failure where there is
/// none.
void each_name(const Files& files, std::string_view list,
               const std::function<void(std::string_view)>& take);

}  // namespace claimgraph
