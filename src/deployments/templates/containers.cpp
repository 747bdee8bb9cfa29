#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/templates/applications.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

TemplateValuePtr find_below(const TemplateValue& value, std::initializer_list<std::string_view> path) {
  TemplateValuePtr at = std::make_shared<const TemplateValue>(value);
  for (const std::string_view name : path) {
    at = at->find(name);
    if (!at) return nullptr;
  }
  return at;
}

// The containers of an app, a job or a group; where their variables are, `group` says.
class Containers {
 public:
  Containers(const DeployedResource& resource, Deployment& deployment)
      : resource_(resource),
        deployment_(deployment),
        is_group_(resource.type == "microsoft.containerinstance/containergroups"),
        secrets_(find_below(*resource.body, {"properties", "configuration", "secrets"})) {}

  void read() {
    const TemplateValuePtr content = is_group_ ? find_below(*resource_.body, {"properties"})
                                               : find_below(*resource_.body, {"properties", "template"});
    if (!content) return;
    for (const std::string_view list : {"initContainers", "containers"}) {
      const TemplateMember* const containers = content->member(list);
      if (containers == nullptr) continue;
      for (const TemplateItem& item : containers->value->items) add_container(*item.value);
      const bool is_open = containers->value->is_open || containers->value->is_unresolved();
      if (is_open) note_open_settings(*containers->value, containers->at, resource_.label(), deployment_);
    }
  }

 private:
  void add_container(const TemplateValue& container) {
    DescribedApplication application;
    application.workload = resource_.label();
    const TemplateValuePtr name = container.find("name");
    if (name && name->is_text()) application.name = name->text;
    const TemplateValuePtr owner = is_group_ ? container.find("properties") : nullptr;
    const TemplateMember* const variables =
        is_group_ ? (owner ? owner->member("environmentVariables") : nullptr) : container.member("env");
    if (variables != nullptr) add_variables(*variables, application);
    if (container.is_unresolved()) {
      note_open_settings(container, resource_.place, application.label(), deployment_);
    }
    add_application(std::move(application), deployment_);
  }

  void add_variables(const TemplateMember& list, DescribedApplication& application) {
    const TemplateValue* open =
        list.value->is_open || list.value->is_unresolved() ? list.value.get() : nullptr;
    for (const TemplateItem& item : list.value->items) {
      const TemplateMember* const name = item.value->member("name");
      if (name != nullptr && name->value->is_text()) {
        add_variable(*item.value, *name, application.environment);
      } else if (open == nullptr) {
        open = name != nullptr ? name->value.get() : item.value.get();
      }
    }
    if (open != nullptr) note_open_settings(*open, list.at, application.label(), deployment_);
  }

  void add_variable(const TemplateValue& item, const TemplateMember& name, Environment& environment) {
    const TemplatePlace& key = name.value->place.document ? name.value->place : name.at;
    if (const TemplateMember* const reference = item.member("secretRef")) {
      return environment.set(secret_variable(name.value->text, key, *reference));
    }
    for (const std::string_view member : {"secureValue", "value"}) {
      const TemplateMember* const value = item.member(member);
      if (value == nullptr || value->value->is(TemplateKind::null)) continue;
      return environment.set(variable_of({name.value->text, key, value->at, value->value}));
    }
    environment.set(variable_of({name.value->text, key, key, text_value("", key)}));
  }

  EnvironmentVariable secret_variable(const std::string& name, const TemplatePlace& key,
                                      const TemplateMember& reference) {
    const TemplatePlace& at = reference.at;
    const TemplateValuePtr secret = find_secret(*reference.value);
    const TemplateMember* const value = secret ? secret->member("value") : nullptr;
    if (value != nullptr) return variable_of({name, key, at, placed(value->value, value->at)});
    const TemplateValuePtr vault = secret ? secret->find("keyVaultUrl") : nullptr;
    if (vault) {
      // The words are those of a vault's reference in settings.
      return variable_of({name, key, at, text_value("@Microsoft.KeyVault(SecretUri=" + vault->text + ")")});
    }
    const std::string shown = reference.value->is_text() ? plain_name(reference.value->text) : "";
    return variable_of(
        {name, key, at, unresolved_value("secret " + shown + " of the container app", "secret " + shown)});
  }

  TemplateValuePtr find_secret(const TemplateValue& name) const {
    if (!secrets_) return nullptr;
    for (const TemplateItem& item : secrets_->items) {
      const TemplateValuePtr one = item.value->find("name");
      if (one && one->text == name.text) return item.value;
    }
    return nullptr;
  }

  const DeployedResource& resource_;
  Deployment& deployment_;
  bool is_group_;
  TemplateValuePtr secrets_;
};

}  // namespace

void add_containers(const DeployedResource& resource, Deployment& deployment) {
  const bool has_containers = resource.type == "microsoft.app/containerapps" ||
                              resource.type == "microsoft.app/jobs" ||
                              resource.type == "microsoft.containerinstance/containergroups";
  if (has_containers) Containers(resource, deployment).read();
}

}  // namespace signalr_config::deployments
