// Answers for a script that compares this library with the programs whose dialects of .env it follows. Usage:
// dotenv_rows DIALECT. Each line of standard input is a text as a JSON string; each line of the output is
// [[name, value or null], ...], or null for a text that is refused.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sources/dotenv/parser.hpp"

namespace {

using namespace signalr_config;
using Json = nlohmann::json;

DotenvDialect dialect_of(std::string_view name) {
  if (name == "npm") return DotenvDialect::npm;
  return name == "docker" ? DotenvDialect::docker : DotenvDialect::compose;
}

Json rows_of(const sources::ParsedVariables& parsed) {
  for (const Diagnostic& problem : parsed.diagnostics) {
    if (problem.severity == Severity::error) return nullptr;
  }
  Json rows = Json::array();
  for (const sources::TextVariable& variable : parsed.variables) {
    rows.push_back({variable.name, variable.value ? Json(*variable.value) : Json(nullptr)});
  }
  return rows;
}

}  // namespace

int main(int argc, char** argv) {
  const DotenvDialect dialect = dialect_of(argc > 1 ? argv[1] : "");
  for (std::string line; std::getline(std::cin, line);) {
    const auto text = Json::parse(line).get<std::string>();
    std::cout << rows_of(sources::parse_dotenv("oracle.env", text, dialect, {})).dump() << '\n';
  }
  return 0;
}
