#pragma once

#include "deployments/kubernetes/objects.hpp"

namespace signalr_config::deployments {

/// The variables of a container as the kubelet makes them: `envFrom` in order, then `env` in order, each
/// replacing earlier ones; `$(NAME)` in a value stands for a variable that was set before.
[[nodiscard]] Environment kubernetes_environment(const KubernetesObjects& objects, const KubernetesPod& pod,
                                                 const sources::DataNode& container, Deployment& deployment);

/// The settings files that the container's volumes put into it from ConfigMaps and Secrets.
[[nodiscard]] std::vector<DescribedFile> kubernetes_mounts(const KubernetesObjects& objects,
                                                           const KubernetesPod& pod,
                                                           const sources::DataNode& container,
                                                           Deployment& deployment);

/// A warning: a ConfigMap or Secret that is referred to at `node` is not in the input.
void warn_of_missing_source(const KubernetesPod& pod, const sources::DataNode& node, const std::string& what,
                            Deployment& deployment);

}  // namespace signalr_config::deployments
