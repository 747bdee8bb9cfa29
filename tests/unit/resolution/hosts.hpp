#pragma once

#include "signalr_config/resolution.hpp"
#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

namespace signalr_config::test {

/// What a host makes of one layer.
inline Resolution resolve_for(HostKind host, const Pairs& pairs, ResolveOptions options = {}) {
  options.host = host;
  return resolve(configuration({pairs}), options);
}

inline std::string failure_code(const Resolution& resolution) {
  return resolution.failure ? std::string(to_string(resolution.failure->diagnostic.code)) : "";
}

inline std::optional<Position> failure_position(const Resolution& resolution) {
  return resolution.failure ? resolution.failure->diagnostic.position() : std::nullopt;
}

}  // namespace signalr_config::test
