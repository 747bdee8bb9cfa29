#include "cli/show_report.hpp"
#include "cli/text_table.hpp"
#include "cli/value_text.hpp"

namespace signalr_config::cli {

void write_show_text(std::ostream& out, const ShowReport& report, const Style& style) {
  TextTable table({"KEY", "VALUE", "ORIGIN"});
  for (const EnumeratedKey& row : report.rows) {
    table.add_row({display_key(row.path, report.disclosure), value_text(*row.entry, report.disclosure),
                   describe(row.entry->origin)});
  }
  table.write(out, style);
}

}  // namespace signalr_config::cli
