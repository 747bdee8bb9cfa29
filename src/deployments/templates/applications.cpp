#include "deployments/templates/applications.hpp"

#include <utility>

#include "deployments/common/description.hpp"

namespace signalr_config::deployments {
namespace {

Origin origin_at(const TemplatePlace& key, const TemplatePlace& value) {
  return {value.document, key.document == value.document ? key.span : Span{}, value.span, value.encoding,
          nullptr};
}

bool is_same_place(const TemplatePlace& a, const TemplatePlace& b) {
  return a.document == b.document && a.span.begin == b.span.begin;
}

// Where the value is written; where that is elsewhere, the setting's place led there.
Origin origin_of_setting(const TemplateSetting& setting) {
  const TemplatePlace& of_value = setting.value->place;
  if (!of_value.document || is_same_place(of_value, setting.at)) {
    const TemplatePlace& place = of_value.document ? of_value : setting.at;
    return origin_at(setting.key, place);
  }
  Origin origin = origin_at({}, of_value);
  if (setting.at.document) origin.via = std::make_shared<const Origin>(origin_at(setting.key, setting.at));
  return origin;
}

constexpr std::string_view vault_reference = "@Microsoft.KeyVault(";

EnvironmentVariable unknown_variable(const TemplateSetting& setting) {
  const TemplateValue& value = *setting.value;
  Origin origin = origin_at(setting.key, setting.at.document ? setting.at : value.place);
  // A reference into a vault is one, whatever its vault's name will be.
  if (value.text.starts_with(vault_reference)) {
    return described_variable(setting.name, value.text, std::move(origin));
  }
  std::string words = value.words.empty() ? "made at deployment" : value.words;
  if (value.is_part_known) words += ", in a text";
  return unresolved_variable(setting.name, std::move(words), std::move(origin));
}

}  // namespace

EnvironmentVariable variable_of(const TemplateSetting& given) {
  TemplateSetting setting = given;
  if (!setting.at.document) setting.at = setting.value->place.document ? setting.value->place : setting.key;
  const TemplateValue& value = *setting.value;
  if (value.is_unresolved()) return unknown_variable(setting);
  if (value.is(TemplateKind::array) || value.is(TemplateKind::object)) {
    return unresolved_variable(setting.name, "a value that is no text", origin_at(setting.key, setting.at));
  }
  // Nobody deploys a template to set nothing: such a default stands for what is to be given.
  if (value.is_default && value.text.empty()) {
    return unresolved_variable(setting.name, "a parameter that is empty when it is not given",
                               origin_at(setting.key, setting.at));
  }
  Origin origin = origin_of_setting(setting);
  std::string text = value.is_text() ? value.text : scalar_text(value);
  return described_variable(setting.name, std::move(text), std::move(origin));
}

void note_open_settings(const TemplateValue& cause, const TemplatePlace& place, const std::string& label,
                        Deployment& deployment) {
  Diagnostic note;
  note.code = DiagnosticCode::template_settings_unresolved;
  note.severity = Severity::info;
  note.message.text("settings of ").key(label).text(" are known at deployment only: " + cause.words);
  note.remedy = "Give the file of parameters as well, or look at the settings of what is deployed.";
  if (place.document) note.origin = Origin{place.document, place.span, place.span, place.encoding, nullptr};
  deployment.diagnostics.push_back(std::move(note));
}

void add_applications(const std::vector<DeployedResource>& resources, Deployment& deployment) {
  add_sites(resources, deployment);
  for (const DeployedResource& resource : resources) {
    if (!resource.is_existing) add_containers(resource, deployment);
  }
}

}  // namespace signalr_config::deployments
