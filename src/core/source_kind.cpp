#include "signalr_config/source_kind.hpp"

#include <algorithm>

#include "core/source_traits.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

using core::source_traits;
using core::SourceTraits;

std::vector<SourceKind> all_source_kinds() {
  std::vector<SourceKind> kinds;
  for (const SourceTraits& traits : source_traits) kinds.push_back(traits.kind);
  return kinds;
}

std::string_view to_string(SourceKind kind) {
  const auto* const found = std::ranges::find(source_traits, kind, &SourceTraits::kind);
  return found == source_traits.end() ? "unknown" : found->name;
}

std::optional<SourceKind> parse_source_kind(std::string_view name) {
  const auto* const found = std::ranges::find(source_traits, name, &SourceTraits::name);
  return found == source_traits.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace v0
}  // namespace signalr_config
