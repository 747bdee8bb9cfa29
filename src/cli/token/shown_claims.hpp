#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output/json_parts.hpp"
#include "signalr/disclosure/display.hpp"

namespace signalr_config::cli {

/// A member of a token's payload, as it may be shown.
struct ShownClaim {
  std::string name;
  std::vector<std::string> values;  ///< masked where they are not known to be harmless
  bool masked = false;              ///< whether one of them is
};

/// The members of a payload. Shown are times, and what the SDK itself puts into tokens; what a user claims is
/// his own.
std::vector<ShownClaim> shown_claims(const Json& payload, signalr::Disclosure disclosure);

/// A header's member, if it is one that the SDK writes.
std::string shown_header(const Json& header, const char* name, signalr::Disclosure disclosure);

}  // namespace signalr_config::cli
