#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace signalr_config::test {

/// What of `instance` does not conform to the schema, one line each with the path of the place; empty: it
/// conforms. Knows the keywords that docs/schemas uses, and reports any other.
std::vector<std::string> schema_violations(const nlohmann::json& schema, const nlohmann::json& instance);

/// A schema of docs/schemas.
nlohmann::json read_schema(const std::string& name);

}  // namespace signalr_config::test
