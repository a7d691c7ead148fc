#include "train/training.h"

#include <algorithm>
#include <set>
#include <thread>

#include "train/train_network.h"
#include "train/unknown_names.h"

namespace claimgraph {
namespace {

std::vector<std::string_view> views(const std::vector<std::string>& forms) {
  return {forms.begin(), forms.end()};
}

/// The bits of the states that each word may take: the gold one; where the corpus is silent on
/// miscellaneous names, "outside" leaves them open.
std::vector<std::uint32_t> allowed_states(const NamedSentence& sentence) {
  std::uint32_t open = 1U << kOutsideName;
  if (!sentence.marks_miscellaneous) {
    for (const NamePart part :
         {NamePart::begin, NamePart::inside, NamePart::end, NamePart::single}) {
      open |= 1U << name_state(NameLabel::miscellaneous, part);
    }
  }
  std::vector<std::uint32_t> allowed;
  for (const NameState state : sentence.states) {
    allowed.push_back(state == kOutsideName ? open : 1U << state);
  }
  return allowed;
}

/// The vectors by the lexicon's numbers.
FirstRows word_rows(const Lexicon& lexicon, const WordVectors& vectors) {
  FirstRows rows;
  for (const HashIndex::Entry& entry : lexicon.entries()) {
    const auto vector = vectors.find(entry.hash);
    if (vector != vectors.end()) rows.emplace_back(entry.value, vector->second);
  }
  return rows;
}

constexpr float kToldOfUnknownNames = 0.5F;  // of the treebanks' sentences, once more

enum class Case : std::uint8_t { as_written, headline, capitals, small };

/// Every eighth sentence is learnt once more in the capitals of headlines, or in capitals only, or
/// in none: news needs it, and the treebanks hardly show it.
Case second_case(std::size_t number) {
  switch (number % 32) {
    case 3:
    case 19:
      return Case::headline;
    case 11:
      return Case::capitals;
    case 27:
      return Case::small;
    default:
      return Case::as_written;
  }
}

char changed(char c, bool to_capital) {
  if (to_capital && c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  if (!to_capital && c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c;
}

std::vector<std::string> recased(std::vector<std::string> forms, Case wanted) {
  for (std::string& form : forms) {
    for (std::size_t at = 0; at < form.size(); ++at) {
      if (wanted == Case::headline && at > 0) break;
      form[at] = changed(form[at], wanted != Case::small);
    }
  }
  return forms;
}

/// Adds a lesson made of the forms as written, and one in its second case if it has one.
template <typename Fill>
void add_lessons(const std::vector<std::string>& forms, const Lexicon& lexicon,
                 std::vector<Lesson>& lessons, Fill fill) {
  const Case second = second_case(lessons.size());
  for (const Case wanted : {Case::as_written, second}) {
    const bool once = wanted == Case::as_written;
    const auto written = once ? forms : recased(forms, wanted);
    Lesson& lesson = lessons.emplace_back();
    lesson.words = words_of(views(written), lexicon);
    fill(written, lesson);
    if (once && second == Case::as_written) break;
  }
}

/// The sentences, some of them told again, as one network learns them.
std::vector<Lesson> tree_lessons(std::span<const TreeSentence> sentences, const Lexicon& lexicon,
                                 const UnknownNames* unknown_names, std::uint64_t seed) {
  const Word well_known = word_of(kWellKnownName, lexicon);
  std::vector<Lesson> lessons;
  const auto tell = [&](const TreeSentence& sentence) {
    add_lessons(sentence.forms, lexicon, lessons, [&](const auto&, Lesson& lesson) {
      lesson.tags = sentence.tags;
      lesson.heads = sentence.heads;
      lesson.labels = sentence.labels;
      for (Word& word : lesson.words) {
        if (is_unknown_name(word) && well_known.number != 0) word = well_known;
      }
    });
  };
  Random random(seed);
  for (const TreeSentence& sentence : sentences) {
    tell(sentence);
    if (unknown_names == nullptr || random.fraction() >= kToldOfUnknownNames) continue;
    if (const auto retold = unknown_names->retold(sentence, random)) tell(*retold);
  }
  return lessons;
}

std::vector<Lesson> name_lessons(const std::vector<NamedSentence>& sentences,
                                 const Lexicon& lexicon, const SyntaxModel& syntax,
                                 const NameLists& lists) {
  std::vector<Lesson> lessons;
  for (const NamedSentence& sentence : sentences) {
    add_lessons(sentence.words, lexicon, lessons,
                [&](const std::vector<std::string>& written, Lesson& lesson) {
                  lesson.known_tags = read_syntax(syntax, views(written)).tags;
                  lists.mark(views(written), lesson.words);
                  lesson.names = allowed_states(sentence);
                  lesson.guidelines = sentence.guidelines;
                });
  }
  return lessons;
}

NetworkOptions network_options(const TrainingOptions& options) {
  NetworkOptions network;
  network.rounds = options.rounds;
  network.dropout = options.dropout;
  network.name_dropout = options.name_dropout;
  network.seed = options.seed;
  return network;
}

/// Trains as many networks as the options say, each by a thread of its own from the lessons of its
/// seed, and writes their number and them.
template <typename LessonsOf>
void train_networks(LessonsOf lessons_of, const NetworkSizes& sizes, const FirstRows& first_rows,
                    const TrainingOptions& options, ModelWriter& writer, std::ostream& log) {
  std::vector<ModelWriter> networks(options.networks);
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < networks.size(); ++i) {
    threads.emplace_back([&, i] {
      TrainingOptions own = options;
      own.seed += i;
      train_network(lessons_of(own.seed), sizes, first_rows, network_options(own), networks[i],
                    log);
    });
  }
  threads.clear();  // waits for them
  writer.number(networks.size());
  for (const ModelWriter& network : networks) writer.append_payload(network);
}

}  // namespace

std::vector<Tag> collect_tags(std::span<const Document> documents) {
  std::set<Tag> tags;
  for (const Document& document : documents) {
    for (const Token& token : document.tokens) tags.insert({token.upos, token.xpos});
  }
  return {tags.begin(), tags.end()};
}

std::vector<TreeSentence> tree_sentences(std::span<const Document> documents,
                                         std::span<const Tag> tags) {
  std::vector<TreeSentence> sentences;
  for (const Document& document : documents) {
    for (const Sentence& sentence : document.sentences) {
      TreeSentence& out = sentences.emplace_back();
      for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
        const Token& token = document.tokens[at];
        const auto tag = std::lower_bound(tags.begin(), tags.end(), Tag{token.upos, token.xpos});
        out.forms.emplace_back(document.at(token));
        out.lemmas.push_back(token.lemma);
        out.feats.push_back(token.feats);
        out.tags.push_back(static_cast<TagId>(tag - tags.begin()));
        out.heads.push_back((token.head == Token::kRoot ? sentence.end_token : token.head) -
                            sentence.first_token);
        out.labels.push_back(token.deprel);
      }
    }
  }
  return sentences;
}

void WordCounts::add(std::span<const std::string> forms) {
  for (const std::string& form : forms) hashes_.push_back(hash_of(folded_word(form)));
}

Lexicon WordCounts::lexicon(const WordVectors& vectors) const {
  std::vector<std::uint32_t> sorted = hashes_;
  for (const auto& [hash, vector] : vectors) sorted.insert(sorted.end(), 2, hash);
  std::sort(sorted.begin(), sorted.end());
  std::vector<HashIndex::Entry> entries;
  for (std::size_t at = 1; at < sorted.size(); ++at) {
    const bool second = sorted[at] == sorted[at - 1] && (at == 1 || sorted[at] != sorted[at - 2]);
    if (second) entries.push_back({sorted[at], static_cast<std::uint32_t>(entries.size() + 1)});
  }
  return Lexicon(std::move(entries));
}

std::string train_syntax(std::span<const TreeSentence> sentences, const std::vector<Tag>& tags,
                         const UnknownNames* unknown_names, const WordVectors& vectors,
                         const TrainingOptions& options, std::ostream& log) {
  WordCounts counts;
  for (const TreeSentence& sentence : sentences) counts.add(sentence.forms);
  const Lexicon lexicon = counts.lexicon(vectors);
  NetworkSizes sizes;
  sizes.words = lexicon.entries().size() + 1;
  sizes.embedding = 64;
  sizes.hidden = options.hidden;
  sizes.arc = 64;
  sizes.label = 64;
  sizes.tags = tags.size();
  ModelWriter writer;
  lexicon.write(writer);
  write_tags(tags, writer);
  train_morphology(sentences, tags.size()).write(writer);
  const auto lessons = [&](std::uint64_t seed) {
    return tree_lessons(sentences, lexicon, unknown_names, seed);
  };
  train_networks(lessons, sizes, word_rows(lexicon, vectors), options, writer, log);
  return writer.finish("syntax");
}

std::string train_names(std::span<const NamedSentence> originals, const SyntaxModel& syntax,
                        const NameLists& lists, const OtherNames* other_names,
                        const WordVectors& vectors, const TrainingOptions& options,
                        std::ostream& log) {
  WordCounts counts;
  for (const NamedSentence& sentence : originals) counts.add(sentence.words);
  const Lexicon lexicon = counts.lexicon(vectors);
  const auto lessons = [&](std::uint64_t seed) {
    std::vector<NamedSentence> sentences(originals.begin(), originals.end());
    Random random(seed);
    for (const NamedSentence& sentence : originals) {
      auto retold = other_names == nullptr ? std::nullopt : other_names->retold(sentence, random);
      if (retold) sentences.push_back(std::move(*retold));
    }
    return name_lessons(sentences, lexicon, syntax, lists);
  };
  NetworkSizes sizes;
  sizes.words = lexicon.entries().size() + 1;
  sizes.embedding = 64;
  sizes.hidden = options.hidden;
  sizes.names = kNameStateCount;
  ModelWriter writer;
  lexicon.write(writer);
  train_networks(lessons, sizes, word_rows(lexicon, vectors), options, writer, log);
  return writer.finish("names");
}

}  // namespace claimgraph
