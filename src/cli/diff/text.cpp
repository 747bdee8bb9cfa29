#include <ostream>

#include "cli/diff/report.hpp"
#include "cli/diff/rows.hpp"
#include "terminal/printable.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

void write_side(std::ostream& out, const char* word, const DiffSide& side, const terminal::Style& style) {
  out << style.strong(word) << ' ' << terminal::printable(side.label);
  const auto& environment = side.applications.front().environment;
  const bool is_one = side.applications.size() == 1 && environment;
  if (is_one && !side.label.ends_with("(" + *environment + ")"))
    out << "  " << style.faint(terminal::printable(*environment));
  if (side.applications.front().saved) out << "  " << style.faint("saved");
  out << '\n';
}

void write_table(std::ostream& out, const DiffTable& table, const terminal::Style& style) {
  if (table.rows.empty()) return;
  terminal::TextTable text(table.headings);
  for (const auto& row : table.rows) text.add_row(row);
  out << '\n';
  text.write(out, style);
}

void write_heading(std::ostream& out, const DiffReport& report, const ApplicationDifference& application,
                   const terminal::Style& style) {
  if (!report.has_names()) return;
  out << '\n' << style.strong("== " + terminal::printable(application.name) + " ==") << '\n';
  if (application.before == nullptr) out << "Only in " << terminal::printable(report.after.label) << '\n';
  if (application.after == nullptr) out << "Only in " << terminal::printable(report.before.label) << '\n';
}

void write_application_text(std::ostream& out, const DiffReport& report,
                            const ApplicationDifference& application, const terminal::Style& style) {
  write_heading(out, report, application, style);
  write_table(out, endpoint_rows(application.difference, report.disclosure), style);
  write_table(out, option_rows(application.difference), style);
  if (application.is_same()) out << "\nNo difference.\n";
  const std::vector<std::string> texts = remarks(application);
  if (!texts.empty()) out << '\n';
  for (const std::string& text : texts) out << terminal::printable(text) << '\n';
}

}  // namespace

void write_diff_text(std::ostream& out, const DiffReport& report, const terminal::Style& style) {
  write_side(out, "From:", report.before, style);
  write_side(out, "To:  ", report.after, style);
  for (const ApplicationDifference& application : report.applications)
    write_application_text(out, report, application, style);
}

}  // namespace signalr_config::cli
