#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/resolution.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What `resolve` found out, before it is written in one of its formats.
struct ResolveReport {
  const InputOptions& options;
  const LoadedInput& input;
  std::optional<Resolution> resolution;               ///< nothing if the configuration could not be loaded
  std::optional<std::string> endpoint;                ///< the name that is let through; nothing: all
  std::vector<const ConfiguredEndpoint*> endpoints;   ///< those in effect that the filter lets through
  std::vector<const UnresolvedEndpoint*> unresolved;  ///< those that the filter lets through
  std::optional<Resolution> alone;  ///< without code, where that decides in ways that are not known
  std::vector<hosts::NearMiss> near_misses;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_resolve_json(std::ostream& out, const ResolveReport& report);

/// The endpoints and what is not used.
void write_resolve_text(std::ostream& out, const ResolveReport& report, const terminal::Style& style);

/// The failure and the warnings.
void write_resolve_problems(std::ostream& err, const ResolveReport& report, const terminal::Style& style);

}  // namespace signalr_config::cli
