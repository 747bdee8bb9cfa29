#pragma once

#include <atomic>
#include <memory>
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
  std::string name;   ///< as it is spelled
  std::string value;  ///< may be empty, which is not absent
  Origin origin;      ///< where it was set
};

/// A set of environment variables: the process's, or what a deployment description would set. Passed in
/// wherever variables matter, so that nothing below the program's main reads the process's own. A value:
/// copies share the variables until one of them is changed, and cost a pointer.
class Environment {
 public:
  /// None.
  Environment() = default;
  /// Cost a pointer.
  ///@{
  Environment(const Environment& other);
  Environment(Environment&& other) noexcept;
  Environment& operator=(const Environment& other);
  Environment& operator=(Environment&& other) noexcept;
  ~Environment() = default;
  ///@}

  /// The variables of this process. Must not run while another thread changes them (`setenv`).
  [[nodiscard]] static Environment from_process();

  /// Given names and values, later ones replacing earlier ones of the same (case-sensitive) name.
  [[nodiscard]] static Environment from_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);

  /// Adds a variable, or replaces the one of the same name.
  void set(EnvironmentVariable variable);

  /// The value of a name, compared case-sensitively as on Linux. Empty is not absent. It lives as long as the
  /// environment, until that is changed; so one that has no name cannot be asked.
  ///@{
  std::optional<std::string_view> get(std::string_view name) const&;
  std::optional<std::string_view> get(std::string_view name) const&& = delete;
  ///@}
  /// The variable of a name; null pointer where there is none. It lives as long as a value of `get`.
  ///@{
  const EnvironmentVariable* find(std::string_view name) const&;
  const EnvironmentVariable* find(std::string_view name) const&& = delete;
  ///@}

  /// All of them, in the order in which they were added. They live as long as a value of `get`.
  ///@{
  const std::vector<EnvironmentVariable>& variables() const&;
  const std::vector<EnvironmentVariable>& variables() const&& = delete;
  ///@}

 private:
  struct Variables;
  Variables& change();

  std::shared_ptr<Variables> variables_;      // null pointer: there are none
  mutable std::atomic<bool> shared_ = false;  // whether others may hold them
};

}  // namespace v0
}  // namespace signalr_config
