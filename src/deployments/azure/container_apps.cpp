#include <algorithm>
#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/common/embedded_text.hpp"
#include "deployments/common/settings_files.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

// The app as `az containerapp show -o yaml` prints it and as `az containerapp create --yaml` takes it.
class ContainerApp {
 public:
  ContainerApp(std::shared_ptr<const Document> document, const DataNode& root, Deployment& deployment)
      : document_(std::move(document)), root_(root), deployment_(deployment) {}

  void read() {
    const DataNode* const content = root_.find({"properties", "template"});
    if (content == nullptr) return refuse(root_, "expected properties.template of a container app");
    secrets_ = root_.find({"properties", "configuration", "secrets"});
    template_ = content;
    for (const DataNode* const container : containers_of(*content)) add_container(*container);
  }

 private:
  void add_container(const DataNode& container) {
    DescribedApplication application;
    application.workload = root_.text_of("name");
    application.name = container.text_of("name");
    if (const DataNode* const variables = container.find("env")) {
      for (const DataNodePtr& variable : variables->items) add_variable(*variable, application.environment);
    }
    if (const DataNode* const mounts = container.find("volumeMounts")) {
      for (const DataNodePtr& mount : mounts->items) add_mount(*mount, application);
    }
    add_application(std::move(application), deployment_);
  }

  void add_variable(const DataNode& variable, Environment& environment) {
    const DataNode* const name = variable.find("name");
    if (name == nullptr || !name->is_scalar()) return refuse(variable, "expected a variable with a name");
    const DataNode* const reference = variable.find("secretRef");
    if (reference != nullptr && reference->is_scalar()) {
      environment.set(secret_variable(*name, *reference));
    } else if (const DataNode* const value = variable.find("value")) {
      environment.set(
          described_variable(name->text, text_of(*value), origin_of(document_, name->span, *value)));
    } else {
      environment.set({name->text, "", origin_of(document_, name->span, *name)});
    }
  }

  EnvironmentVariable secret_variable(const DataNode& name, const DataNode& reference) {
    Origin place = origin_of(document_, name.span, reference);
    const DataNode* const secret = find_secret(reference.text);
    const DataNode* const value = secret == nullptr ? nullptr : secret->find("value");
    if (value != nullptr && value->is_scalar()) {
      Origin origin = origin_of(document_, name.span, *value);
      origin.via = std::make_shared<const Origin>(std::move(place));
      return described_variable(name.text, value->text, std::move(origin));
    }
    const std::string_view vault = secret == nullptr ? std::string_view() : secret->text_of("keyVaultUrl");
    if (!vault.empty()) {
      // The words are those of a vault's reference in settings.
      return described_variable(name.text, "@Microsoft.KeyVault(SecretUri=" + std::string(vault) + ")",
                                std::move(place));
    }
    return unresolved_variable(name.text, "secret " + reference.text + " of the container app",
                               std::move(place));
  }

  const DataNode* find_secret(std::string_view name) const {
    if (secrets_ == nullptr) return nullptr;
    const auto found = std::ranges::find_if(
        secrets_->items, [&](const DataNodePtr& secret) { return secret->text_of("name") == name; });
    return found == secrets_->items.end() ? nullptr : found->get();
  }

  // A volume of secrets is a folder with a file for each; its items may have paths of their own.
  void add_mount(const DataNode& mount, DescribedApplication& application) {
    const DataNode* const volumes = template_->find("volumes");
    const DataNode* const path = mount.find("mountPath");
    if (volumes == nullptr || path == nullptr) return;
    for (const DataNodePtr& volume : volumes->items) {
      if (volume->text_of("name") != mount.text_of("volumeName") ||
          volume->text_of("storageType") != "Secret") {
        continue;
      }
      const DataNode* const items = volume->find("secrets");
      if (items == nullptr) continue;
      for (const DataNodePtr& item : items->items) {
        add_secret_file(*item, *path, mount.text_of("subPath"), application);
      }
    }
  }

  void add_secret_file(const DataNode& item, const DataNode& mount, std::string_view part,
                       DescribedApplication& application) {
    const DataNode* const secret = find_secret(item.text_of("secretRef"));
    if (secret == nullptr) return;
    const auto value = std::ranges::find_if(secret->members, [](const DataNode::Member& member) {
      return member.key->text == "value" && member.value->is_scalar();
    });
    const std::string path(item.text_of("path"));
    const std::string target = part == path && !part.empty() ? mount.text : mount.text + "/" + path;
    if (value == secret->members.end() || !is_settings_file(target)) return;
    const Origin via = origin_of(document_, mount.span, mount);
    add_settings_file(
        {file_name_of(target), embedded_settings(target, {document_, value->value, value->value->text, false,
                                                          std::make_shared<const Origin>(via)})},
        application);
  }

  void refuse(const DataNode& node, std::string_view expected) {
    refuse_shape(document_, node, DiagnosticCode::container_apps_shape,
                 {expected, "Mend it as the Container Apps reference says."}, deployment_);
  }

  std::shared_ptr<const Document> document_;
  const DataNode& root_;
  Deployment& deployment_;
  const DataNode* secrets_ = nullptr;
  const DataNode* template_ = nullptr;
};

}  // namespace

void read_container_apps(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_yaml_description(std::move(text), deployment);
    for (const DataNodePtr& root : read.roots) ContainerApp(read.document, *root, deployment).read();
  }
}

}  // namespace signalr_config::deployments
