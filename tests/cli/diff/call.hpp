#pragma once

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

namespace signalr_config::test {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

/// A flat JSON file, a key a line.
inline std::string settings_text(const std::vector<std::pair<std::string, std::string>>& settings) {
  std::string text = "{\n";
  for (const auto& [key, value] : settings) {
    const bool is_last = &key == &settings.back().first;
    text += "  " + Json(key).dump() + ": " + Json(value).dump() + (is_last ? "\n" : ",\n");
  }
  return text + "}\n";
}

inline void write_settings(const Sandbox& box, const std::string& name,
                           const std::vector<std::pair<std::string, std::string>>& settings) {
  box.write("app/" + name, settings_text(settings));
}

/// Runs `diff ... --json` and checks its output against the schema.
inline Json diff_json(const ProgramCall& call, int exit_code) {
  const ProgramResult result = run_program(call);
  CAPTURE(result.err);
  CHECK(result.exit_code == exit_code);
  Json output = Json::parse(result.out, nullptr, false);
  REQUIRE_FALSE(output.is_discarded());
  CHECK(schema_violations(read_schema("diff-v1.schema.json"), output) == std::vector<std::string>());
  return output;
}

inline Names names(const Json& endpoints) {
  Names found;
  for (const Json& endpoint : endpoints) found.push_back(endpoint["name"]);
  return found;
}

}  // namespace signalr_config::test
