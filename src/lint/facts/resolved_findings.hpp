#pragma once

#include <functional>
#include <initializer_list>
#include <string_view>

#include "lint/model/report.hpp"

namespace signalr_config::lint {

/// Reports what the resolutions of a scope say under one of these codes, each place once.
/// `is_wanted`: nothing, or a further condition.
void report_diagnostics(const Scope& scope, Report& report, std::initializer_list<DiagnosticCode> codes,
                        const std::function<bool(const Diagnostic&)>& is_wanted = {});

/// The location of a diagnostic: the part that it names, else the value; no document where it has no place.
Location location_of(const Diagnostic& diagnostic);

}  // namespace signalr_config::lint
