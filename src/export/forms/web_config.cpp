#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "export/forms.hpp"
#include "text/xml_text.hpp"

namespace signalr_config::forms {

namespace {

constexpr std::string_view connection_strings = "ConnectionStrings:";

std::string section(std::string_view name, const std::string& lines) {
  if (lines.empty()) return {};
  return "  <" + std::string(name) + ">\n" + lines + "  </" + std::string(name) + ">\n";
}

}  // namespace

std::string web_config(const exports::Settings& settings, const exports::FormOptions&) {
  std::string strings;
  std::string others;
  for (const exports::ExportedSetting& setting : settings) {
    const std::string value = text::xml_attribute(*setting.value);
    if (dotnet::starts_with_ignore_case(setting.key, connection_strings)) {
      const std::string name = text::xml_attribute(setting.key.substr(connection_strings.size()));
      strings += "    <add name=\"" + name + "\" connectionString=\"" + value + "\" />\n";
    } else {
      others += "    <add key=\"" + text::xml_attribute(setting.key) + "\" value=\"" + value + "\" />\n";
    }
  }
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n" +
         section("connectionStrings", strings) + section("appSettings", others) + "</configuration>\n";
}

}  // namespace signalr_config::forms
