#include "negotiation/json_member.hpp"

#include <algorithm>

#include "signalr_config/sources.hpp"

namespace signalr_config::negotiation {

JsonMembers::JsonMembers(std::string_view json) : members_(json_text("answer", std::string(json))->load()) {}

bool JsonMembers::is_object() const { return !members_.refused(); }

std::optional<std::string> JsonMembers::text(std::string_view name) const {
  const auto found = std::ranges::find(members_.entries, name, &Entry::key);
  if (!is_object() || found == members_.entries.end() || !found->value) return std::nullopt;
  return std::string(*found->value);
}

}  // namespace signalr_config::negotiation
