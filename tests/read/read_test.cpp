#include "read/read.h"

#include <gtest/gtest.h>

#include <random>

namespace claimgraph {
namespace {

/// Only what this station uses, so that these tests fail for their own reasons alone.
const Knowledge& knowledge() {
  static const Knowledge instance = [] {
    Knowledge loaded;
    loaded.files = Files::builtin();
    loaded.reading_words = load_reading_words(loaded.files);
    loaded.text_words = load_text_words(loaded.files);
    return loaded;
  }();
  return instance;
}

struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> errors;
  std::vector<std::string> notes;
};

Outcome read(std::string_view name, std::string_view bytes, const ReadOptions& options = {}) {
  Outcome outcome;
  read_articles(
      name, bytes, options, knowledge(),
      [&](Article article) { outcome.articles.push_back(std::move(article)); },
      [&](const Error& error) { outcome.errors.push_back(to_string(error)); },
      [&](const Error& note) { outcome.notes.push_back(to_string(note)); });
  return outcome;
}

std::vector<std::string> blocks_of(const Outcome& outcome) {
  std::vector<std::string> blocks;
  for (const Article& article : outcome.articles) {
    for (const Block& block : article.blocks) {
      blocks.push_back(article.text.substr(block.span.start, block.span.size()));
    }
  }
  return blocks;
}

using Strings = std::vector<std::string>;

TEST(Plain, ALineIsABlock) {
  EXPECT_EQ(blocks_of(read("a.txt", "Acme buys Beta\r\nAcme bought Beta.\r\rIt paid cash.\n")),
            (Strings{"Acme buys Beta", "Acme bought Beta.", "It paid cash."}));
}

TEST(Plain, HardWrappedLinesAreOneBlock) {
  const Outcome outcome =
      read("a.txt",
           "Acme, which makes anvils in a small town by the river,\n"
           "bought its rival Beta on Monday for an amount that nobody\n"
           "would name.\n\nThe rest of the industry looked on in some surprise\nat it.\n");
  ASSERT_EQ(blocks_of(outcome).size(), 2U);
  EXPECT_TRUE(blocks_of(outcome)[0].ends_with("would name."));
}

TEST(Errors, NameInputAndPlace) {
  const struct {
    std::string name;
    std::string bytes;
    std::string error;
  } cases[] = {
      {"a.txt", "", "a.txt: empty"},
      {"a.bin", std::string("ab\0\0\0cd", 7), "a.bin: not text (NUL bytes in the first block)"},
      {"a.jsonl", "{\"title\": \"x\"}\n", "a.jsonl:1: expected a string \"text\" or \"html\""},
      {"a.jsonl", "[1]\n", "a.jsonl:1: expected an object with \"text\" or \"html\""},
      {"a.txt", " \n ", "a.txt: no text in it"},
      {"a.pdf", "%PDF-1.4 1 0 obj", "a.pdf: a PDF; make text of it first, as by pdftotext"},
      {"a.txt", "{\\rtf1 Acme}", "a.txt: an RTF document; save it as text or HTML first"},
  };
  for (const auto& row : cases) EXPECT_EQ(read(row.name, row.bytes).errors, Strings{row.error});
}

TEST(JsonLines, ABadLineDoesNotStopTheRest) {
  const Outcome outcome =
      read("a.jsonl",
           "{\"text\": \"One.\", \"url\": \"u1\", \"date\": \"3 Feb 2025\"}\n\nbroken\n"
           "{\"text\": \"Two.\", \"publisher\": \"P\", \"published\": \"2025-02\"}\n");
  ASSERT_EQ(outcome.articles.size(), 2U);
  ASSERT_EQ(outcome.errors.size(), 1U);
  EXPECT_TRUE(outcome.errors[0].starts_with("a.jsonl:3: not JSON")) << outcome.errors[0];
  EXPECT_EQ(outcome.articles[0].provenance.uri, "u1");
  EXPECT_EQ(outcome.articles[0].provenance.published, "2025-02-03");
  EXPECT_EQ(outcome.articles[1].provenance.published, "2025-02");
}

Strings addresses_of(const Outcome& outcome) {
  Strings addresses;
  for (const Article& article : outcome.articles) addresses.push_back(article.provenance.uri);
  return addresses;
}

TEST(Json, AnArticleWithoutAddressIsNamedByWhatItSaysWhereverItStands) {
  const std::string one = R"({"text": "One."})";
  const std::string two = R"({"text": "Two.", "title": "T"})";
  const Strings named = addresses_of(read("a.jsonl", one + "\n" + two + "\n"));
  ASSERT_EQ(named.size(), 2U);
  EXPECT_TRUE(named[0].starts_with("a.jsonl#")) << named[0];
  const struct {
    std::string name;
    std::string bytes;
    Strings addresses;
  } cases[] = {
      {"a.jsonl", two + "\n\n" + one, {named[1], named[0]}},
      {"a.jsonl", R"({"text": "Two.", "title": "U", "published": "2025"})", {named[1]}},
      {"a.jsonl", R"({"text": "Two.", "id": 17})", {"a.jsonl#17"}},
      {"a.jsonl", R"({"text": "Two.", "id": "a-17"})", {"a-17"}},
      {"a.json", R"({"text": "Two."})", {"a.json"}},
      {"a.json", "[" + one + "]", {"a.json" + named[0].substr(7)}},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(addresses_of(read(row.name, row.bytes)), row.addresses) << row.bytes;
  }
  EXPECT_NE(addresses_of(read("a.jsonl", R"({"text": "Two.", "publisher": "P"})"))[0], named[1]);
  EXPECT_EQ(addresses_of(read("a.jsonl", one, {.address = "sub/a.jsonl"})),
            Strings{"sub/" + named[0]});
}

TEST(Notes, TellOfADayThatIsNone) {
  const struct {
    std::string name;
    std::string bytes;
    Strings notes;
  } cases[] = {
      {"a.md",
       "---\ndate: yesterday\n---\n\nText.",
       {"a.md: published 'yesterday' is no date; left out"}},
      {"a.md",
       "---\npublished: 2025-02-30\n---\n\nText.",
       {"a.md: published '2025-02-30' is no date; left out"}},
      {"a.md", "---\ndate: soon\npublished: 2025-02-03\n---\n\nText.", {}},
      {"a.md", "---\ndate:\n---\n\nText.", {}},
      {"a.html",
       "<html><meta name=date content=Monday><p>Acme Corp. sued.</p></html>",
       {"a.html: published 'Monday' is no date; left out"}},
      {"a.jsonl",
       "{\"text\": \"One.\", \"url\": \"u\"}\n{\"text\": \"Two.\", \"published\": 20250101}",
       {"a.jsonl:2: published '20250101' is no date; left out"}},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(read(row.name, row.bytes).notes, row.notes) << row.bytes;
    EXPECT_EQ(read(row.name, row.bytes, {.published = "2025"}).notes, Strings{}) << row.bytes;
  }
}

TEST(Encodings, AreFoundAndNamed) {
  const struct {
    std::string bytes;
    std::string text;
    std::string encoding;
  } cases[] = {
      {"\xEF\xBB\xBF"
       "caf\xC3\xA9",
       "caf\xC3\xA9", "utf-8 (byte order mark)"},
      {"caf\xC3\xA9", "caf\xC3\xA9", "utf-8 (strict)"},
      {std::string("\xFF\xFE"
                   "a\0b\0",
                   6),
       "ab", "utf-16le (byte order mark)"},
      {std::string("a\0b\0c\0", 6), "abc", "utf-16le (NUL pattern)"},
      {std::string("\0a\0b\0c", 6), "abc", "utf-16be (NUL pattern)"},
  };
  for (const auto& row : cases) {
    const Outcome outcome = read("a.txt", row.bytes);
    ASSERT_EQ(outcome.articles.size(), 1U) << row.encoding;
    EXPECT_EQ(outcome.articles[0].text, row.text);
    EXPECT_EQ(outcome.articles[0].provenance.encoding, row.encoding);
  }
}

TEST(Options, DecideOverTheInput) {
  const Outcome outcome = read("a.json", "{\"text\": \"One.\", \"publisher\": \"P\"}",
                               {.published = "2025", .publisher = "Q"});
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].provenance.publisher, "Q");
  EXPECT_EQ(outcome.articles[0].provenance.published, "2025");
}

