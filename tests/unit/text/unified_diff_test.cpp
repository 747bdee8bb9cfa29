#include <stdlib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"
#include "text/unified_diff.hpp"

using namespace signalr_config;

namespace {

std::string content(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A directory in which git applies patches. It has no repository above it.
class PatchedDirectory {
 public:
  void write(const std::string& name, const std::string& text) { directory_.write("tree/" + name, text); }
  std::string read(const std::string& name) const { return content(directory_.path() / "tree" / name); }

  bool apply(const std::string& patch, const std::string& options = "") const {
    directory_.write("change.patch", patch);
    const std::string root = directory_.path().string();
    // Without these git would look for a repository above, and heed what the user has set.
    const std::string command = "cd '" + root + "/tree' && GIT_CEILING_DIRECTORIES='" + root +
                                "' GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 git apply " + options +
                                " ../change.patch 2>../stderr";
    return ::system(command.c_str()) == 0;
  }

 private:
  test::TemporaryDirectory directory_;
};

struct Change {
  std::string name;
  std::string before;
  std::string after;
};

void require_applies(const std::vector<Change>& changes) {
  PatchedDirectory directory;
  std::string patch;
  for (const Change& change : changes) {
    directory.write(change.name, change.before);
    patch += text::unified_diff(change.name, change.before, change.after);
  }
  CAPTURE(patch);
  REQUIRE(directory.apply(patch));
  for (const Change& change : changes) {
    INFO(change.name);
    REQUIRE(directory.read(change.name) == change.after);
  }
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> lines{"",    "a",   "b",     "  {",        "  }",
                                              "- x", "+ x", "\\ No", "@@ -1 +1 @@"};
  static const std::vector<std::string> ends{"\n", "\n", "\n", "\r\n"};
  std::string text;
  const std::size_t count = random() % 30;
  for (std::size_t i = 0; i < count; ++i)
    text += lines[random() % lines.size()] + ends[random() % ends.size()];
  if (random() % 3 == 0 && text.ends_with('\n')) text.pop_back();
  return text;
}

/// Some lines of it removed, doubled or replaced.
std::string vary(const std::string& text, std::mt19937& random) {
  std::string result;
  for (const char c : text) {
    const auto dice = random() % 40;
    if (dice == 0) continue;
    result += c;
    if (dice == 1) result += "\nnew";
    if (dice == 2) result += c;
  }
  return result;
}

}  // namespace

TEST_CASE("a patch has three lines of context around each change") {
  REQUIRE(text::unified_diff("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes whose contexts touch share a hunk, others have their own") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  REQUIRE(text::unified_diff("f", before, "1\nx\n3\n4\n5\n6\n7\n8\ny\n") ==
          "--- a/f\n+++ b/f\n@@ -1,9 +1,9 @@\n 1\n-2\n+x\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+y\n");
  REQUIRE(text::unified_diff("f", before + "10\n", "x\n2\n3\n4\n5\n6\n7\n8\n9\ny\n") ==
          "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+y\n");
}

TEST_CASE("equal texts have no patch") { REQUIRE(text::unified_diff("f", "a\n", "a\n").empty()); }

TEST_CASE("a last line without an end is marked as git marks it") {
  REQUIRE(
      text::unified_diff("f", "a", "b") ==
      "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
  REQUIRE(text::unified_diff("f", "a\nb", "a\nb\n") ==
          "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

TEST_CASE("odd file names are quoted as git quotes them") {
  const auto first_line = [](std::string_view path) {
    const std::string patch = text::unified_diff(path, "a\n", "b\n");
    return patch.substr(0, patch.find('\n'));
  };
  REQUIRE(first_line("dir/file.json") == "--- a/dir/file.json");
  REQUIRE(first_line("a b") == "--- a/a b\t");
  REQUIRE(first_line("a\"b\\c") == R"(--- "a/a\"b\\c")");
  REQUIRE(first_line("\xC3\xA9\t\n\x01") == R"(--- "a/\303\251\t\n\001")");
}

TEST_CASE("git applies patches of files with odd names, line ends and ends") {
  require_applies({{"plain.json", "{\n  \"a\": 1\n}\n", "{\n  \"a\": 2\n}\n"},
                   {"with space", "1\n2\n", "1\nzwei\n"},
                   {"dir/\xC3\xA9\"q\\\t", "1\n2\n", "1\nzwei\n"},
                   {"crlf", "1\r\n2\r\n3\r\n", "1\r\nzwei\r\n3\r\n"},
                   {"crlf-to-lf", "1\r\n2\n", "1\n2\r\n"},
                   {"no-end", "1\n2", "1\nzwei"},
                   {"gets-end", "1\n2", "1\n2\n"},
                   {"loses-end", "1\n2\n", "1\n2"},
                   {"to-empty", "1\n", ""},
                   {"from-empty", "", "1\n"}});
}

TEST_CASE("git applies random patches, and the result is the text that was wanted") {
  std::mt19937 random(20240607);
  std::vector<Change> changes;
  for (int i = 0; i < 200; ++i) {
    const std::string before = random_text(random);
    const std::string after = random() % 4 == 0 ? random_text(random) : vary(before, random);
    changes.push_back({"f" + std::to_string(i), before, after});
  }
  require_applies(changes);
}

TEST_CASE("git applies a patch in reverse") {
  PatchedDirectory directory;
  directory.write("f", "1\n2\n3\n");
  REQUIRE(directory.apply(text::unified_diff("f", "1\nzwei\n3\n", "1\n2\n3\n"), "--reverse"));
  REQUIRE(directory.read("f") == "1\nzwei\n3\n");
}

TEST_CASE("texts that have nothing in common are one change") {
  std::string before;
  std::string after;
  for (int i = 0; i < 3000; ++i) {
    before += "b" + std::to_string(i) + "\n";
    after += "a" + std::to_string(i) + "\n";
  }
  require_applies({{"f", before, after}});
}
