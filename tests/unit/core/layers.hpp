#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/configuration.hpp"

namespace signalr_config::test {

using Pairs = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// A layer made by hand. Its document is the keys, a line each, so that entries have positions.
inline std::shared_ptr<const ParsedSource> layer(const Pairs& pairs, std::string name = "layer.json") {
  std::string bytes;
  for (const auto& [key, value] : pairs) bytes += key + "\n";
  auto document = std::make_shared<const Document>(std::move(name), SourceKind::json, std::move(bytes));
  ParsedSource parsed(document);
  std::size_t offset = 0;
  for (const auto& [key, value] : pairs) {
    Entry entry;
    entry.key = parsed.store(key);
    if (value) entry.value = parsed.store(*value);
    entry.origin = {document, make_span(offset, offset + key.size()), {}, ValueEncoding::opaque, nullptr};
    offset += key.size() + 1;
    parsed.entries.push_back(std::move(entry));
  }
  return std::make_shared<const ParsedSource>(std::move(parsed));
}

/// A configuration of layers, lowest first.
inline Configuration configuration(std::initializer_list<Pairs> layers) {
  std::vector<std::shared_ptr<const ParsedSource>> parsed;
  for (const Pairs& pairs : layers) parsed.push_back(layer(pairs));
  return Configuration(std::move(parsed));
}

}  // namespace signalr_config::test
