#include "signalr_config/property_tree.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <catch2/catch.hpp>
#include <sstream>
#include <stdexcept>
#include <string>

#include "signalr_config/sources.hpp"

using namespace signalr_config;
using boost::property_tree::ptree;

namespace {

Configuration configuration_of(std::string json) {
  ConfigurationBuilder builder;
  builder.add(json_text("test.json", std::move(json)));
  return builder.load().value();
}

ptree read_json_tree(const std::string& text) {
  std::istringstream in(text);
  ptree tree;
  boost::property_tree::read_json(in, tree);
  return tree;
}

std::string names_of(const ptree& tree) {
  std::string names;
  for (const auto& child : tree) names += child.first + ' ';
  return names;
}

}  // namespace

TEST_CASE("a configuration becomes a tree of its winning values") {
  ConfigurationBuilder builder;
  builder.add(json_text("low.json", R"({"a": {"b": "1", "c": "2"}, "d": null, "e": ""})"));
  builder.add(memory({{"a:c", "3"}, {"a", "data"}}));
  const ptree tree = to_property_tree(builder.load().value());
  CHECK(tree.get<std::string>("a") == "data");
  CHECK(tree.get<int>("a.b") == 1);
  CHECK(tree.get<int>("a.c") == 3);
  CHECK(tree.get<std::string>("d") == "");
  CHECK(tree.get<std::string>("e") == "");
  CHECK(tree.size() == 3);
}

TEST_CASE("a key's case is that which .NET would show") {
  ConfigurationBuilder builder;
  builder.add(json_text("low.json", R"({"a": {"b": "1"}})"));
  builder.add(memory({{"A:B", "2"}}));
  const ptree tree = to_property_tree(builder.load().value());
  CHECK(tree.size() == 1);
  CHECK(tree.get<int>("A.B") == 2);
}

TEST_CASE("a tree's siblings stand in .NET's order") {
  const ptree tree =
      to_property_tree(configuration_of(R"({"b": 1, "10": {"x": 1}, "9": 1, "a": {"y": 1, "x": 2}})"));
  CHECK(names_of(tree) == "9 10 a b ");
  CHECK(names_of(tree.get_child("a")) == "x y ");
}

TEST_CASE("a section becomes a tree of its own") {
  const Configuration configuration = configuration_of(R"({"a": {"b": {"c": 1}}, "z": 1})");
  const ptree tree = to_property_tree(configuration, "A");
  CHECK(names_of(tree) == "b ");
  CHECK(tree.get<int>("b.c") == 1);
  CHECK(to_property_tree(configuration, "z").data() == "1");
  CHECK(to_property_tree(configuration, "nowhere").empty());
}

TEST_CASE("a key with a dot is one name of a tree") {
  const ptree tree = to_property_tree(configuration_of(R"({"a.b": 1})"));
  CHECK(tree.count("a.b") == 1);
  CHECK_FALSE(tree.get_optional<int>("a.b"));
}

TEST_CASE("empty segments of keys do not end the program") {
  ConfigurationBuilder builder;
  builder.add(memory({{"", "0"}, {"a::b", "1"}}));
  const ptree tree = to_property_tree(builder.load().value());
  CHECK(tree.data() == "0");
  CHECK(tree.get_child("a").find("")->second.get<int>("b") == 1);
}

TEST_CASE("a key of very many segments becomes no tree") {
  ConfigurationBuilder builder;
  builder.add(memory({{std::string(1'000'000, ':'), "1"}}));
  const Configuration configuration = builder.load().value();
  CHECK_THROWS_AS(to_property_tree(configuration), std::length_error);
}

TEST_CASE("a tree is a source, and its arrays are numbered") {
  const ptree tree = read_json_tree(R"({"a": {"b": "1", "list": ["x", {"y": "z"}]}, "c": ""})");
  ConfigurationBuilder builder;
  builder.add(property_tree_source(tree, "the host's settings"));
  const Configuration configuration = builder.load().value();
  CHECK(configuration.get("A:B") == "1");
  CHECK(configuration.get("a:list:0") == "x");
  CHECK(configuration.get("a:list:1:y") == "z");
  CHECK(configuration.get("c") == "");
  CHECK(describe(configuration.find("a:b")->origin) == "the host's settings");
}

TEST_CASE("a tree comes back as it was") {
  const ptree tree = read_json_tree(R"({"a": {"b": "1", "c": "2"}, "d": "3"})");
  ConfigurationBuilder builder;
  builder.add(property_tree_source(tree, "tree"));
  CHECK(to_property_tree(builder.load().value()) == tree);
}

TEST_CASE("a tree with a key twice is refused as a file is") {
  ptree tree;
  tree.put("a.b", "1");
  tree.add("A.B", "2");
  const ParsedSource source = property_tree_source(tree, "tree")->load();
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].code == DiagnosticCode::property_tree_duplicate_key);
  CHECK(describe(source.diagnostics[0]).starts_with("tree: error: "));
}
