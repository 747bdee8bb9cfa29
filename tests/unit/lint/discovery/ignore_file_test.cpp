#include "lint/discovery/ignore_file.hpp"

#include <catch2/catch.hpp>

using signalr_config::lint::IgnoreFile;

namespace {

std::optional<bool> file(const char* text, const char* path) {
  return IgnoreFile(text).decide({path, false});
}
std::optional<bool> directory(const char* text, const char* path) {
  return IgnoreFile(text).decide({path, true});
}

}  // namespace

TEST_CASE("a name without a slash counts anywhere, one with a slash from its own directory") {
  CHECK(file("*.log", "a/b/c.log") == true);
  CHECK(file("/x.json", "x.json") == true);
  CHECK(file("/x.json", "a/x.json") == std::nullopt);
  CHECK(file("a/x.json", "a/x.json") == true);
  CHECK(file("a/x.json", "b/a/x.json") == std::nullopt);
  CHECK(file("**/a/x.json", "b/a/x.json") == true);
}

TEST_CASE("the last pattern that matches decides") {
  CHECK(file("*.json\n!keep.json", "keep.json") == false);
  CHECK(file("!keep.json\n*.json", "keep.json") == true);
  CHECK(file("*.json", "a.txt") == std::nullopt);
}

TEST_CASE("a slash at the end is for directories") {
  CHECK(directory("build/", "src/build") == true);
  CHECK(file("build/", "src/build") == std::nullopt);
  CHECK(directory("/build/", "src/build") == std::nullopt);
}

TEST_CASE("comments, blanks and escapes") {
  CHECK(file("# a\n\n  \na", "a") == true);
  CHECK(file("\\#a", "#a") == true);
  CHECK(file("\\!a", "!a") == true);
  CHECK(file("a   ", "a") == true);
  CHECK(file("a\\ ", "a ") == true);
  CHECK(file("a\\  ", "a ") == true);
  CHECK(file("a\r\nb\r\n", "a") == true);
  CHECK(file("\xEF\xBB\xBF"
             "a",
             "a") == true);
  CHECK(file("a\t", "a") == std::nullopt);
}
