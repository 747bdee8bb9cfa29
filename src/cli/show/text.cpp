#include "cli/output/value_text.hpp"
#include "cli/show/report.hpp"
#include "terminal/text_table.hpp"

namespace signalr_config::cli {

void write_show_text(std::ostream& out, const ShowReport& report, const terminal::Style& style) {
  terminal::TextTable table({"KEY", "VALUE", "ORIGIN"});
  for (const EnumeratedKey& row : report.rows) {
    table.add_row({signalr::display_key(row.path, report.disclosure),
                   value_text(*row.entry, report.disclosure), describe(row.entry->origin)});
  }
  table.write(out, style);
}

}  // namespace signalr_config::cli
