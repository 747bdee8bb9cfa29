#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/explain/report.hpp"

namespace signalr_config::cli {

struct ExplainOptions {
  SdkVersion sdk = SdkVersion::v1_34;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

/// What the query means: a key, the same with `__`, an endpoint's name, or a section; nothing if none of
/// them.
std::vector<ExplainedKey> find_explained_keys(const std::string& query, const Resolution& resolution,
                                              const ExplainOptions& options);

/// The key or the endpoint that was probably meant.
std::optional<std::string> nearest_key(const std::string& query, const Resolution& resolution);

}  // namespace signalr_config::cli
