#include "conformance/report.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "conformance/questions.hpp"
#include "conformance/scratch_directory.hpp"

namespace signalr_config::conformance {

namespace {

const KnownDifferences known = {{"known", "for a reason"}};

}  // namespace

TEST_CASE("a report counts what holds and prints what does not") {
  std::ostringstream out;
  Report report("some.jsonl", known, out);
  report.add("good", {});
  report.add("bad", {"a:\nexpected 1\ngot      2"});
  report.finish();
  CHECK_FALSE(report.all_hold());
  CHECK(out.str() == "  bad\n    a:\n      expected 1\n      got      2\nsome.jsonl 1/2\n");
}

TEST_CASE("a difference on purpose is counted by itself") {
  std::ostringstream out;
  Report report("some.jsonl", known, out);
  report.add("good", {});
  report.add("known", {"a:\nexpected 1\ngot      2"});
  report.finish();
  CHECK(report.all_hold());
  CHECK(out.str() == "some.jsonl 1/2 (1 differences on purpose)\n");
}

TEST_CASE("a line that holds although it is listed makes the list stale") {
  std::ostringstream out;
  Report report("some.jsonl", known, out);
  report.add("known", {});
  CHECK_FALSE(report.all_hold());
}

TEST_CASE("the list of differences wants a reason for each") {
  const ScratchDirectory scratch;
  CHECK(read_known_differences(scratch.file("list", "# why\n\nid-1\tbecause\n")) ==
        KnownDifferences{{"id-1", "because"}});
  CHECK_THROWS(read_known_differences(scratch.file("list", "id-1\n")));
  CHECK(read_known_differences(scratch.path() / "missing").empty());
}

TEST_CASE("answers are compared in both directions and whatever the order of members") {
  CHECK(compare({{"a", 1}, {"b", 2}}, {{"b", 2}, {"a", 1}}).empty());
  CHECK(compare({{"a", 1}}, {{"a", 1}, {"b", 2}}).size() == 1);
  CHECK(compare({{"a", 1}, {"b", 2}}, {{"a", 1}}).size() == 1);
  CHECK(compare({{"a", nullptr}}, {{"a", ""}}).size() == 1);
  CHECK(compare(Json::array({1, 2}), Json::array({1})).size() == 1);
  CHECK(compare(Json::array({1, 2}), Json::array({2, 1})).size() == 2);
}

TEST_CASE("a question that is not known does not hold") {
  CHECK(replay_line(Json::parse(R"({"id": "x", "weather": {}, "expect": {}})")).size() == 1);
  CHECK(replay_line(Json::parse(R"({"id": "x", "sources": [{"kind": "toml", "text": ""}], "expect": {}})")) ==
        Differences{"cannot be replayed: no source of kind 'toml' is known"});
}

}  // namespace signalr_config::conformance
