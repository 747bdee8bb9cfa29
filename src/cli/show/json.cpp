#include "cli/input/environment_json.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/output/value_text.hpp"
#include "cli/show/report.hpp"

namespace signalr_config::cli {

void write_show_json(std::ostream& out, const ShowReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  writer.member("section", report.section.empty() ? Json(nullptr) : Json(report.section));
  writer.begin_array("entries");
  for (const EnumeratedKey& row : report.rows) {
    Json entry{{"key", signalr::display_key(row.path, report.disclosure)}};
    add_value_json(entry, *row.entry, report.disclosure);
    entry["origin"] = to_json(std::optional(row.entry->origin));
    writer.element(entry);
  }
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
