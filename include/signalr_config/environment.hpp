#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/origin.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// One environment variable and the place where it was set.
struct EnvironmentVariable {
  std::string name;
  std::string value;
  Origin origin;
};

/// A set of environment variables: the process's, or what a deployment description would set. Passed in
/// wherever variables matter, so that nothing below the program's main reads the process's own.
class Environment {
 public:
  Environment() = default;

  /// The variables of this process.
  static Environment from_process();

  /// Given names and values, later ones replacing earlier ones of the same (case-sensitive) name.
  static Environment from_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);

  /// Adds a variable, or replaces the one of the same name.
  void set(EnvironmentVariable variable);

  /// The value of a name, compared case-sensitively as on Linux. Empty is not absent.
  std::optional<std::string_view> get(std::string_view name) const;
  const EnvironmentVariable* find(std::string_view name) const;

  const std::vector<EnvironmentVariable>& variables() const { return variables_; }

 private:
  std::vector<EnvironmentVariable> variables_;
  std::map<std::string, std::size_t, std::less<>> positions_;  // of each name in variables_
};

}  // namespace v0
}  // namespace signalr_config
