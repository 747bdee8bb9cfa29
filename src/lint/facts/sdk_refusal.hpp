#pragma once

#include <initializer_list>
#include <string_view>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"

namespace signalr_config::lint {

/// Reports what the SDK throws for a connection string, at its place, if the code is one of these. Values
/// that are no connection strings at all are left to the rules that say so.
void report_refusal(const ConnectionStringValue& value, Report& report,
                    std::initializer_list<DiagnosticCode> codes);

}  // namespace signalr_config::lint
