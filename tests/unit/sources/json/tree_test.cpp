#include "sources/json/tree.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using namespace signalr_config;
using sources::DataNode;
using sources::JsonTree;
using sources::JsonTreeEntry;

namespace {

constexpr std::string_view sample =
    "// top\n{\"a\": \"x\\ny\", /* b */ \"b\" : [1, true,], \"\" : {\"c:d\": null, \"e\": {}}}";

std::string_view part(Span span) { return sample.substr(span.begin, span.size()); }

}  // namespace

TEST_CASE("a tree of JSON has a place for everything that stands in the text") {
  const JsonTree tree = sources::read_json_tree(sample);
  const DataNode& root = *tree.root;
  REQUIRE(root.is_mapping());
  CHECK(part(root.whole) == sample.substr(7));
  REQUIRE(root.members.size() == 3);
  const DataNode& text = *root.members[0].value;
  CHECK(part(root.members[0].key->whole) == "\"a\"");
  CHECK(part(text.whole) == R"("x\ny")");
  CHECK(part(text.span) == R"(x\ny)");
  CHECK(text.text == "x\ny");
  CHECK(part(make_span(*text.comma, *text.comma + 1)) == ",");
  const DataNode& list = *root.members[1].value;
  CHECK(part(list.whole) == "[1, true,]");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0]->text == "1");
  CHECK(list.items[1]->text == "true");
  CHECK(list.items[1]->comma == list.items[1]->whole.end);  // one that trails
  const DataNode& last = *root.members[2].value;
  CHECK_FALSE(last.comma);
  CHECK(last.find("c:d")->is_null());
  REQUIRE(tree.comments.size() == 2);
  CHECK(part(tree.comments[1].span) == " b ");
}

TEST_CASE("the entries of a tree have the keys that configuration gives them") {
  const JsonTree tree = sources::read_json_tree(sample);
  std::string found;
  for (const JsonTreeEntry& entry : entries_of(tree)) {
    found += entry.key + "=" + std::string(part(entry.value().whole)) + "\n";
  }
  CHECK(found == "a=\"x\\ny\"\nb:0=1\nb:1=true\n:c:d=null\n:e={}\n");
}

TEST_CASE("a tree may be deeper than .NET reads, and not deeper than is safe") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK_NOTHROW(sources::read_json_tree(nested(200)));
  CHECK_THROWS_AS(sources::read_json_tree(nested(201)), sources::JsonSyntaxError);
}

TEST_CASE("a byte order mark before a tree, and a comment before a colon, are no mistakes") {
  const JsonTree tree = sources::read_json_tree("\xEF\xBB\xBF{\"a\" /* why */: 1}");
  CHECK(tree.root->find("a")->text == "1");
  CHECK(tree.root->whole.begin == 3);
}
