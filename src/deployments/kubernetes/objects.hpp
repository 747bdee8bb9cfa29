#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deployments/common/description.hpp"

namespace signalr_config::deployments {

/// A value of a ConfigMap or Secret.
struct KubernetesDatum {
  std::shared_ptr<const Document> document;
  sources::DataNodePtr node;
  Span key;
  std::string value;        ///< decoded
  bool is_encoded = false;  ///< base64 in the manifest

  Origin origin(std::shared_ptr<const Origin> via) const;
};

/// A ConfigMap or Secret of the input, by key.
using KubernetesData = std::map<std::string, KubernetesDatum>;

enum class KubernetesDataKind { config_map, secret };

/// A pod that some object of the input starts.
struct KubernetesPod {
  std::shared_ptr<const Document> document;
  std::string workload;  ///< `Deployment/shop`
  std::string name_space;
  sources::DataNodePtr root;  ///< keeps `spec` alive
  const sources::DataNode* spec = nullptr;
};

/// What manifests hold that matters to the environments of containers.
class KubernetesObjects {
 public:
  /// Adds an object, or the items of a list. Problems go to `deployment`.
  void add(const std::shared_ptr<const Document>& document, const sources::DataNodePtr& object,
           Deployment& deployment);

  const std::vector<KubernetesPod>& pods() const { return pods_; }

  /// The data of this name, in the namespace, if both name one. Null pointer: not in the input.
  const KubernetesData* find(KubernetesDataKind kind, std::string_view name_space,
                             std::string_view name) const;

  /// `Secret shop`, with the object of the input that makes it in the cluster, if there is one.
  std::string describe(KubernetesDataKind kind, std::string_view name) const;

 private:
  struct Data {
    std::string name_space;
    std::string name;
    KubernetesData data;
  };

  void add_data(KubernetesDataKind kind, const std::shared_ptr<const Document>& document,
                const sources::DataNode& object, Deployment& deployment);
  void add_made_secret(std::string_view kind, const sources::DataNode& object);
  void add_pod(std::string_view kind, const std::shared_ptr<const Document>& document,
               const sources::DataNodePtr& object);

  std::map<KubernetesDataKind, std::vector<Data>> data_;
  std::map<std::string, std::string, std::less<>> made_secrets_;  // to what makes them
  std::vector<KubernetesPod> pods_;
};

}  // namespace signalr_config::deployments
