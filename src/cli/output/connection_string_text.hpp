#pragma once

#include <iosfwd>
#include <string_view>

#include "cli/output/connection_string_report.hpp"
#include "cli/output/json_parts.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// A table of the properties, with what the SDK makes of each.
void write_properties(std::ostream& out, const ConnectionStringReport& report, const terminal::Style& style,
                      std::string_view indent);

/// The properties as every JSON output has them.
Json properties_json(const ConnectionStringReport& report);

/// Why the SDK refuses it; null where it does not.
Json refusal_json(const ConnectionStringReport& report);

}  // namespace signalr_config::cli
