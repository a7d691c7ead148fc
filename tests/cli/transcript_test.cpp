// Runs the built program on every transcript: tests/cli/*.t, and what README.md shows.

#include "cli/transcript.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "files.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

const fs::path kTop = CLAIMGRAPH_SOURCE_DIR;

/// A folder with the program in bin/ and the samples in data/samples; commands run in it.
/// Permissions mean nothing to the superuser: where the tests run as one, the commands run as
/// nobody.
class Place {
 public:
  Place() {
    std::string pattern = (fs::temp_directory_path() / "claimgraph-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) return;
    folder_ = pattern;
    fs::create_directories(folder_ / "work/data");
    fs::create_directories(folder_ / "bin");
    fs::copy(kTop / "data/samples", folder_ / "work/data/samples", fs::copy_options::recursive);
    fs::copy_file(CLAIMGRAPH_PROGRAM, folder_ / "bin/claimgraph");
    if (geteuid() != 0) return;
    as_nobody_ = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    fs::permissions(folder_, fs::perms::owner_all | fs::perms::others_exec);
    std::system(("chown -R 65534:65534 '" + (folder_ / "work").string() + "'").c_str());
  }
  ~Place() {
    if (!folder_.empty()) {
      std::system(
          ("chmod -R u+rwx '" + folder_.string() + "'; rm -rf '" + folder_.string() + "'").c_str());
    }
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  /// The answer as a transcript writes it.
  std::vector<std::string> run(const std::string& command, TranscriptForm form) const {
    const fs::path script = folder_ / "command";
    const fs::path out = folder_ / "out";
    const fs::path err = folder_ / "err";
    std::ofstream(script) << "cd '" << (folder_ / "work").string() << "' || exit 99\n"
                          << command << '\n';
    const bool together = form == TranscriptForm::markdown;
    const std::string path = (folder_ / "bin").string() + ":/usr/local/bin:/usr/bin:/bin";
    const int status =
        std::system((as_nobody_ + "env -i HOME=/nonexistent LC_ALL=C.UTF-8 PATH='" + path +
                     "' timeout 200 sh '" + script.string() + "' </dev/null >'" + out.string() +
                     "' 2>" + (together ? "&1" : "'" + err.string() + "'"))
                        .c_str());
    std::vector<std::string> answer = lines_of(bytes_of(out));
    if (together) return answer;
    for (const std::string& line : lines_of(bytes_of(err))) answer.push_back("! " + line);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code != 0) answer.push_back("[" + std::to_string(code) + "]");
    return answer;
  }

 private:
  fs::path folder_{};
  std::string as_nobody_{};
};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "    " + line + '\n';
  return text;
}

class TranscriptTest : public testing::TestWithParam<std::string> {};

TEST_P(TranscriptTest, HoldsToTheLetter) {
  const fs::path file = kTop / GetParam();
  const TranscriptForm form =
      file.extension() == ".md" ? TranscriptForm::markdown : TranscriptForm::plain;
  const std::string text = bytes_of(file);
  const Transcript transcript = parse_transcript(text, form);
  ASSERT_FALSE(transcript.steps.empty()) << file << " has no command";
  const Place place;
  Ids ids;
  std::vector<std::vector<std::string>> fresh;
  for (const Step& step : transcript.steps) {
    const auto given = place.run(with_ids(step.command, ids), form);
    const bool same = matches(step.answer, given, ids);
    fresh.push_back(same ? step.answer : given);
    EXPECT_TRUE(same) << GetParam() << ":" << step.line << ": $ " << step.command << "\nexpected\n"
                      << joined(step.answer) << "given\n"
                      << joined(given);
  }
  const char* update = std::getenv("CLAIMGRAPH_UPDATE_GOLDENS");
  if (update != nullptr && *update == '1') std::ofstream(file) << with_answers(text, form, fresh);
}

std::vector<std::string> files() {
  std::vector<std::string> found = {"README.md"};
  for (const auto& entry : fs::directory_iterator(kTop / "tests/cli")) {
    if (entry.path().extension() == ".t")
      found.push_back(fs::relative(entry.path(), kTop).string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

INSTANTIATE_TEST_SUITE_P(Cli, TranscriptTest, testing::ValuesIn(files()),
                         [](const testing::TestParamInfo<std::string>& tested) {
                           return fs::path(tested.param).stem().string();
                         });

// ---- the matching itself

TEST(TranscriptMatching, TellsEqualFromUnequal) {
  const struct {
    std::vector<std::string> expected;
    std::vector<std::string> given;
    bool same;
  } cases[] = {
      {{"a", "b"}, {"a", "b"}, true},
      {{"a"}, {"a", "b"}, false},
      {{"a", "..."}, {"a", "b", "c"}, true},
      {{"...", "c"}, {"a", "b"}, false},
      {{"took <*> s"}, {"took 1.2 s"}, true},
      {{"took <*> s"}, {"took 1.2 m"}, false},
      {{"id 0123abcd"}, {"id ffffffff"}, true},
      {{"id 0123abcd"}, {"id none"}, false},
      {{}, {"[1]"}, false},
  };
  for (const auto& each : cases) {
    Ids ids;
    EXPECT_EQ(matches(each.expected, each.given, ids), each.same)
        << joined(each.expected) << joined(each.given);
  }
  Ids ids;
  ASSERT_TRUE(matches({"id 0123abcd"}, {"id ffffffff"}, ids));
  EXPECT_EQ(with_ids("why 0123abcd", ids), "why ffffffff");
}

TEST(TranscriptMatching, WritesAnswersBackInTheirPlace) {
  const std::string text = "# what\n$ one\n> more\nold\n\n$ two\n[1]\n";
  EXPECT_EQ(with_answers(text, TranscriptForm::plain, {{"new", "", "lines"}, {}}),
            "# what\n$ one\n> more\nnew\n\nlines\n\n$ two\n");
}

}  // namespace
}  // namespace claimgraph
