#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/applications.hpp"
#include "cli/input/environment_json.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/key_syntax.hpp"
#include "cli/output/value_text.hpp"
#include "cli/show/variables.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

// Segments in the order of people: numbers by their value and before words, case does not matter.
bool segment_comes_before(std::string_view a, std::string_view b) {
  const auto left = dotnet::try_parse_int32(a);
  const auto right = dotnet::try_parse_int32(b);
  if (left.has_value() != right.has_value()) return left.has_value();
  if (left != right) return left < right;
  const int order = dotnet::compare_ignore_case(a, b);
  return order != 0 ? order < 0 : a < b;
}

// What stands there in a segment; NUL at its end.
char segment_letter(std::string_view key, std::size_t at) {
  return at < key.size() && key[at] != ':' ? key[at] : '\0';
}

// By the first segment in which they differ. Between words the first letter decides, which is looked at here:
// a million keys are compared twenty million times.
bool comes_before(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const std::size_t begin = a.substr(0, same).rfind(':') + 1;
  const char left = segment_letter(a, same);
  const char right = segment_letter(b, same);
  const bool are_words =
      dotnet::is_ascii_letter(segment_letter(a, begin)) && dotnet::is_ascii_letter(segment_letter(b, begin));
  const char left_folded = dotnet::ascii_upper(left);
  const char right_folded = dotnet::ascii_upper(right);
  if (are_words && dotnet::is_ascii(left) && dotnet::is_ascii(right) && left_folded != right_folded)
    return left_folded < right_folded;
  const std::string_view first = a.substr(begin, a.find(':', begin) - begin);
  const std::string_view second = b.substr(begin, b.find(':', begin) - begin);
  return first == second ? a.size() < b.size() : segment_comes_before(first, second);
}

bool is_in_section(std::string_view key, std::string_view section) {
  if (section.empty()) return true;
  return dotnet::starts_with_ignore_case(key, section) &&
         (dotnet::equals_ignore_case(key, section) ||
          dotnet::starts_with_ignore_case(key, std::string(section) + ":"));
}

// The entries in effect. As .NET's own list of a large configuration is several times as large as the
// configuration, they are found without it.
std::vector<const Entry*> rows_of(const Configuration& configuration, const std::string& section) {
  std::vector<const Entry*> rows;
  for (const auto& layer : configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      if (is_in_section(entry.key, section) && configuration.find(entry.key) == &entry)
        rows.push_back(&entry);
    }
  }
  std::ranges::sort(rows, comes_before, &Entry::key);
  const auto repeated = std::ranges::unique(rows);  // a source may stand in two layers
  rows.erase(repeated.begin(), repeated.end());
  return rows;
}

ExitCode report_absent(Invocation& invocation, const std::string& section) {
  invocation.err << error_style(invocation).error("error:") << " no section "
                 << terminal::shown_argument(section) << '\n';
  return ExitCode::no;
}

// What was found, before it is written in one of the formats.
struct ShowReport {
  const LoadedInput& input;
  std::string section;             // empty: everything
  std::vector<const Entry*> rows;  // in an order for people
  // Variables of the process that were left out: they have nothing to do with the application's settings.
  std::size_t other_variables = 0;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_show_text(std::ostream& out, const ShowReport& report, const terminal::Style& style) {
  terminal::TextTable table({"KEY", "VALUE", "ORIGIN"});
  for (const Entry* const entry : report.rows) {
    table.add_row({signalr::display_key(entry->key, report.disclosure), value_text(*entry, report.disclosure),
                   describe(entry->origin)});
  }
  table.write(out, style);
  if (report.other_variables == 0) return;
  const bool is_one = report.other_variables == 1;
  out << '\n'
      << report.other_variables << (is_one ? " environment variable has" : " environment variables have")
      << " nothing to do with the application's settings; --all lists " << (is_one ? "it" : "them") << ".\n";
}

void write_show_json(std::ostream& out, const ShowReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  writer.member("section", report.section.empty() ? Json(nullptr) : Json(report.section));
  writer.begin_array("entries");
  for (const Entry* const entry : report.rows) {
    writer.begin_object();
    writer.member("key", signalr::display_key(entry->key, report.disclosure));
    write_value(writer, *entry, report.disclosure);
    write_origin(writer, "origin", entry->origin);
    writer.end_object();
  }
  writer.end_array();
  writer.finish();
}

struct ShowOptionsGiven {
  InputOptions input;
  ReportOptions report;
  std::optional<std::string> section;
  bool all = false;
};

constexpr auto show_rows = std::to_array<Option>({
    {"--section", "KEY", "Show this section only; written with ':' or with '__'.",
     into<&ShowOptionsGiven::section>},
    {"--all", "",
     "List every environment variable. Without it, those that have nothing to do with the application's "
     "settings are counted; JSON has them all.",
     into<&ShowOptionsGiven::all>},
});

ExitCode report_on(const LoadedInput& input, const ShowOptionsGiven& given, Invocation& invocation) {
  write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
  if (!input.ok()) return failed_load_code(input);
  ShowReport report{input, key_from_argument(given.section.value_or("")), {}, 0, signalr::Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = signalr::Disclosure::full;
  report.rows = rows_of(*input.configuration, report.section);
  const bool absent = report.rows.empty() && given.section.has_value();
  if (absent && input.application.empty()) return report_absent(invocation, given.section.value_or(""));
  if (!given.all && !given.section && !given.report.wants_json())
    report.other_variables = drop_other_variables(report.rows, *input.configuration);
  if (given.report.wants_json()) {
    write_show_json(invocation.out, report);
  } else {
    write_show_text(invocation.out, report, output_style(invocation));
  }
  return absent ? report_absent(invocation, given.section.value_or("")) : ExitCode::yes;
}

ExitCode run_show(const ShowOptionsGiven& given, Invocation& invocation) {
  const std::vector<LoadedInput> applications = load_applications(given.input, invocation);
  return report_on_applications(
      applications, invocation, given.report.wants_json(),
      [&](const LoadedInput& input, Invocation& one) { return report_on(input, given, one); });
}

}  // namespace

extern constinit const Command show_command = command_of<ShowOptionsGiven, run_show>({
    .name = "show",
    .summary = "Show the merged configuration, every key with its origin",
    .usage = "[OPTION]... [PATH]... [-- ARGUMENT...]",
    .description = "Shows the merged configuration: every key with the value that is in effect and the place "
                   "where it was set. Values that may be secrets are masked.",
    .options = {{part<&ShowOptionsGiven::input>(application_input),
                 part<&ShowOptionsGiven::report>(report_options),
                 own<ShowOptionsGiven>("Output", show_rows)}},
    .examples = {{{"signalr-config show --section Azure:SignalR", "Everything that is set for SignalR."},
                  {"signalr-config show src/Shop -e Staging --no-process-env --json",
                   "The files of an application, as JSON."}}},
    .exit_status = {"shown", "the section is not there, or the configuration cannot be loaded"},
});

}  // namespace signalr_config::cli
