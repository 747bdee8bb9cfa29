#include "lint/settings/rule_selector.hpp"

#include <algorithm>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/rules/registry.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view of_every_id = "ASRS";

bool begins_an_id(std::string_view text) {
  return text.size() >= of_every_id.size() && std::ranges::any_of(all_rules(), [text](const Rule* rule) {
           return dotnet::starts_with_ignore_case(rule->metadata.id, text);
         });
}

}  // namespace

std::optional<RuleSelector> RuleSelector::parse(std::string_view text) {
  if (dotnet::equals_ignore_case(text, "ALL")) return RuleSelector("");
  if (const Rule* rule = find_rule(text)) return RuleSelector(std::string(rule->metadata.id));
  if (begins_an_id(text)) return RuleSelector(std::string(text));
  return std::nullopt;
}

bool RuleSelector::matches(const Rule& rule) const {
  return dotnet::starts_with_ignore_case(rule.metadata.id, prefix_);
}

std::string hint_for_selector(std::string_view text) {
  // Of numbers, the nearest one is no better than any other.
  const bool is_id = dotnet::starts_with_ignore_case(text, of_every_id);
  std::vector<std::string_view> candidates;
  for (const Rule* rule : all_rules()) {
    candidates.push_back(rule->metadata.id);
    candidates.push_back(rule->metadata.name);
  }
  if (const auto meant = text::nearest(text, candidates); meant && !is_id)
    return "Did you mean " + std::string(*meant) + "?";
  return "Give an id (ASRS302), the beginning of ids (ASRS3), a name, or ALL; 'signalr-config rules' lists "
         "them.";
}

}  // namespace signalr_config::lint