TEST(Html, KeepsTheArticleAndItsMetadata) {
  const Outcome outcome = read(
      "a.html",
      "<!doctype html><html><head><meta charset=utf-8><title>Acme buys Beta - The Example</title>"
      "<meta property='og:site_name' content='The Example'>"
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
      "\"Acme buys Beta\",\"datePublished\":\"2025-02-03T10:00:00Z\",\"author\":[{\"name\":\"Jane "
      "Roe\"}]}]}</script></head><body><nav><a href=/>Home</a></nav><div class='cookie-banner'>We "
      "use"
      " cookies.</div><article><h1>Acme buys Beta</h1><p>Acme&rsquo;s board <b>agreed</b> to buy "
      "Beta for"
      " $5&nbsp;million, the companies said on Monday after weeks of talks.<p>It pays cash, and "
      "expects"
      " to close the purchase before the end of the "
      "year.<ul><li>One</ul><table><tr><td>A<td>1<tr><td>B"
      "</table><aside>Related</aside></article><footer>Imprint</footer></body></html>");
  ASSERT_EQ(outcome.articles.size(), 1U);
  const Provenance& provenance = outcome.articles[0].provenance;
  EXPECT_EQ(provenance.title, "Acme buys Beta");
  EXPECT_EQ(provenance.publisher, "The Example");
  EXPECT_EQ(provenance.author, "Jane Roe");
  EXPECT_EQ(provenance.published, "2025-02-03");
  EXPECT_EQ(
      blocks_of(outcome),
      (Strings{"Acme buys Beta",
               "Acme\xE2\x80\x99s board agreed to buy Beta for $5 million, the companies said on "
               "Monday after weeks of talks.",
               "It pays cash, and expects to close the purchase before the end of the year.", "One",
               "A", "1", "B"}));
  EXPECT_EQ(outcome.articles[0].blocks[0].role, Role::title);
  EXPECT_EQ(outcome.articles[0].blocks[3].role, Role::list_item);
  EXPECT_EQ(outcome.articles[0].blocks[6].row, 2U);
}

