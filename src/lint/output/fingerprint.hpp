#pragma once

#include <cstddef>
#include <string>

#include "lint/model/finding.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::lint {

/// What stays the same of a finding when lines move: 16 hexadecimal digits made of its rule, its path in
/// the repository, its key and which one of several of the same it is; never of a value.
std::string fingerprint(const Finding& finding, const LintReport& report, std::size_t occurrence);

/// The rule, path and key of a finding as one text, to count those that are the same.
std::string fingerprint_text(const Finding& finding, const LintReport& report);

}  // namespace signalr_config::lint
