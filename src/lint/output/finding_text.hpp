#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/model/finding.hpp"

namespace signalr_config::lint {

/// What a finding says, with every value as `***`, keys that are connection strings by mistake without their
/// secrets, and nothing that drives a terminal.
std::string message_text(const Finding& finding);

/// `ASRS301 endpoint-type-unknown`
std::string rule_title(const Finding& finding);

/// Those that are not suppressed, in their order.
std::vector<const Finding*> shown_findings(std::span<const Finding> findings);

/// The same, errors before warnings before infos.
std::vector<const Finding*> by_severity(std::span<const Finding> findings);

/// How many there are of each severity.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;

  std::size_t all() const { return errors + warnings + infos; }
};
Tally tally_of(std::span<const Finding* const> findings);

/// `1 error`, `2 errors`
std::string counted(std::size_t count, std::string_view noun);

/// `2 errors and 1 warning`; what there is none of is left out.
std::string words(const Tally& tally);

/// `a, b, c`
std::string join(const std::vector<std::string>& names);

}  // namespace signalr_config::lint
