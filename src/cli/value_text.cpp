#include "cli/value_text.hpp"

namespace signalr_config::cli {

std::string value_text(std::string_view key, std::optional<std::string_view> value, Disclosure disclosure) {
  if (!value) return "(null)";
  return value->empty() ? "(empty)" : display_value(key, *value, disclosure).text;
}

void add_value_json(Json& json, std::string_view key, std::optional<std::string_view> value,
                    Disclosure disclosure) {
  if (!value) {
    json["value"] = nullptr;
    json["state"] = "null";
    json["masked"] = false;
    return;
  }
  DisplayedValue shown = display_value(key, *value, disclosure);
  json["value"] = std::move(shown.text);
  json["state"] = value->empty() ? "empty" : "present";
  json["masked"] = shown.masked;
}

}  // namespace signalr_config::cli
