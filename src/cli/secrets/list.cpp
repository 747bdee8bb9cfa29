#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/value_text.hpp"
#include "cli/secrets/options.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

void write_json(std::ostream& out, const ParsedSource& source, signalr::Disclosure disclosure) {
  Json object = Json::object();
  for (const Entry& entry : source.entries) {
    Json& value = object[signalr::display_key(entry.key, disclosure)];
    value = nullptr;
    if (entry.value) value = signalr::display_value(entry.key, *entry.value, disclosure).text;
  }
  out << terminal::printable_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

void write_text(std::ostream& out, const ParsedSource& source, signalr::Disclosure disclosure) {
  for (const Entry& entry : source.entries) {
    out << terminal::printable(signalr::display_key(entry.key, disclosure)) << " = "
        << terminal::printable(value_text(entry, disclosure)) << '\n';
  }
}

struct ListOptions {
  SecretsOptions store;
  ReportOptions report;
};

ExitCode run_list(const ListOptions& given, Invocation& invocation) {
  const auto chosen = choose_store(given.store, invocation);
  if (!chosen) return ExitCode::no;
  const ParsedSource source = chosen->store.load();
  if (const auto refused = report_refused(source, invocation)) return *refused;
  write_diagnostics(invocation.err, source.diagnostics, error_style(invocation));
  const signalr::Disclosure disclosure =
      given.report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked;
  if (given.report.wants_json()) {
    write_json(invocation.out, source, disclosure);
  } else if (source.entries.empty()) {
    invocation.err << "No secrets are stored for " << terminal::printable(chosen->id) << ".\n";
  } else {
    write_text(invocation.out, source, disclosure);
  }
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_list_command = command_of<ListOptions, run_list>({
    .name = "list",
    .summary = "Show all keys, their values masked",
    .usage = "[OPTION]...",
    .description =
        "Shows every key of the store in the order of its file. Values that may be secrets are masked.",
    .options = {{part<&ListOptions::store>(secrets_options), part<&ListOptions::report>(report_options)}},
    .examples = {{{"signalr-config secrets list", "The keys of the project in the current directory."},
                  {"signalr-config secrets list --json --show-secrets | jq -r keys[]",
                   "For other programs."}}},
    .exit_status = {"shown, even if there is nothing", "the store cannot be read as JSON, or there is no id"},
});

}  // namespace signalr_config::cli
