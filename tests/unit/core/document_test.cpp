#include <catch2/catch.hpp>

#include "signalr_config/origin.hpp"

using namespace signalr_config;

namespace {

std::shared_ptr<const Document> file(std::string bytes) {
  return std::make_shared<const Document>("f.json", SourceKind::json, std::move(bytes));
}

}  // namespace

TEST_CASE("lines and columns begin at one, and columns count code points") {
  const auto document = file("a\n\xC3\xA9\xE2\x82\xACx");
  REQUIRE(document->position(0) == Position{1, 1});
  REQUIRE(document->position(1) == Position{1, 2});
  REQUIRE(document->position(2) == Position{2, 1});
  REQUIRE(document->position(4) == Position{2, 2});
  REQUIRE(document->position(7) == Position{2, 3});
}

TEST_CASE("a byte order mark has no column") {
  const auto document = file("\xEF\xBB\xBF{\n}");
  REQUIRE(document->position(3) == Position{1, 1});
  REQUIRE(document->position(4) == Position{1, 2});
  REQUIRE(document->position(5) == Position{2, 1});
}

TEST_CASE("an offset past the end is the end") {
  REQUIRE(file("ab")->position(99) == Position{1, 3});
  REQUIRE(file("")->position(5) == Position{1, 1});
}

TEST_CASE("positions are right far into long lines and across many of them") {
  std::string bytes(5'000, 'x');
  bytes += '\n';
  for (int i = 0; i < 3'000; ++i) bytes += "y\n";
  const auto document = file(bytes);
  REQUIRE(document->position(4'999) == Position{1, 5'000});
  REQUIRE(document->position(5'001) == Position{2, 1});
  REQUIRE(document->position(5'001 + 2 * 2'999) == Position{3'001, 1});
  REQUIRE(document->position(bytes.size()) == Position{3'002, 1});
}

TEST_CASE("an origin names file, line and column, or the variable") {
  REQUIRE(describe(Origin{file("{\n  \"a\": 1"), {5, 6}, {9, 10}, ValueEncoding::verbatim, nullptr}) ==
          "f.json:2:8");
  const auto variables = std::make_shared<const Document>("environment", SourceKind::environment, "A__B\nC");
  REQUIRE(describe(Origin{variables, {0, 4}, {}, ValueEncoding::opaque, nullptr}) ==
          "environment variable A__B");
  REQUIRE(describe(Origin{}) == "code");
}

TEST_CASE("an origin that was reached through another names both") {
  const auto via =
      std::make_shared<const Origin>(Origin{file("abc"), {1, 2}, {}, ValueEncoding::verbatim, nullptr});
  REQUIRE(describe(Origin{file("x"), {0, 1}, {}, ValueEncoding::verbatim, via}) ==
          "f.json:1:1 (from f.json:1:2)");
}
