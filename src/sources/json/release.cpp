#include "sources/json/release.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "sources/json/parser.hpp"

namespace signalr_config::sources {

void apply_release(ParsedSource& source, DotnetRelease release) {
  const bool is_json = source.kind() == SourceKind::json || source.kind() == SourceKind::user_secrets;
  if (!is_json || release >= DotnetRelease::net10) return;
  for (Entry& entry : source.entries) {
    // Strings are told from literals and brackets by their encoding: what stands in quotes is never opaque.
    if (entry.origin.encoding != ValueEncoding::opaque) continue;
    const std::string_view written = entry.origin.document->text(entry.origin.value);
    if (written == "null") entry.value = std::string_view();
    if (written.starts_with('[')) entry.value = std::nullopt;
  }
}

ParseFunction json_parser(DotnetRelease release) {
  return [release](std::string name, std::string bytes, SourceKind kind) {
    ParsedSource source = parse_json(std::move(name), std::move(bytes), kind);
    apply_release(source, release);
    return source;
  };
}

}  // namespace signalr_config::sources
