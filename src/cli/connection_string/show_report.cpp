#include "cli/connection_string/show_report.hpp"

#include <ostream>

#include "cli/output/connection_string_text.hpp"
#include "cli/output/credential_text.hpp"
#include "cli/output/json_parts.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

std::string shown_text(const ConnectionStringShowReport& report) {
  return report.disclosure == signalr::Disclosure::full ? report.text : mask_connection_string(report.text);
}

/// A URL that the SDK makes; masked where the address it is made of may not be shown as it is.
std::string shown_url(const Uri& base, std::string url, signalr::Disclosure disclosure) {
  const bool is_plain = signalr::display_uri(base, disclosure) == base.absolute_uri();
  return is_plain || disclosure == signalr::Disclosure::full ? std::move(url) : "***";
}

struct Urls {
  std::string client;
  std::string server;
};

Urls urls_of(const ServiceEndpoint& endpoint, const ConnectionStringShowReport& report) {
  // A connection string does not know the application.
  const Hub hub(report.hub, ServiceOptions{});
  return {shown_url(endpoint.client_endpoint(), client_url(endpoint, hub), report.disclosure),
          shown_url(endpoint.server_endpoint(), server_url(endpoint, hub), report.disclosure)};
}

}  // namespace

void write_connection_string_show_text(std::ostream& out, const ConnectionStringShowReport& report,
                                       const terminal::Style& style) {
  out << terminal::printable(shown_text(report)) << "\n\n";
  write_properties(out, report.parts, style, "");
  if (!report.endpoint) return;
  const Urls urls = urls_of(*report.endpoint, report);
  const auto line = [&](std::string_view title, std::string_view text) {
    out << style.strong(title) << std::string(13 - title.size(), ' ') << terminal::printable(text) << '\n';
  };
  out << '\n';
  line("Endpoint:", signalr::display_endpoint(*report.endpoint, report.disclosure));
  line("Credential:", credential_text(report.endpoint->credential, report.disclosure));
  line("Client URL:", urls.client);
  line("Server URL:", urls.server);
}

void write_connection_string_show_json(std::ostream& out, const ConnectionStringShowReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  writer.member("sdk", report.sdk);
  writer.member("connectionString", shown_text(report));
  writer.member("properties", properties_json(report.parts));
  writer.member("segmentsWithoutValue", report.parts.segments_without_value);
  Json endpoint = nullptr;
  if (report.endpoint) {
    endpoint = to_json(*report.endpoint, report.disclosure);
    endpoint.erase("name");  // a connection string has none of these
    endpoint.erase("type");
    endpoint.erase("origin");
    const Urls urls = urls_of(*report.endpoint, report);
    endpoint["clientUrl"] = urls.client;
    endpoint["serverUrl"] = urls.server;
  }
  writer.member("endpoint", endpoint);
  Json error = refusal_json(report.parts);
  if (!error.is_null()) {
    const Position place = *report.diagnostics.front().position();
    error["line"] = place.line;
    error["column"] = place.column;
  }
  writer.member("error", error);
  writer.begin_array("warnings");
  for (const Diagnostic& found : report.diagnostics) {
    if (found.severity != Severity::warning) continue;
    writer.element(
        {{"code", to_string(found.code)}, {"message", found.message.masked()}, {"remedy", found.remedy}});
  }
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
