#include "lint/registry.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::lint {

namespace rules {
extern const Rule endpoint_missing;
extern const Rule endpoint_type_unknown;
}  // namespace rules

std::span<const Rule* const> all_rules() {
  static constexpr std::array rules{
      &rules::endpoint_missing,
      &rules::endpoint_type_unknown,
  };
  return rules;
}

const Rule* find_rule(std::string_view id_or_name) {
  const auto rules = all_rules();
  const auto found = std::ranges::find_if(rules, [&](const Rule* rule) {
    return dotnet::equals_ignore_case(rule->metadata.id, id_or_name) ||
           dotnet::equals_ignore_case(rule->metadata.name, id_or_name);
  });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace signalr_config::lint
