#include "cli/json_schema.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "signalr_config/source_kind.hpp"

using namespace signalr_config::test;
using nlohmann::json;

namespace {

// Every `$ref` below a part of a schema.
void add_references(const json& part, std::vector<std::string>& references) {
  for (const auto& [name, value] : part.items()) {
    if (name == "$ref" && value.is_string()) references.push_back(value.get<std::string>());
    if (value.is_structured()) add_references(value, references);
  }
}

const json origin{{"source", "yaml"},    {"file", "a.yaml"},    {"line", 1},     {"column", 2},
                  {"variable", nullptr}, {"argument", nullptr}, {"via", nullptr}};

}  // namespace

TEST_CASE("every reference of a schema leads to a definition, in the same file or in one beside it") {
  std::size_t shared = 0;
  for (const auto& file : std::filesystem::directory_iterator(SIGNALR_CONFIG_SCHEMAS)) {
    const std::string name = file.path().filename().string();
    const json schema = read_schema(name);
    CHECK(schema.at("$id") == name);
    std::vector<std::string> references;
    add_references(schema, references);
    for (const std::string& reference : references) {
      CAPTURE(name, reference);
      const std::size_t hash = reference.find('#');
      REQUIRE(hash != std::string::npos);
      shared += hash > 0 ? 1 : 0;
      const json target = hash == 0 ? schema : read_schema(reference.substr(0, hash));
      CHECK(target.contains(json::json_pointer(reference.substr(hash + 1))));
    }
  }
  CHECK(shared > 10);
}

TEST_CASE("what a shared definition refuses is a violation of the schema that refers to it") {
  const json schema{{"$ref", "common-v1.schema.json#/$defs/origin"}};
  CHECK(schema_violations(schema, origin) == std::vector<std::string>());
  json wrong = origin;
  wrong["source"] = "nothing of that name";
  wrong["line"] = 0;
  CHECK(schema_violations(schema, wrong) == std::vector<std::string>{"/line: minimum", "/source: enum"});
  wrong = origin;
  wrong.erase("file");
  CHECK(schema_violations(schema, wrong) == std::vector<std::string>{": required"});
}

TEST_CASE("the kinds of sources in the schemas are those that there are, in the same order") {
  std::vector<std::string> kinds;
  for (const signalr_config::SourceKind kind : signalr_config::all_source_kinds())
    kinds.emplace_back(to_string(kind));
  CHECK(read_schema("common-v1.schema.json").at("/$defs/sourceKind/enum"_json_pointer) == kinds);
}
