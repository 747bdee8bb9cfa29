#include <string>

#include "export/forms.hpp"
#include "export/setting_tree.hpp"
#include "text/xml_text.hpp"

namespace signalr_config::forms {

namespace {

using Node = exports::SettingTree::Node;

// .NET numbers elements that are repeated; a single one gets no number.
bool is_repeated(const Node& node) {
  return node.setting == nullptr && node.children.size() > 1 && node.is_list();
}

// No attributes: each is a key of its own, Name too, which would be read as an endpoint. Text before elements
// must not be followed by white space, which would belong to it.
void write(std::string& text, const std::string& indent, const std::string& name, const Node& node) {
  if (is_repeated(node)) {
    for (const auto& child : node.children) {
      if (child != node.children.front()) text += '\n';
      write(text, indent, name, *child);
    }
    return;
  }
  text += indent + "<" + name + ">";
  if (node.setting != nullptr) text += text::xml_value(*node.setting->value);
  bool is_first = node.setting != nullptr;
  for (const auto& child : node.children) {
    if (!is_first) text += '\n';
    write(text, is_first ? "" : indent + "  ", child->segment, *child);
    is_first = false;
  }
  if (!node.children.empty()) text += "\n" + indent;
  text += "</" + name + ">";
}

}  // namespace

// A segment that cannot be an element's name makes the text no XML, or other XML, which is found when it is
// read again.
std::string xml(const exports::Settings& settings, const exports::FormOptions&) {
  std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  // The root's white space would be a value.
  if (settings.empty()) return text + "<configuration />\n";
  text += "<configuration>\n";
  const exports::SettingTree tree(settings);
  for (const auto& child : tree.root().children) {
    write(text, "  ", child->segment, *child);
    text += '\n';
  }
  return text + "</configuration>\n";
}

}  // namespace signalr_config::forms
