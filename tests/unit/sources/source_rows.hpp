#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::test {

using Rows = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Keys and values of a source, in its order.
inline Rows rows(const ParsedSource& source) {
  Rows found;
  for (const Entry& entry : source.entries) {
    std::optional<std::string> value;
    if (entry.value) value = std::string(*entry.value);
    found.emplace_back(std::string(entry.key), value);
  }
  return found;
}

inline std::vector<std::string> codes(const ParsedSource& source) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : source.diagnostics) found.emplace_back(to_string(diagnostic.code));
  return found;
}

/// The text of the key's place.
inline std::string key_text(const Origin& origin) { return std::string(origin.document->text(origin.key)); }

/// The only diagnostic of a source; the test fails if there are more or fewer.
inline const Diagnostic& only_diagnostic(const ParsedSource& source) {
  REQUIRE(source.diagnostics.size() == 1);
  return source.diagnostics.front();
}

}  // namespace signalr_config::test
