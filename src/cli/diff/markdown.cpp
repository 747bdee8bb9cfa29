#include <algorithm>
#include <ostream>
#include <string>

#include "cli/diff/report.hpp"
#include "cli/diff/rows.hpp"
#include "dotnet/ascii.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

// Text as it is: what Markdown or HTML would take for something of its own is escaped.
std::string plain(std::string_view text) {
  static constexpr std::string_view special = "\\`*_[]<>|~#&";
  std::string escaped;
  for (const char c : terminal::printable(text)) {
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

// The longest run of backticks, which a code span's own must not be as long as.
std::size_t longest_run(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// Text in a code span, in which nothing is taken for anything; a table's cell ends at '|' all the same.
std::string code(std::string_view text) {
  std::string shown = terminal::printable(text);
  if (shown == "-" || shown.empty()) return {};
  const std::size_t run = longest_run(shown);
  for (std::size_t at = shown.find('|'); at != std::string::npos; at = shown.find('|', at + 2))
    shown.insert(at, "\\");
  const std::string fence(run + 1, '`');
  const std::string gap(run > 0 ? 1 : 0, ' ');
  return fence + gap + shown + gap + fence;
}

// The columns whose cells are names and URLs, which are code to a reader.
bool is_code(const std::string& heading) {
  static constexpr std::array headings{"NAME",   "ENDPOINT", "CLIENT ENDPOINT", "SERVER ENDPOINT",
                                       "ORIGIN", "OPTION",   "BEFORE",          "AFTER"};
  return std::ranges::find(headings, heading) != headings.end();
}

// `CLIENT ENDPOINT` as `Client endpoint`.
std::string sentence_case(std::string heading) {
  std::transform(heading.begin() + 1, heading.end(), heading.begin() + 1, dotnet::ascii_lower);
  return heading;
}

// `before -> after` with an arrow and each in a span of its own.
std::string cell(const std::string& heading, const std::string& text) {
  static constexpr std::string_view arrow = " -> ";
  if (heading == "CHANGE") return "**" + plain(text) + "**";
  const auto shown =
      is_code(heading) ? code : [](std::string_view one) { return one == "-" ? std::string() : plain(one); };
  const std::size_t at = text.find(arrow);
  if (at == std::string::npos) return shown(text);
  return shown(text.substr(0, at)) + " → " + shown(text.substr(at + arrow.size()));
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (const std::string& one : cells) out << "| " << one << (one.empty() ? "" : " ");
  out << "|\n";
}

void write_table(std::ostream& out, const DiffTable& table) {
  if (table.rows.empty()) return;
  std::vector<std::string> headings;
  for (const std::string& heading : table.headings) headings.push_back(sentence_case(heading));
  out << '\n';
  write_row(out, headings);
  for (std::size_t i = 0; i < headings.size(); ++i) out << "|---";
  out << "|\n";
  for (const std::vector<std::string>& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(cell(table.headings[i], row[i]));
    write_row(out, cells);
  }
}

void write_application_markdown(std::ostream& out, const DiffReport& report,
                                const ApplicationDifference& application) {
  if (report.has_names()) {
    out << "\n#### " << code(application.name) << '\n';
    if (application.before == nullptr) out << "\nOnly in " << code(report.after.label) << ".\n";
    if (application.after == nullptr) out << "\nOnly in " << code(report.before.label) << ".\n";
  }
  write_table(out, endpoint_rows(application.difference, report.disclosure));
  write_table(out, option_rows(application.difference));
  if (application.is_same()) out << "\nNo difference.\n";
  for (const std::string& text : remarks(application)) out << "\n> " << plain(text) << '\n';
}

}  // namespace

void write_diff_markdown(std::ostream& out, const DiffReport& report) {
  out << "### Azure SignalR configuration: " << code(report.before.label) << " → " << code(report.after.label)
      << '\n';
  for (const ApplicationDifference& application : report.applications)
    write_application_markdown(out, report, application);
}

}  // namespace signalr_config::cli
