#include <nlohmann/json.hpp>
#include <string>

#include "export/forms.hpp"
#include "export/forms/json_text.hpp"

namespace signalr_config::forms {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string appservice(const exports::Variables& variables, const exports::FormOptions&) {
  Json list = Json::array();
  for (const exports::ExportedVariable& variable : variables) {
    Json setting = Json::object();
    setting["name"] = variable.name;
    setting["value"] = variable.value;
    setting["slotSetting"] = false;
    list.push_back(std::move(setting));
  }
  return json_text(list);
}

std::string local_settings(const exports::Variables& variables, const exports::FormOptions&) {
  Json values = Json::object();
  for (const exports::ExportedVariable& variable : variables) values.emplace(variable.name, variable.value);
  Json document = Json::object();
  document["IsEncrypted"] = false;
  document["Values"] = std::move(values);
  return json_text(document);
}

}  // namespace signalr_config::forms
