#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output/json_parts.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// One application of what `resolve --json` printed.
struct SavedApplication {
  std::string name;                        ///< empty where it is the only one
  std::optional<std::string> environment;  ///< nothing where files were given
  std::optional<Resolution> resolution;    ///< nothing where it would not start
  std::string problem;                     ///< why not
};

/// The applications of a text, if it is what `resolve --json` printed: told by its members. Secrets are not
/// in it: access keys and client secrets of its endpoints are empty, and what was masked stays so. Throws
/// `UsageError` for one of another version, and for one that somebody has changed into something else.
std::optional<std::vector<SavedApplication>> read_saved_resolution(std::string_view text);

/// An endpoint that was written as JSON by `to_json`. Throws `nlohmann::json::exception` or `UsageError`.
ServiceEndpoint endpoint_from_json(const Json& json);

/// The resolution as it would be after saving and reading it: with nothing in it that is masked. What is
/// compared with a saved one must have lost the same.
Resolution as_if_saved(const Resolution& resolution);

}  // namespace signalr_config::cli
