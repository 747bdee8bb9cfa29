#include "signalr_config/environment.hpp"

#include <unistd.h>

#include <cstddef>
#include <utility>

#include "core/name_list.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

Environment Environment::from_process() {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::map<std::string, std::size_t, std::less<>> seen;
  for (char** line = ::environ; line != nullptr && *line != nullptr; ++line) {
    const std::string_view text(*line);
    const std::size_t equals = text.find('=');
    // As System.Environment does: a line without a name is no variable, and of two with the same name the
    // first one counts.
    if (equals == std::string_view::npos || equals == 0) continue;
    std::string name = text::well_formed(text.substr(0, equals));
    if (!seen.emplace(name, pairs.size()).second) continue;
    pairs.emplace_back(std::move(name), text::well_formed(text.substr(equals + 1)));
  }
  return from_pairs(pairs);
}

Environment Environment::from_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Environment environment;
  for (const auto& [name, value] : pairs) environment.set({name, value, {}});
  core::NameList names;
  for (EnvironmentVariable& variable : environment.variables_) {
    variable.origin.key = names.add(variable.name);
    variable.origin.value = {variable.origin.key.end, variable.origin.key.end};
  }
  const auto document = std::move(names).document("environment", SourceKind::environment);
  for (EnvironmentVariable& variable : environment.variables_) variable.origin.document = document;
  return environment;
}

void Environment::set(EnvironmentVariable variable) {
  const auto [found, added] = positions_.try_emplace(variable.name, variables_.size());
  if (added) {
    variables_.push_back(std::move(variable));
  } else {
    variables_[found->second] = std::move(variable);
  }
}

std::optional<std::string_view> Environment::get(std::string_view name) const {
  const EnvironmentVariable* const variable = find(name);
  if (variable == nullptr) return std::nullopt;
  return variable->value;
}

const EnvironmentVariable* Environment::find(std::string_view name) const {
  const auto found = positions_.find(name);
  return found == positions_.end() ? nullptr : &variables_[found->second];
}

}  // namespace v0
}  // namespace signalr_config
