#include <algorithm>

#include "cli/explain/credential_report.hpp"
#include "cli/input/environment_json.hpp"
#include "cli/output/credential_text.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"

namespace signalr_config::cli {

namespace {

std::string_view state_name(const CredentialReport& report, std::size_t i) {
  if (report.in_effect == i) return "used";
  if (report.in_effect && i > *report.in_effect) return "not-reached";
  return report.chain->links[i].state == LinkState::undecided ? "undecided" : "passed-over";
}

Json chain_json(const CredentialReport& report, signalr::Disclosure disclosure) {
  if (!report.chain) return nullptr;
  Json links = Json::array();
  for (std::size_t i = 0; i < report.chain->links.size(); ++i) {
    const ChainLink& link = report.chain->links[i];
    links.push_back(
        {{"kind", kind_name(link.kind)},
         {"state", state_name(report, i)},
         {"finding", link.finding.masked()},
         {"credential", link.credential ? credential_json(*link.credential, disclosure) : Json(nullptr)}});
  }
  return links;
}

Json role_json(const std::optional<RoleAdvice>& role) {
  if (!role) return nullptr;
  return {{"name", role->role}, {"command", role->command}};
}

}  // namespace

void write_credentials_json(std::ostream& out, const CredentialReports& reports) {
  JsonWriter writer(out);
  const CredentialQuestion& question = reports.question;
  writer.member("schemaVersion", 1);
  write_environment(writer, reports.input);
  writer.member("identityVersion", to_string(question.identity.version));
  writer.begin_array("credentials");
  for (const CredentialReport& report : reports.endpoints) {
    writer.element({{"endpoint", to_json(report.endpoint->endpoint, question.disclosure)},
                    {"chain", chain_json(report, question.disclosure)},
                    {"role", role_json(report.role)},
                    {"notes", report.notes}});
  }
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
