#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "parsed_source_checks.hpp"
#include "sources/json/parser.hpp"
#include "store/store_text.hpp"
#include "text/well_formed.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

using Values = std::map<std::string, std::optional<std::string>>;

std::optional<Values> values_of(const std::string& text) {
  const ParsedSource source = sources::parse_json("fuzz.json", text, SourceKind::user_secrets);
  if (source.refused()) return std::nullopt;
  Values values;
  for (const Entry& entry : source.entries) {
    auto& value = values[dotnet::fold(entry.key)];
    value.reset();
    if (entry.value) value = *entry.value;
  }
  return values;
}

}  // namespace

/// Sets and removes the key of the first line in the store that follows: it stays readable, and every other
/// key keeps its value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = text::well_formed(std::string(reinterpret_cast<const char*>(data), size));
  const std::size_t line = bytes.find('\n');
  if (line == std::string::npos || line == 0) return 0;
  const std::string key = bytes.substr(0, line);
  const ParsedSource source =
      sources::parse_json("fuzz.json", bytes.substr(line + 1), SourceKind::user_secrets);
  const std::string text(source.document()->bytes());
  std::optional<Values> expected = values_of(text);
  if (!expected || source.refused()) return 0;

  const auto removed = store::without_key(text, key);
  require(removed.has_value() == expected->contains(dotnet::fold(key)));
  Values remaining = *expected;
  remaining.erase(dotnet::fold(key));
  if (removed) require(values_of(*removed) == remaining);

  const UserSecret secret{key, "a \"value\""};
  (*expected)[dotnet::fold(key)] = secret.value;
  require(values_of(store::with_values(text, {&secret, 1})) == expected);
  return 0;
}
