#include "lint/settings/layer.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/rules/registry.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::array<std::pair<std::string_view, FailOn>, 4> levels{{{"error", FailOn::error},
                                                                     {"warning", FailOn::warning},
                                                                     {"info", FailOn::info},
                                                                     {"never", FailOn::never}}};

// A directory stands for everything in it.
std::string glob_text(std::string_view text) {
  while (text.starts_with("./")) text.remove_prefix(2);
  return text.ends_with('/') ? std::string(text) + "**" : std::string(text);
}

constexpr std::string_view of_every_id = "ASRS";

bool begins_an_id(std::string_view text) {
  return text.size() >= of_every_id.size() && std::ranges::any_of(all_rules(), [text](const Rule* rule) {
           return dotnet::starts_with_ignore_case(rule->metadata.id, text);
         });
}

}  // namespace

std::string_view to_string(FailOn level) {
  return std::ranges::find(levels, level, &std::pair<std::string_view, FailOn>::second)->first;
}

std::optional<FailOn> parse_fail_on(std::string_view name) {
  const auto* found = std::ranges::find(levels, name, &std::pair<std::string_view, FailOn>::first);
  return found == levels.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Severity> parse_severity(std::string_view name) {
  for (const Severity one : {Severity::error, Severity::warning, Severity::info}) {
    if (name == to_string(one)) return one;
  }
  return std::nullopt;
}

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

PathPattern::PathPattern(std::string_view text) : text_(text), glob_(glob_text(text)) {}

bool PathPattern::matches(const std::filesystem::path& path) const {
  if (glob_.matches(path.generic_string())) return true;
  return text_.find('/') == std::string::npos && glob_.matches(path.filename().string());
}

}  // namespace signalr_config::lint
