#include "cli/output/connection_string_text.hpp"

#include <ostream>

#include "terminal/text_table.hpp"

namespace signalr_config::cli {

namespace {

std::string_view use_text(PropertyUse use) {
  return use == PropertyUse::not_used ? "not used" : to_string(use);
}

}  // namespace

void write_properties(std::ostream& out, const ConnectionStringReport& report, const terminal::Style& style,
                      std::string_view indent) {
  terminal::TextTable table({"PROPERTY", "VALUE", "USE", "MEANING"});
  for (const PropertyReport& property : report.properties) {
    table.add_row({property.name, property.value.empty() ? "(empty)" : property.value,
                   std::string(use_text(property.use)), property.note});
  }
  if (!table.empty()) table.write(out, style, indent);
  if (report.segments_without_value == 0) return;
  out << indent << report.segments_without_value << " part(s) without '=': ignored\n";
}

Json properties_json(const ConnectionStringReport& report) {
  Json properties = Json::array();
  for (const PropertyReport& property : report.properties) {
    properties.push_back({{"name", property.name},
                          {"value", property.value},
                          {"use", to_string(property.use)},
                          {"note", property.note.empty() ? Json(nullptr) : Json(property.note)}});
  }
  return properties;
}

Json refusal_json(const ConnectionStringReport& report) {
  if (!report.error) return nullptr;
  return {{"code", to_string(report.error->code)},
          {"message", report.error->message.masked()},
          {"remedy", report.error->remedy},
          {"exception", report.error->exception.type}};
}

}  // namespace signalr_config::cli
