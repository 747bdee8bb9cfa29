#include "cli/explain/credential.hpp"

#include <algorithm>
#include <ostream>

#include "cli/explain/credential_report.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"

namespace signalr_config::cli {

ExitCode explain_credentials(const LoadedInput& input, const InputOptions& options,
                             const ReportOptions& report, const std::optional<std::string>& endpoint,
                             Invocation& invocation) {
  const Resolution resolution = resolve(*input.configuration, resolve_options(options, input));
  if (!resolution.ok()) {
    write_diagnostics(invocation.err, resolution.diagnostics, error_style(invocation));
    return ExitCode::no;
  }
  const ResolveOptions resolved = resolve_options(options, input);
  const CredentialQuestion question{
      resolution, *resolved.identity,
      report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked};
  CredentialReports reports{input, question, {}};
  for (const ConfiguredEndpoint* const configured : endpoints_in_effect(resolution, endpoint))
    reports.endpoints.push_back(report_credential(*configured, question));
  if (reports.endpoints.empty() && endpoint) {
    report_missing_endpoint(invocation, resolution, *endpoint);
    return ExitCode::no;
  }
  if (report.wants_json()) {
    write_credentials_json(invocation.out, reports);
  } else {
    write_credentials_text(invocation.out, reports, output_style(invocation));
  }
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
