#include <nlohmann/json.hpp>
#include <string>

#include "export/forms.hpp"
#include "export/forms/json_text.hpp"
#include "export/setting_tree.hpp"

namespace signalr_config::forms {

namespace {

using Json = nlohmann::ordered_json;
using Node = exports::SettingTree::Node;

Json json_value(const exports::ExportedSetting& setting) {
  return setting.value ? Json(*setting.value) : Json(nullptr);
}

// A key that has both a value and keys below it: the latter stand beside it with their whole names, which
// .NET reads in the same way.
Json json_value(const Node& node);

void add_members(Json& object, const Node& node) {
  for (const auto& child : node.children) {
    if (child->setting == nullptr) {
      object.emplace(child->segment, json_value(*child));
      continue;
    }
    for (const auto& [name, setting] : exports::SettingTree::flattened(*child))
      object.emplace(name, json_value(*setting));
  }
}

Json json_value(const Node& node) {
  if (node.setting != nullptr) return json_value(*node.setting);
  Json value = node.is_list() ? Json::array() : Json::object();
  if (value.is_object()) {
    add_members(value, node);
  } else {
    for (const auto& child : node.children) value.push_back(json_value(*child));
  }
  return value;
}

}  // namespace

std::string json_flat(const exports::Settings& settings, const exports::FormOptions&) {
  Json object = Json::object();
  for (const exports::ExportedSetting& setting : settings) object.emplace(setting.key, json_value(setting));
  return json_text(object);
}

std::string json(const exports::Settings& settings, const exports::FormOptions& options) {
  if (options.flat) return json_flat(settings, options);
  Json object = Json::object();
  add_members(object, exports::SettingTree(settings).root());
  return json_text(object);
}

}  // namespace signalr_config::forms
