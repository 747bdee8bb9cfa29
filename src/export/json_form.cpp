#include <nlohmann/json.hpp>
#include <string>

#include "export/forms.hpp"
#include "export/setting_tree.hpp"

namespace signalr_config::forms {

namespace {

using Json = nlohmann::ordered_json;
using Node = SettingTree::Node;

Json value_of(const ExportedSetting& setting) { return setting.value ? Json(*setting.value) : Json(nullptr); }

// A key that has both a value and keys below it: the latter stand beside it with their whole names, which
// .NET reads in the same way.
Json value_of(const Node& node);

void add_members(Json& object, const Node& node) {
  for (const auto& child : node.children) {
    if (child->setting == nullptr) {
      object.emplace(child->segment, value_of(*child));
      continue;
    }
    for (const auto& [name, setting] : SettingTree::flattened(*child))
      object.emplace(name, value_of(*setting));
  }
}

Json value_of(const Node& node) {
  if (node.setting != nullptr) return value_of(*node.setting);
  Json value = node.is_list() ? Json::array() : Json::object();
  if (value.is_object()) {
    add_members(value, node);
  } else {
    for (const auto& child : node.children) value.push_back(value_of(*child));
  }
  return value;
}

std::string text_of(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string json_flat(const Settings& settings, const FormOptions&) {
  Json object = Json::object();
  for (const ExportedSetting& setting : settings) object.emplace(setting.key, value_of(setting));
  return text_of(object);
}

std::string json(const Settings& settings, const FormOptions& options) {
  if (options.flat) return json_flat(settings, options);
  Json object = Json::object();
  add_members(object, SettingTree(settings).root());
  return text_of(object);
}

}  // namespace signalr_config::forms
