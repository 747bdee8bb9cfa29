#include <algorithm>
#include <ostream>

#include "cli/explain/credential_report.hpp"
#include "cli/output/credential_text.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

std::string_view state_text(const CredentialReport& report, std::size_t i) {
  const ChainLink& link = report.chain->links[i];
  if (report.in_effect == i) return "used";
  if (report.in_effect && i > *report.in_effect) return "not reached";
  return link.state == LinkState::undecided ? "perhaps" : "passed over";
}

void write_chain(std::ostream& out, const CredentialReport& report, const CredentialQuestion& question,
                 const terminal::Style& style) {
  out << "DefaultAzureCredential of Azure.Identity " << to_string(question.identity.version)
      << " tries, in this order:\n\n";
  terminal::TextTable table({"CREDENTIAL", "", "WHAT IT FINDS"});
  const auto& links = report.chain->links;
  for (std::size_t i = 0; i < links.size(); ++i) {
    table.add_row({std::string(kind_name(links[i].kind)), std::string(state_text(report, i)),
                   links[i].finding.masked()});
  }
  table.write(out, style);
  out << '\n';
}

std::string outcome_of(const ChainLink& link, signalr::Disclosure disclosure) {
  return link.credential ? credential_text(*link.credential, disclosure) : std::string(kind_name(link.kind));
}

// One sentence: what is used, or what it depends on.
std::string outcome(const CredentialReport& report, signalr::Disclosure disclosure) {
  if (!report.chain) return credential_text(report.endpoint->endpoint.credential, disclosure);
  const auto& links = report.chain->links;
  std::string text;
  for (const std::size_t i : report.undecided)
    text += outcome_of(links[i], disclosure) + (i == report.undecided.back() ? "" : ", else ");
  if (report.in_effect)
    return (text.empty() ? "" : text + " if there is one, else ") +
           outcome_of(links[*report.in_effect], disclosure);
  return text.empty() ? "nothing: no link of the chain would give a token" : text + ", if there is one";
}

void write_one(std::ostream& out, const CredentialReport& report, const CredentialQuestion& question,
               const terminal::Style& style) {
  out << style.strong(terminal::printable(report.name)) << "  "
      << signalr::display_endpoint(report.endpoint->endpoint, question.disclosure) << "\n\n";
  if (report.chain) write_chain(out, report, question, style);
  out << style.strong("In effect:") << " " << terminal::printable(outcome(report, question.disclosure))
      << '\n';
  if (report.role)
    out << style.strong("Role:") << "      " << report.role->role << "\n    "
        << terminal::printable(report.role->command) << '\n';
  for (const std::string& note : report.notes) out << "  - " << terminal::printable(note) << '\n';
}

}  // namespace

void write_credentials_text(std::ostream& out, const CredentialReports& reports,
                            const terminal::Style& style) {
  for (const CredentialReport& report : reports.endpoints) {
    if (&report != &reports.endpoints.front()) out << '\n';
    write_one(out, report, reports.question, style);
  }
}

}  // namespace signalr_config::cli
