#include <ostream>

#include "cli/explain/report.hpp"
#include "cli/input/host_text.hpp"
#include "cli/output/connection_string_text.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/output/value_text.hpp"
#include "signalr/keys/meaning.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

void write_values(std::ostream& out, const ExplainedKey& explained, signalr::Disclosure disclosure,
                  const terminal::Style& style) {
  for (const Entry* const entry : explained.entries) {
    const bool wins = entry == explained.entries.front();
    out << "  " << (wins ? style.good("in effect   ") : style.faint("overridden  "))
        << terminal::printable(describe(entry->origin)) << "\n              "
        << terminal::printable(value_text(*entry, disclosure)) << '\n';
  }
}

void write_not_read(std::ostream& out, const std::vector<hosts::NearMiss>& not_read,
                    const terminal::Style& style) {
  for (const hosts::NearMiss& miss : not_read) {
    out << "  " << style.faint("not read    ")
        << terminal::printable(miss.origin ? describe(*miss.origin) : miss.key) << "\n              "
        << terminal::printable(miss.reason.masked()) << '\n';
  }
}

void write_unused(std::ostream& out, const UnusedEntry& unused, const terminal::Style& style) {
  out << "  " << style.strong("not used") << "    " << terminal::printable(unused.reason.masked()) << '\n';
}

// A key in the SDK's section that is no option of it.
bool is_read_by_nothing(const ExplainedKey& explained, const Resolution& resolution) {
  if (explained.entries.empty() || explained.unused != nullptr || explained.endpoint != nullptr) return false;
  return signalr::meaning_of(explained.key, resolution.host, {}).role == signalr::KeyRole::not_read;
}

std::string_view use_text(EndpointUse use) {
  switch (use) {
    case EndpointUse::in_effect:
      return "in effect";
    case EndpointUse::equal_to_another:
      return "not used: the same endpoint is configured elsewhere";
    case EndpointUse::same_endpoint_as_another:
      return "not used: another endpoint has the same URL";
    case EndpointUse::replaced_by_code:
      break;
  }
  return "not used: the program sets its own";
}

void write_endpoint(std::ostream& out, const ExplainReport& report, const ConfiguredEndpoint& configured,
                    const terminal::Style& style) {
  const ServiceEndpoint& endpoint = configured.endpoint;
  const std::string_view use =
      report.resolution.ok() ? use_text(configured.use) : "not used: the application would not start";
  out << '\n'
      << "  " << style.strong("endpoint") << "    "
      << terminal::printable(shown_name(report.resolution, configured)) << ", " << to_string(endpoint.type)
      << ", " << terminal::printable(signalr::display_endpoint(endpoint, report.disclosure)) << ", "
      << kind_name(endpoint.credential) << " (" << use << ")\n";
}

void write_connection_string(std::ostream& out, const ConnectionStringReport& report,
                             const terminal::Style& style) {
  out << '\n';
  write_properties(out, report, style, "  ");
  if (!report.error) return;
  out << "  " << style.error("refused") << "     " << terminal::printable(report.error->message.masked())
      << "\n              " << terminal::printable(report.error->remedy) << '\n';
}

void write_children(std::ostream& out, const ExplainedKey& explained, signalr::Disclosure disclosure,
                    const terminal::Style& style) {
  terminal::TextTable table({"KEY", "VALUE", "ORIGIN"});
  for (const EnumeratedKey& child : explained.children) {
    table.add_row({signalr::display_key(child.path, disclosure), value_text(*child.entry, disclosure),
                   describe(child.entry->origin)});
  }
  if (table.empty()) return;
  out << (explained.entries.empty() ? "  A section without a value of its own.\n\n" : "\n");
  table.write(out, style, "  ");
}

}  // namespace

void write_explain_text(std::ostream& out, const ExplainReport& report, const terminal::Style& style) {
  bool first = true;
  if (has_host_text(report.input)) {
    write_host_text(out, report.input, style, Expected::told);
    first = false;
  }
  for (const ExplainedKey& explained : report.keys) {
    if (!first) out << '\n';
    first = false;
    out << style.strong(explained.is_of_code()
                            ? "set in code"
                            : terminal::printable(signalr::display_key(explained.key, report.disclosure)))
        << '\n';
    if (explained.is_of_code() && !explained.code_place.empty())
      out << "  " << style.good("in effect   ") << terminal::printable(explained.code_place) << '\n';
    if (explained.is_computed()) out << "              not followed: its value is not known here\n";
    write_values(out, explained, report.disclosure, style);
    write_not_read(out, explained.not_read, style);
    if (explained.unused != nullptr) write_unused(out, *explained.unused, style);
    if (is_read_by_nothing(explained, report.resolution))
      out << "  " << style.strong("not read") << "    nothing reads this key\n";
    if (explained.endpoint != nullptr) write_endpoint(out, report, *explained.endpoint, style);
    if (explained.connection_string) write_connection_string(out, *explained.connection_string, style);
    write_children(out, explained, report.disclosure, style);
  }
}

}  // namespace signalr_config::cli
