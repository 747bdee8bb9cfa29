#pragma once

#include <string>
#include <vector>

#include "signalr_config/resolution.hpp"

namespace signalr_config::test {

using Names = std::vector<std::string>;

/// A connection string with an access key for `https://{host}`.
inline std::string key_string(const std::string& host) { return "Endpoint=https://" + host + ";AccessKey=k"; }

/// The endpoints in effect, as the SDK prints them.
inline Names texts(const Resolution& resolution) {
  Names found;
  for (const ServiceEndpoint& endpoint : resolution.endpoints()) found.push_back(endpoint.to_string());
  return found;
}

inline Names unused_codes(const Resolution& resolution) {
  Names codes;
  for (const UnusedEntry& unused : resolution.unused) codes.emplace_back(to_string(unused.code));
  return codes;
}

inline Names diagnostic_codes(const Resolution& resolution) {
  Names codes;
  for (const Diagnostic& diagnostic : resolution.diagnostics) codes.emplace_back(to_string(diagnostic.code));
  return codes;
}

}  // namespace signalr_config::test
