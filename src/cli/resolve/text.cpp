#include <algorithm>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/host_text.hpp"
#include "cli/output/credential_text.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/output/options_json.hpp"
#include "cli/resolve/report.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

// Puts an empty line between the sections of a report, of which any may be missing.
class Sections {
 public:
  explicit Sections(std::ostream& out) : out_(out) {}

  std::ostream& begin() {
    if (!first_) out_ << '\n';
    first_ = false;
    return out_;
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

// `: Only one of ...`; nothing where the message may hold a secret.
std::string message_of(const SdkException& exception) {
  return exception.masked_message.empty() ? "" : ": " + exception.masked_message;
}

// `Primary`; a type that the SDK does not define is a number, which says little.
std::string type_text(EndpointType type) {
  const bool known = type == EndpointType::primary || type == EndpointType::secondary;
  return known ? to_string(type) : to_string(type) + " (undefined)";
}

// A table of endpoints.
struct EndpointTable {
  const Resolution& resolution;
  const std::vector<const ConfiguredEndpoint*>& endpoints;
  const std::vector<const UnresolvedEndpoint*>& unresolved;
  signalr::Disclosure disclosure;

  bool empty() const { return endpoints.empty() && unresolved.empty(); }
};

void write_endpoints(std::ostream& out, const EndpointTable& report, const terminal::Style& style,
                     std::string_view indent = {}) {
  const auto differs = [](auto uri) {
    return [uri](const ConfiguredEndpoint* configured) { return (configured->endpoint.*uri).has_value(); };
  };
  const bool clients = std::ranges::any_of(report.endpoints, differs(&ServiceEndpoint::client_uri));
  const bool servers = std::ranges::any_of(report.endpoints, differs(&ServiceEndpoint::server_uri));
  std::vector<std::string> headings{"NAME", "TYPE", "ENDPOINT"};
  if (clients) headings.emplace_back("CLIENT ENDPOINT");
  if (servers) headings.emplace_back("SERVER ENDPOINT");
  headings.insert(headings.end(), {"CREDENTIAL", "ORIGIN"});
  terminal::TextTable table(std::move(headings));
  for (const ConfiguredEndpoint* const configured : report.endpoints) {
    const ServiceEndpoint& endpoint = configured->endpoint;
    std::vector<std::string> row{shown_name(report.resolution, *configured), type_text(endpoint.type),
                                 signalr::display_endpoint(endpoint, report.disclosure)};
    if (clients)
      row.push_back(endpoint.client_uri ? signalr::display_uri(*endpoint.client_uri, report.disclosure)
                                        : "-");
    if (servers)
      row.push_back(endpoint.server_uri ? signalr::display_uri(*endpoint.server_uri, report.disclosure)
                                        : "-");
    row.push_back(credential_text(endpoint.credential, report.disclosure));
    row.push_back(endpoint.origin ? describe(*endpoint.origin) : "code");
    table.add_row(std::move(row));
  }
  for (const UnresolvedEndpoint* const unresolved : report.unresolved) {
    std::vector<std::string> row{shown_name(*unresolved), type_text(unresolved->type),
                                 "(" + unresolved->reference + ")"};
    row.resize(row.size() + (clients ? 1 : 0) + (servers ? 1 : 0) + 1, "-");
    row.push_back(describe(unresolved->entry->origin));
    table.add_row(std::move(row));
  }
  table.write(out, style, indent);
}

// What code may replace.
void write_alone(std::ostream& out, const ResolveReport& report, const terminal::Style& style) {
  const Resolution& alone = *report.alone;
  const auto endpoints = endpoints_in_effect(alone, report.endpoint);
  const auto unresolved = unresolved_endpoints(alone, report.endpoint);
  const EndpointTable table{alone, endpoints, unresolved, report.disclosure};
  out << style.strong("Code decides. Configuration alone would give:") << '\n';
  if (alone.failure && alone.failure->diagnostic.code != DiagnosticCode::no_endpoint) {
    out << "  an application that does not start: "
        << terminal::printable(alone.failure->diagnostic.message.masked()) << '\n';
  } else if (table.empty()) {
    out << "  no endpoint\n";
  } else {
    write_endpoints(out, table, style, "  ");
  }
}

// Options as JSON names them: only those that are not what they are without any configuration.
terminal::TextTable options_table(const ResolveReport& report) {
  const Json given = options_json(*report.resolution, report.disclosure);
  const Json defaults = default_options_json(*report.resolution, report.disclosure);
  terminal::TextTable table({"OPTION", "VALUE", "DEFAULT"});
  const auto shown = [](const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
  };
  for (const auto& [name, value] : given.items()) {
    if (value != defaults[name]) table.add_row({name, shown(value), shown(defaults[name])});
  }
  return table;
}

void write_unused(std::ostream& out, const std::vector<UnusedEntry>& unused, const terminal::Style& style) {
  out << style.strong("Not used:") << '\n';
  for (const UnusedEntry& entry : unused) {
    out << "  " << terminal::printable(entry.key) << "  "
        << style.faint(terminal::printable(describe(entry.origin))) << "\n      "
        << terminal::printable(entry.reason.masked());
    if (entry.instead) out << ": " << terminal::printable(describe(*entry.instead));
    out << '\n';
  }
}

void write_near_misses(std::ostream& out, const std::vector<hosts::NearMiss>& misses,
                       const terminal::Style& style) {
  out << style.strong("Not read, though it may have been meant:") << '\n';
  for (std::size_t i = 0; i < misses.size(); ++i) {
    const hosts::NearMiss& miss = misses[i];
    out << "  " << terminal::printable(miss.key);
    if (miss.origin) out << "  " << style.faint(terminal::printable(describe(*miss.origin)));
    out << '\n';
    const std::string reason = miss.reason.masked();
    // Keys that follow one another for the same reason share it.
    const bool more = i + 1 < misses.size() && misses[i + 1].reason.masked() == reason;
    if (more && misses[i + 1].remedy == miss.remedy) continue;
    out << "      " << terminal::printable(reason) << '\n';
    if (!miss.remedy.empty()) out << "      " << terminal::printable(miss.remedy) << '\n';
  }
}

}  // namespace

void write_resolve_text(std::ostream& out, const ResolveReport& report, const terminal::Style& style) {
  Sections sections(out);
  if (has_host_text(report.input)) write_host_text(sections.begin(), report.input, style);
  if (!report.resolution) return;
  const Resolution& resolution = *report.resolution;
  const EndpointTable table{resolution, report.endpoints, report.unresolved, report.disclosure};
  if (!table.empty()) {
    write_endpoints(sections.begin(), table, style);
    const terminal::TextTable options = options_table(report);
    if (!options.empty()) options.write(sections.begin(), style);
  }
  if (report.alone) write_alone(sections.begin(), report, style);
  if (!resolution.unused.empty()) write_unused(sections.begin(), resolution.unused, style);
  if (!report.near_misses.empty()) write_near_misses(sections.begin(), report.near_misses, style);
}

void write_resolve_problems(std::ostream& err, const ResolveReport& report, const terminal::Style& style) {
  write_diagnostics(err, report.input.diagnostics, style);
  if (!report.resolution) return;
  if (const auto& failure = report.resolution->failure) {
    err << style.error("The application would not start:") << " the SDK throws " << failure->exception.type
        << message_of(failure->exception) << '\n';
  }
  write_diagnostics(err, report.resolution->diagnostics, style);
}

}  // namespace signalr_config::cli
