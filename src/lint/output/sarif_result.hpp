#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "lint/model/finding.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::lint {

/// A path as a URI reference of SARIF: relative to the source root, or `file:///` for an absolute one, with
/// everything that is special in URIs percent-encoded.
struct ArtifactUri {
  std::string uri;
  bool is_relative = true;
};
ArtifactUri artifact_uri(std::string_view path);

/// `error`, `warning`, `note`
std::string_view sarif_level(Severity severity);

/// A finding of a report as a SARIF result. `rule_index` is its rule's place in the run's list, `line` the
/// source line as it may be shown; nothing is shown where it is empty.
nlohmann::ordered_json sarif_result(const Finding& finding, const LintReport& report, std::size_t rule_index,
                                    std::size_t occurrence, const std::string& line);

}  // namespace signalr_config::lint