std::string repeated(std::string_view pattern, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += pattern;
  return text;
}

/// A quadratic reader takes minutes for a megabyte of these, a linear one well under a second.
TEST(Html, IsLinearInWhateverRepeats) {
  const std::string patterns[] = {"<div>",
                                  "</div>",
                                  "<b><div></b>",
                                  "<p>",
                                  "<a b=c ",
                                  "<!--",
                                  "&amp",
                                  "<",
                                  "</",
                                  "<title>",
                                  "<td>",
                                  "<table><tr>",
                                  "<i></b>",
                                  "&#x41;",
                                  "<![CDATA[",
                                  "<script>",
                                  "<b>x</i></div>",
                                  "<div class='x y z ad'>t</div>",
                                  "<li>a",
                                  "&notanentity",
                                  "<h1>a",
                                  "<br>",
                                  "</p>",
                                  "=\"'"};
  for (const std::string& pattern : patterns) {
    const Outcome outcome = read("a.html", "<p>Text.</p>" + repeated(pattern, 1U << 20U));
    EXPECT_EQ(outcome.articles.size() + outcome.errors.size(), 1U) << pattern;
  }
  std::string attributes = "<p ";
  for (int i = 0; i < 60'000; ++i) attributes += "class=" + std::to_string(i) + " ";
  EXPECT_EQ(blocks_of(read("a.html", attributes + ">Text.")), Strings{"Text."});
}

TEST(Markdown, IsReadOffItsMarks) {
  const Outcome outcome =
      read("a.md",
           "---\ntitle: \"Acme: a story\"\nauthor: Jane Roe\ndate: 2025-02-03\n"
           "publisher: The Example\nurl: https://example.org/a\n---\n\n# Acme: a story\n\n"
           "Acme *bought* [Beta](https://b.example) for\n**$5** million.\n\n## More\n\n- One\n"
           "- Two\n\n> Quoted.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
  ASSERT_EQ(outcome.articles.size(), 1U);
  const Provenance& provenance = outcome.articles[0].provenance;
  EXPECT_EQ(provenance.title, "Acme: a story");
  EXPECT_EQ(provenance.author, "Jane Roe");
  EXPECT_EQ(provenance.published, "2025-02-03");
  EXPECT_EQ(provenance.publisher, "The Example");
  EXPECT_EQ(provenance.uri, "https://example.org/a");
  EXPECT_EQ(blocks_of(outcome), (Strings{"Acme: a story", "Acme bought Beta for\n$5 million.",
                                         "More", "One", "Two", "Quoted.", "a", "b", "1", "2"}));
  std::vector<Role> roles;
  for (const Block& block : outcome.articles[0].blocks) roles.push_back(block.role);
  EXPECT_EQ(roles, (std::vector<Role>{Role::title, Role::body, Role::heading, Role::list_item,
                                      Role::list_item, Role::quotation, Role::table_cell,
                                      Role::table_cell, Role::table_cell, Role::table_cell}));
}

void expect_sound(const Article& article, unsigned seed) {
  std::size_t end = 0;
  for (const Block& block : article.blocks) {
    ASSERT_LE(end, block.span.start) << seed;
    ASSERT_LT(block.span.start, block.span.end) << seed;
    ASSERT_LE(block.span.end, article.text.size()) << seed;
    EXPECT_EQ(article.text.substr(end, block.span.start - end)
                  .find_first_not_of(" \t\n\v\f\r\xC2\xA0\xE2\x80"
                                     "\x80\x81\x82\x83\x84\x85\x86\x87\x88"
                                     "\x89\x8A\xA8\xA9\xAF\x9F\xE3\xE1\x9A"),
              std::string::npos)
        << seed;
    end = block.span.end;
  }
}

TEST(AnyBytes, NeverCrashAReader) {
  const std::string seeds[] = {
      "<html><head><title>T</title></head><body><nav>x</nav><article><h1>A &amp; B</h1><p>One "
      "<b>two</b>.</p>"
      "<table><tr><td>1</td></tr></table><!-- c --><script>if (a<b) "
      "{}</script></article></body></html>",
      "---\ntitle: T\n---\n# H\n\nText *em* [l](u).\n\n- a\n- b\n\n> q\n\n| a | b |\n|---|---|\n| "
      "1 | 2 |\n",
      "{\"text\": \"One.\", \"title\": \"T\"}\n",
      "GENEVA, Feb 3 (Press) - Acme said it.\n\nQ: Why?\nA: Because.\n",
  };
  std::mt19937 random(7);
  for (unsigned round = 0; round < 400; ++round) {
    std::string bytes = seeds[round % 4];
    for (unsigned i = 0; i < 1 + round % 9; ++i) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 20));
          break;
        default:
          bytes.erase(at, 1 + random() % 3);
          if (bytes.empty()) bytes = "x";
      }
    }
    for (const char* name : {"a.html", "a.md", "a.jsonl", "a.json", "a.txt", "-"}) {
      for (const Article& article : read(name, bytes).articles) expect_sound(article, round);
    }
  }
}

}  // namespace
}  // namespace claimgraph
