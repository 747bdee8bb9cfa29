#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/kubernetes/environment.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

void add_containers(const KubernetesObjects& objects, const KubernetesPod& pod, Deployment& deployment) {
  for (const sources::DataNode* const container : containers_of(*pod.spec)) {
    DescribedApplication application;
    application.workload = pod.workload;
    application.name = container->text_of("name");
    application.environment = kubernetes_environment(objects, pod, *container, deployment);
    application.files = kubernetes_mounts(objects, pod, *container, deployment);
    if (!add_application(std::move(application), deployment)) return;
  }
}

}  // namespace

void read_kubernetes(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  KubernetesObjects objects;
  for (DescriptionText& text : texts) {
    // JSON, as kubectl prints it, is YAML as well.
    const sources::DataDocuments read = read_yaml_description(std::move(text), deployment);
    for (const auto& root : read.roots) objects.add(read.document, root, deployment);
  }
  for (const KubernetesPod& pod : objects.pods()) add_containers(objects, pod, deployment);
}

}  // namespace signalr_config::deployments
