#include "corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "base/error.h"
#include "read/read.h"

namespace claimgraph {
namespace {

constexpr std::string_view kHeads[] = {"Alder",   "Basalt",  "Cobalt", "Delta",  "Ember",
                                       "Fathom",  "Granite", "Harbor", "Indigo", "Juniper",
                                       "Kestrel", "Lumen",   "Marble", "Nimbus", "Orchard",
                                       "Pioneer", "Quarry",  "Raven",  "Summit", "Tundra"};
constexpr std::string_view kTails[] = {"Systems",  "Semiconductor", "Labs",
                                       "Robotics", "Energy",        "Networks"};
constexpr std::string_view kFirst[] = {"Anna",  "Boris", "Clara", "David",
                                       "Elena", "Frank", "Grace", "Henry"};
constexpr std::string_view kLast[] = {"Abbott", "Brandt",  "Castillo", "Dreyer",
                                      "Eklund", "Fischer", "Garcia"};
constexpr std::string_view kCities[] = {"Boston", "Dresden",  "Osaka",
                                        "Austin", "Grenoble", "Hsinchu"};

/// The standard's distributions differ between libraries; this draws the same everywhere.
class Draw {
 public:
  explicit Draw(std::size_t seed) : random_(static_cast<std::mt19937::result_type>(seed)) {}

  std::size_t below(std::size_t end) { return random_() % end; }
  template <std::size_t N>
  std::string_view one_of(const std::string_view (&words)[N]) {
    return words[below(N)];
  }
  std::string company() { return fmt::format("{} {}", one_of(kHeads), one_of(kTails)); }
  std::string person() { return fmt::format("{} {}", one_of(kFirst), one_of(kLast)); }
  std::size_t year() { return 2015 + below(10); }
  std::size_t amount() { return 1 + below(900); }

 private:
  std::mt19937 random_;
};

std::string sentence(Draw& draw) {
  switch (draw.below(8)) {
    case 0:
      return fmt::format("{} acquired {} in {} for ${} million.", draw.company(), draw.company(),
                         draw.year(), draw.amount());
    case 1:
      return fmt::format("{} said that {} would invest ${} million in a plant near {}.",
                         draw.person(), draw.company(), draw.amount(), draw.one_of(kCities));
    case 2:
      return fmt::format("{} reported revenue of ${} million for {}.", draw.company(),
                         draw.amount(), draw.year());
    case 3:
      return fmt::format("{} is headquartered in {}.", draw.company(), draw.one_of(kCities));
    case 4:
      return fmt::format("According to {}, {} has laid off {} employees.", draw.person(),
                         draw.company(), 10 * draw.amount());
    case 5:
      return fmt::format("{}, the chief executive of {}, denied that it had sued {}.",
                         draw.person(), draw.company(), draw.company());
    case 6:
      return fmt::format("{} was founded by {} in {}.", draw.company(), draw.person(), draw.year());
    default:
      return fmt::format("{} supplies {} with chips, and {} may buy more of them.", draw.company(),
                         draw.company(), draw.company());
  }
}

}  // namespace

std::vector<Article> bench_articles(const Knowledge& knowledge) {
  const char* named = std::getenv("CLAIMGRAPH_BENCH_TEXT");
  const std::string path =
      named != nullptr && *named != '\0' ? named : CLAIMGRAPH_SOURCE_DIR "/data/samples";
  std::vector<Article> articles;
  for (const std::string& name : inputs_of({path}).names) {
    const Result<Input> input = read_input(name);
    if (!input) throw Failure(to_string(input.error()));
    read_articles(
        input->name, input->bytes, {}, knowledge,
        [&](Article article) { articles.push_back(std::move(article)); }, [](const Error&) {});
  }
  if (articles.empty()) throw Failure(path + ": no article in it");
  return articles;
}

std::string long_text(const std::vector<Article>& articles, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    for (const Article& article : articles) {
      for (const Block& block : article.blocks) {
        if (block.role != Role::body) continue;
        text += article.text.substr(block.span.start, block.span.size()) + "\n\n";
        if (text.size() >= bytes) return text;
      }
    }
  }
  return text;
}

Input made_up_article(std::size_t number) {
  constexpr std::size_t kSentences = 10;
  Draw draw(number);
  Input input{fmt::format("made-up/{:05}.txt", number), ""};
  input.bytes =
      fmt::format("Article {}\n\nPublished: {}-{:02}-{:02}\nSource: {} News\n\n", number,
                  draw.year(), 1 + draw.below(12), 1 + draw.below(28), draw.one_of(kHeads));
  for (std::size_t i = 0; i < kSentences; ++i) {
    input.bytes += sentence(draw) + (i % 3 == 2 ? "\n\n" : " ");
  }
  return input;
}

}  // namespace claimgraph
