#include "cli/json_parts.hpp"
#include "cli/show_report.hpp"
#include "cli/value_text.hpp"

namespace signalr_config::cli {

void write_show_json(std::ostream& out, const ShowReport& report) {
  const auto& host = report.input.host;
  Json entries = Json::array();
  for (const EnumeratedKey& row : report.rows) {
    Json entry{{"key", row.path}};
    add_value_json(entry, row.path, row.value(), report.disclosure);
    entry["origin"] = to_json(std::optional(row.entry->origin));
    entries.push_back(std::move(entry));
  }
  write_json(out, {{"schemaVersion", 1},
                   {"environment", host ? Json(host->environment.value) : Json(nullptr)},
                   {"environmentReason", host ? Json(host->environment.reason) : Json(nullptr)},
                   {"section", report.section.empty() ? Json(nullptr) : Json(report.section)},
                   {"entries", std::move(entries)}});
}

}  // namespace signalr_config::cli
