#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/output/connection_string_report.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What `connection-string show` answers.
struct ConnectionStringShowReport {
  std::string text;  ///< the connection string as it was given
  std::string sdk;   ///< `1.34`
  std::string hub;
  ConnectionStringReport parts;
  std::optional<ServiceEndpoint> endpoint;  ///< nothing: refused
  std::vector<Diagnostic> diagnostics;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_connection_string_show_text(std::ostream& out, const ConnectionStringShowReport& report,
                                       const terminal::Style& style);

/// Its schema is docs/schemas/connection-string-v1.schema.json.
void write_connection_string_show_json(std::ostream& out, const ConnectionStringShowReport& report);

}  // namespace signalr_config::cli
