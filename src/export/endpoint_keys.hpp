#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/resolution.hpp"

namespace signalr_config::exports {

/// The keys under which one host's SDK reads endpoints, for those who write them.
class EndpointKeys {
 public:
  explicit EndpointKeys(const ResolveOptions& options);

  /// Where the default connection string belongs that was found at `found`; empty: it came from code.
  std::string of_default(const std::string& found) const;

  /// Where an endpoint belongs that was found at `found`: the same key, or the one of that name in the
  /// section that is read first. Below the found key's name, so that it overrides the key it was found at.
  std::string of_named(const std::string& found) const;

  /// The keys at which, and below which, the SDK looks for endpoints.
  const std::vector<std::string>& sections() const { return sections_; }

  /// Whether a key is one of these, or below one.
  bool is_read(std::string_view key) const;

 private:
  HostKind host_;
  std::string default_;
  std::string named_;     ///< the section that is read first
  std::string fallback_;  ///< the one that is read in its place; empty: none
  std::vector<std::string> sections_;
};

/// The keys of the options that the host's SDK reads besides its endpoints, in the order in which they are
/// written.
std::vector<std::string> option_keys(const ResolveOptions& options);

/// Those of them without which several endpoints are refused.
std::vector<std::string> transport_keys(HostKind host);

}  // namespace signalr_config::exports
