#include "signalr_config/environment.hpp"

#include <unistd.h>

#include <cstddef>
#include <functional>
#include <map>
#include <utility>

#include "core/name_list.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

struct Environment::Variables {
  std::vector<EnvironmentVariable> all;
  std::map<std::string, std::size_t, std::less<>> positions;  // of each name
};

Environment::Environment(const Environment& other) : variables_(other.variables_), shared_(true) {
  other.shared_ = true;
}

Environment::Environment(Environment&& other) noexcept
    : variables_(std::move(other.variables_)), shared_(other.shared_.load()) {}

Environment& Environment::operator=(const Environment& other) {
  if (this == &other) return *this;
  variables_ = other.variables_;
  shared_ = true;
  other.shared_ = true;
  return *this;
}

Environment& Environment::operator=(Environment&& other) noexcept {
  if (this == &other) return *this;
  variables_ = std::move(other.variables_);
  shared_ = other.shared_.load();
  return *this;
}

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
  if (!environment.variables_) return environment;
  core::NameList names;
  std::vector<EnvironmentVariable>& variables = environment.variables_->all;
  for (EnvironmentVariable& variable : variables) {
    variable.origin.key = names.add(variable.name);
    variable.origin.value = {variable.origin.key.end, variable.origin.key.end};
  }
  const auto document = std::move(names).document("environment", SourceKind::environment);
  for (EnvironmentVariable& variable : variables) variable.origin.document = document;
  return environment;
}

// What was never copied is nobody else's, whatever other threads do with copies of their own: no count of
// owners, which says nothing about what they have read, decides.
Environment::Variables& Environment::change() {
  if (!variables_) {
    variables_ = std::make_shared<Variables>();
  } else if (shared_) {
    variables_ = std::make_shared<Variables>(*variables_);
  }
  shared_ = false;
  return *variables_;
}

void Environment::set(EnvironmentVariable variable) {
  auto& [all, positions] = change();
  const auto [found, added] = positions.try_emplace(variable.name, all.size());
  if (added) {
    all.push_back(std::move(variable));
  } else {
    all[found->second] = std::move(variable);
  }
}

const std::vector<EnvironmentVariable>& Environment::variables() const& {
  static const std::vector<EnvironmentVariable> none;
  return variables_ ? variables_->all : none;
}

std::optional<std::string_view> Environment::get(std::string_view name) const& {
  const EnvironmentVariable* const variable = find(name);
  if (variable == nullptr) return std::nullopt;
  return variable->value;
}

const EnvironmentVariable* Environment::find(std::string_view name) const& {
  if (!variables_) return nullptr;
  const auto found = variables_->positions.find(name);
  return found == variables_->positions.end() ? nullptr : &variables_->all[found->second];
}

}  // namespace v0
}  // namespace signalr_config
