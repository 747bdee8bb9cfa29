#include "export/host_form.hpp"

#include <string>

namespace signalr_config::exports {

namespace {

Diagnostic not_read(HostKind host, std::string_view form, std::string remedy) {
  Diagnostic problem;
  problem.code = DiagnosticCode::export_host;
  problem.message.text("the host " + std::string(to_string(host)) + " does not read " + std::string(form));
  problem.remedy = std::move(remedy);
  return problem;
}

constexpr std::string_view for_aspnet = "Use --to web-config, or say another --host.";

}  // namespace

std::optional<Diagnostic> host_objection(const ExportForm& form, HostKind host) {
  const bool is_web_config = form.read_as == SourceKind::web_config;
  if (is_web_config == (host == HostKind::aspnet)) return std::nullopt;
  return not_read(host, form.name,
                  std::string(is_web_config ? "Use another form, or say --host aspnet." : for_aspnet));
}

std::optional<Diagnostic> host_objection(HostKind host) {
  if (host != HostKind::aspnet) return std::nullopt;
  return not_read(host, "environment variables", "Export its endpoints with --to web-config.");
}

}  // namespace signalr_config::exports
