#pragma once

#include <optional>

#include "export/export_form.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::exports {

/// Why a host reads nothing in a form (`export-host`): ASP.NET reads a web.config and nothing else, which no
/// other host reads.
std::optional<Diagnostic> host_objection(const ExportForm& form, HostKind host);

/// The same for the variables of a process.
std::optional<Diagnostic> host_objection(HostKind host);

}  // namespace signalr_config::exports
