#pragma once
// Sets of words and maps from words, for many look-ups: any string finds its word without being
// copied. They keep the order in which words came.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace claimgraph {

/// Eight bytes at a time, as most words are no longer. Its values differ between machines.
struct WordHash {
  std::uint64_t operator()(std::string_view word) const noexcept {
    std::uint64_t hash = word.size() * 0x9E3779B97F4A7C15;
    while (word.size() > 8) {
      hash = mixed(hash ^ bytes_of(word.substr(0, 8)));
      word.remove_prefix(8);
    }
    return mixed(hash ^ bytes_of(word));
  }

 private:
  /// REQUIRES: at most eight bytes.
  static std::uint64_t bytes_of(std::string_view word) {
    std::uint64_t bytes = 0;
    if (word.size() == 8) {
      std::memcpy(&bytes, word.data(), 8);
    } else if (word.size() >= 4) {
      std::uint32_t first = 0;
      std::uint32_t last = 0;
      std::memcpy(&first, word.data(), 4);
      std::memcpy(&last, word.data() + word.size() - 4, 4);
      bytes = std::uint64_t{first} << 32 | last;
    } else {
      for (const char c : word) bytes = bytes << 8 | static_cast<unsigned char>(c);
    }
    return bytes;
  }
  static std::uint64_t mixed(std::uint64_t hash) {
    hash *= 0xBF58476D1CE4E5B9;
    return hash ^ (hash >> 32);
  }
};

/// What sets and maps of words share: entries one after the other, and a table of places with open
/// addressing (linear probing, at most half full) that tells nearly every absent word by the half
/// of the hash it keeps, in one line of the cache. libstdc++'s tables divide by a prime, follow a
/// chain, and hash its words again: three times as long.
template <typename Entry>
class WordTable {
 public:
  using value_type = Entry;
  using iterator = typename std::vector<Entry>::iterator;
  using const_iterator = typename std::vector<Entry>::const_iterator;

  iterator begin() { return entries_.begin(); }
  iterator end() { return entries_.end(); }
  const_iterator begin() const { return entries_.begin(); }
  const_iterator end() const { return entries_.end(); }
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  const_iterator find(std::string_view word) const {
    const std::size_t at = number_of(word, WordHash{}(word));
    return entries_.begin() + static_cast<std::ptrdiff_t>(at);
  }
  iterator find(std::string_view word) {
    const std::size_t at = number_of(word, WordHash{}(word));
    return entries_.begin() + static_cast<std::ptrdiff_t>(at);
  }
  bool contains(std::string_view word) const { return find(word) != end(); }
  std::size_t count(std::string_view word) const { return contains(word) ? 1 : 0; }

  void clear() {
    entries_.clear();
    places_.clear();
  }

 protected:
  /// The entry of `word`, made by `make` if there was none, and whether it was made. References to
  /// other entries do not outlive it.
  template <typename Make>
  std::pair<iterator, bool> put(std::string_view word, Make make) {
    const std::uint64_t hash = WordHash{}(word);
    const std::size_t at = number_of(word, hash);
    const bool is_new = at == entries_.size();
    if (is_new) {
      entries_.push_back(make());
      if (entries_.size() * 2 > places_.size()) {
        make_room();
      } else {
        take_place(hash, at);
      }
    }
    return {entries_.begin() + static_cast<std::ptrdiff_t>(at), is_new};
  }

 private:
  struct Place {
    std::uint32_t hash = 0;    ///< upper half
    std::uint32_t number = 0;  ///< of the entry, from 1; 0: free
  };

  static const std::string& key_of(const std::string& entry) { return entry; }
  template <typename Value>
  static const std::string& key_of(const std::pair<std::string, Value>& entry) {
    return entry.first;
  }

  /// The number of entries if there is none.
  std::size_t number_of(std::string_view word, std::uint64_t hash) const {
    if (places_.empty()) return entries_.size();
    const auto upper = static_cast<std::uint32_t>(hash >> 32);
    const std::size_t mask = places_.size() - 1;
    for (std::size_t at = hash & mask; places_[at].number != 0; at = (at + 1) & mask) {
      const Place& place = places_[at];
      if (place.hash == upper && key_of(entries_[place.number - 1]) == word)
        return place.number - 1;
    }
    return entries_.size();
  }

  void take_place(std::uint64_t hash, std::size_t entry) {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash & mask;
    while (places_[at].number != 0) at = (at + 1) & mask;
    places_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(entry + 1)};
  }

  void make_room() {
    places_.assign(places_.empty() ? 4 : places_.size() * 2, Place{});
    for (std::size_t i = 0; i < entries_.size(); ++i)
      take_place(WordHash{}(key_of(entries_[i])), i);
  }

  std::vector<Entry> entries_;
  std::vector<Place> places_;  // a power of two
};

class WordSet : public WordTable<std::string> {
 public:
  WordSet() = default;
  WordSet(std::initializer_list<std::string_view> words) { insert(words.begin(), words.end()); }

  std::pair<iterator, bool> insert(std::string_view word) {
    return put(word, [&] { return std::string(word); });
  }
  std::pair<iterator, bool> emplace(std::string_view word) { return insert(word); }
  template <typename From>
  void insert(From from, From to) {
    for (; from != to; ++from) insert(std::string_view(*from));
  }
};

template <typename Value>
class WordMap : public WordTable<std::pair<std::string, Value>> {
  using Table = WordTable<std::pair<std::string, Value>>;

 public:
  /// Keeps the value that a word has already.
  template <typename... Arguments>
  std::pair<typename Table::iterator, bool> emplace(std::string_view word,
                                                    Arguments&&... arguments) {
    return this->put(word, [&] {
      return std::pair<std::string, Value>(
          std::piecewise_construct, std::forward_as_tuple(word),
          std::forward_as_tuple(std::forward<Arguments>(arguments)...));
    });
  }
  template <typename Given>
  void insert_or_assign(std::string_view word, Given&& value) {
    (*this)[word] = std::forward<Given>(value);
  }
  Value& operator[](std::string_view word) { return emplace(word).first->second; }
  const Value& at(std::string_view word) const {
    const auto found = this->find(word);
    if (found == this->end()) throw std::out_of_range("no such word");
    return found->second;
  }
};

}  // namespace claimgraph
