#include "cli/output/value_text.hpp"

namespace signalr_config::cli {

std::string value_text(const Entry& entry, signalr::Disclosure disclosure) {
  if (!entry.value) return "(null)";
  if (entry.value->empty()) return "(empty)";
  if (entry.origin.encoding == ValueEncoding::reference) return "(" + std::string(*entry.value) + ")";
  return signalr::display_value(entry.key, *entry.value, disclosure).text;
}

void write_value(JsonWriter& writer, const Entry& entry, signalr::Disclosure disclosure) {
  bool is_masked = false;
  if (!entry.value) {
    writer.member("value", nullptr);
    writer.member("state", "null");
  } else if (entry.origin.encoding == ValueEncoding::reference) {
    writer.member("value", *entry.value);
    writer.member("state", "unresolved");
  } else {
    const signalr::DisplayedValue shown = signalr::display_value(entry.key, *entry.value, disclosure);
    writer.member("value", shown.text);
    writer.member("state", entry.value->empty() ? "empty" : "present");
    is_masked = shown.masked;
  }
  writer.member("masked", is_masked);
}

}  // namespace signalr_config::cli
