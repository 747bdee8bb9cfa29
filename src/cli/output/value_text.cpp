#include "cli/output/value_text.hpp"

namespace signalr_config::cli {

std::string value_text(const Entry& entry, signalr::Disclosure disclosure) {
  if (!entry.value) return "(null)";
  if (entry.value->empty()) return "(empty)";
  if (entry.origin.encoding == ValueEncoding::reference) return "(" + std::string(*entry.value) + ")";
  return signalr::display_value(entry.key, *entry.value, disclosure).text;
}

void add_value_json(Json& json, const Entry& entry, signalr::Disclosure disclosure) {
  bool is_masked = false;
  if (!entry.value) {
    json["value"] = nullptr;
    json["state"] = "null";
  } else if (entry.origin.encoding == ValueEncoding::reference) {
    json["value"] = *entry.value;
    json["state"] = "unresolved";
  } else {
    signalr::DisplayedValue shown = signalr::display_value(entry.key, *entry.value, disclosure);
    json["value"] = std::move(shown.text);
    json["state"] = entry.value->empty() ? "empty" : "present";
    is_masked = shown.masked;
  }
  json["masked"] = is_masked;
}

}  // namespace signalr_config::cli
