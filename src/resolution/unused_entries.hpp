#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// Gathers what is left aside on the way, with the reason.
class UnusedEntries {
 public:
  explicit UnusedEntries(const Configuration& configuration) : configuration_(configuration) {}

  void leave(const std::string& path, DiagnosticCode code, const std::string& reason, const Origin& origin,
             std::optional<Origin> instead = std::nullopt);

  /// The entry of one key, if it has a value.
  void leave_key(const std::string& path, DiagnosticCode code, const std::string& reason);

  /// Everything with a value below a section, and the section's own value if `with_root`.
  struct Section {
    std::string path;
    bool with_root = false;
  };
  void leave_section(const Section& section, DiagnosticCode code, const std::string& reason);

  /// What other sources say of the same key, which is overridden.
  void leave_shadowed(const std::string& path);

  std::vector<UnusedEntry> take() { return std::move(entries_); }

 private:
  const Configuration& configuration_;
  std::vector<UnusedEntry> entries_;
};

}  // namespace signalr_config::resolution
