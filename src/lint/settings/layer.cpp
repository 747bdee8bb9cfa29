#include "lint/settings/layer.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

PathPattern::PathPattern(std::string_view text) : text_(text), glob_(glob_text(text)) {}

bool PathPattern::matches(const std::filesystem::path& path) const {
  if (glob_.matches(path.generic_string())) return true;
  return text_.find('/') == std::string::npos && glob_.matches(path.filename().string());
}

}  // namespace signalr_config::lint
