#include <string>

#include "export/forms.hpp"
#include "export/setting_tree.hpp"
#include "text/yaml_text.hpp"

namespace signalr_config::forms {

namespace {

using Node = exports::SettingTree::Node;

std::string yaml_value(const exports::ExportedSetting& setting) {
  return setting.value ? text::yaml_quoted(*setting.value) : "null";
}

void write_section(std::string& text, const std::string& indent, const Node& node);

void write_items(std::string& text, const std::string& indent, const Node& node) {
  for (const auto& child : node.children) {
    text += indent + "-";
    if (child->setting != nullptr) {
      text += " " + yaml_value(*child->setting) + "\n";
    } else {
      text += '\n';
      write_section(text, indent + "  ", *child);
    }
  }
}

// As in JSON, what is below a key with a value stands beside it.
void write_members(std::string& text, const std::string& indent, const Node& node) {
  for (const auto& child : node.children) {
    if (child->setting == nullptr) {
      text += indent + text::yaml_key(child->segment) + ":\n";
      write_section(text, indent + "  ", *child);
      continue;
    }
    for (const auto& [name, setting] : exports::SettingTree::flattened(*child)) {
      text += indent + text::yaml_key(name) + ": ";
      text += yaml_value(*setting) + "\n";
    }
  }
}

void write_section(std::string& text, const std::string& indent, const Node& node) {
  node.is_list() ? write_items(text, indent, node) : write_members(text, indent, node);
}

}  // namespace

std::string yaml(const exports::Settings& settings, const exports::FormOptions& options) {
  std::string text;
  if (settings.empty()) return "{}\n";
  if (!options.flat) {
    write_members(text, "", exports::SettingTree(settings).root());
    return text;
  }
  for (const exports::ExportedSetting& setting : settings) {
    text += text::yaml_key(setting.key) + ": ";
    text += yaml_value(setting) + "\n";
  }
  return text;
}

}  // namespace signalr_config::forms
