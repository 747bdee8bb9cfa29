#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "export/forms.hpp"

namespace signalr_config::forms {

namespace {

// The quotes are removed by .NET, and keep white space and quotes that are the value's own.
std::string line(std::string_view name, const exports::ExportedSetting& setting) {
  return std::string(name) + "=\"" + *setting.value + "\"\n";
}

struct Section {
  std::string_view name;
  std::string lines;
};

}  // namespace

std::string ini(const exports::Settings& settings, const exports::FormOptions& options) {
  std::string text;
  std::vector<Section> sections;
  for (const exports::ExportedSetting& setting : settings) {
    const std::string_view key = setting.key;
    const std::size_t colon = options.flat ? std::string_view::npos : key.rfind(':');
    if (colon == std::string_view::npos) {
      text += line(key, setting);
      continue;
    }
    const std::string_view name = key.substr(0, colon);
    auto found = std::ranges::find_if(
        sections, [name](const Section& one) { return dotnet::equals_ignore_case(one.name, name); });
    if (found == sections.end()) found = sections.insert(sections.end(), {name, {}});
    found->lines += line(key.substr(colon + 1), setting);
  }
  for (const Section& section : sections) {
    if (!text.empty()) text += '\n';
    text += "[" + std::string(section.name) + "]\n" + section.lines;
  }
  return text;
}

}  // namespace signalr_config::forms
