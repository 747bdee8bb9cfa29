#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

// A container group as `az container create --file` takes it and `az container export` prints it.
class ContainerGroup {
 public:
  ContainerGroup(std::shared_ptr<const Document> document, const DataNode& root, Deployment& deployment)
      : document_(std::move(document)), root_(root), deployment_(deployment) {}

  void read() {
    const DataNode* const properties = root_.find("properties");
    const bool has_containers = properties != nullptr && properties->find("containers") != nullptr;
    if (!has_containers) return refuse(root_, "expected properties.containers of a container group");
    for (const DataNode* const container : containers_of(*properties)) add_container(*container);
  }

 private:
  void add_container(const DataNode& container) {
    DescribedApplication application;
    application.workload = root_.text_of("name");
    application.name = container.text_of("name");
    if (const DataNode* const variables = container.find({"properties", "environmentVariables"})) {
      for (const DataNodePtr& variable : variables->items) add_variable(*variable, application.environment);
    }
    add_application(std::move(application), deployment_);
  }

  // An export has `secureValue` without its value.
  void add_variable(const DataNode& variable, Environment& environment) {
    const DataNode* const name = variable.find("name");
    if (name == nullptr || !name->is_scalar()) return refuse(variable, "expected a variable with a name");
    for (const std::string_view member : {"secureValue", "value"}) {
      const DataNode* const value = variable.find(member);
      if (value == nullptr || !value->is_scalar()) continue;
      environment.set(
          described_variable(name->text, text_of(*value), origin_of(document_, name->span, *value)));
      return;
    }
    environment.set(unresolved_variable(name->text, "secure value of the container",
                                        origin_of(document_, name->span, *name)));
  }

  void refuse(const DataNode& node, std::string_view expected) {
    refuse_shape(document_, node, DiagnosticCode::container_instances_shape,
                 {expected, "Mend it as the Container Instances YAML reference says."}, deployment_);
  }

  std::shared_ptr<const Document> document_;
  const DataNode& root_;
  Deployment& deployment_;
};

}  // namespace

void read_container_instances(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_yaml_description(std::move(text), deployment);
    for (const DataNodePtr& root : read.roots) ContainerGroup(read.document, *root, deployment).read();
  }
}

}  // namespace signalr_config::deployments
