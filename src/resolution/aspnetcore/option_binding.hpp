#pragma once

#include <string>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// The options of a section as the SDK's ServiceOptionsSetup binds them, and a failure for every value that
/// does not convert, in the order in which the SDK reads them.
struct BoundOptions {
  ServiceOptions options;
  std::vector<Failure> failures;
  std::vector<Diagnostic> warnings;  ///< enum values that are silently ignored
};

BoundOptions bind_options(const Configuration& configuration, const std::string& section);

/// What the SDK's validation refuses, in its order; empty where it accepts the options.
std::vector<Failure> validate_options(const ServiceOptions& options, const Configuration& configuration,
                                      const std::string& section);

}  // namespace signalr_config::resolution
