#include "deployments/kubernetes/objects.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/base64.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

std::string_view namespace_of(const DataNode& object) {
  const DataNode* const metadata = object.find("metadata");
  return metadata == nullptr ? std::string_view() : metadata->text_of("namespace");
}

std::string_view name_of(const DataNode& object) {
  const DataNode* const metadata = object.find("metadata");
  return metadata == nullptr ? std::string_view() : metadata->text_of("name");
}

// Where each kind keeps the pod that it starts.
const DataNode* pod_spec_of(std::string_view kind, const DataNode& object) {
  if (kind == "Pod") return object.find("spec");
  if (kind == "CronJob") return object.find({"spec", "jobTemplate", "spec", "template", "spec"});
  static constexpr std::array<std::string_view, 6> with_template{
      "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job"};
  const bool known = std::ranges::find(with_template, kind) != with_template.end();
  return known ? object.find({"spec", "template", "spec"}) : nullptr;
}

// As those of controllers do that are no part of Kubernetes.
bool starts_containers(const DataNode& object) {
  return object.find({"spec", "template", "spec", "containers"}) != nullptr ||
         object.find({"spec", "containers"}) != nullptr || object.find({"spec", "env"}) != nullptr;
}

void warn_of_kind(const std::shared_ptr<const Document>& document, const DataNode& object,
                  Deployment& deployment) {
  Diagnostic warning = problem_at_node(document, DiagnosticCode::kubernetes_shape, *object.find("kind"));
  warning.severity = Severity::warning;
  warning.message.text("the kind ").key(object.text_of("kind")).text(" is not known");
  // Of several groups one may have a kind of the same name that starts nothing: Service.
  const std::string_view version = object.text_of("apiVersion");
  const std::size_t slash = version.find('/');
  if (slash != std::string_view::npos) warning.message.text(" in ").key(version.substr(0, slash));
  warning.message.text(": nothing of it is read");
  warning.remedy = "Give what its controller makes of it: kubectl get pods --output yaml.";
  deployment.diagnostics.push_back(std::move(warning));
}

class DataReader {
 public:
  DataReader(std::shared_ptr<const Document> document, KubernetesData& data, Deployment& deployment)
      : document_(std::move(document)), data_(data), deployment_(deployment) {}

  void add_plain(const DataNode* section) {
    if (section == nullptr) return;
    for (const auto& [key, value] : section->members) {
      data_.insert_or_assign(key->text, KubernetesDatum{document_, value, key->span, value->text, false});
    }
  }

  void add_encoded(const DataNode* section) {
    if (section == nullptr) return;
    for (const auto& [key, value] : section->members) {
      auto decoded = text::decode_base64(value->text);
      if (!decoded) report(*value);
      data_.insert_or_assign(
          key->text, KubernetesDatum{document_, value, key->span, std::move(decoded).value_or(""), true});
    }
  }

 private:
  void report(const DataNode& value) {
    refuse_shape(document_, value, DiagnosticCode::kubernetes_base64,
                 {"expected base64 in the data of a Secret",
                  "Encode the value (base64 -w0), or put it under stringData."},
                 deployment_);
  }

  std::shared_ptr<const Document> document_;
  KubernetesData& data_;
  Deployment& deployment_;
};

}  // namespace

Origin KubernetesDatum::origin(std::shared_ptr<const Origin> via) const {
  Origin origin = origin_of(document, key, *node);
  if (is_encoded) origin.encoding = ValueEncoding::opaque;
  origin.via = std::move(via);
  return origin;
}

void KubernetesObjects::add(const std::shared_ptr<const Document>& document, const DataNodePtr& object,
                            Deployment& deployment) {
  const std::string_view kind = object->text_of("kind");
  if (const DataNode* const items = kind.ends_with("List") ? object->find("items") : nullptr) {
    for (const DataNodePtr& item : items->items) add(document, item, deployment);
  } else if (kind == "ConfigMap") {
    add_data(KubernetesDataKind::config_map, document, *object, deployment);
  } else if (kind == "Secret") {
    add_data(KubernetesDataKind::secret, document, *object, deployment);
  } else {
    add_made_secret(kind, *object);
    add_pod(kind, document, object);
    if (starts_containers(*object) && pod_spec_of(kind, *object) == nullptr)
      warn_of_kind(document, *object, deployment);
  }
}

void KubernetesObjects::add_data(KubernetesDataKind kind, const std::shared_ptr<const Document>& document,
                                 const DataNode& object, Deployment& deployment) {
  Data data{std::string(namespace_of(object)), std::string(name_of(object)), {}};
  DataReader reader(document, data.data, deployment);
  if (kind == KubernetesDataKind::secret) {
    reader.add_encoded(object.find("data"));
    reader.add_plain(object.find("stringData"));  // wins, as the API server has it
  } else {
    reader.add_plain(object.find("data"));
    reader.add_encoded(object.find("binaryData"));
  }
  data_[kind].push_back(std::move(data));
}

// Objects from which a controller makes a Secret of values that are not here.
void KubernetesObjects::add_made_secret(std::string_view kind, const DataNode& object) {
  const std::string maker = std::string(kind) + " " + std::string(name_of(object));
  if (kind == "SealedSecret") {
    made_secrets_.emplace(name_of(object), maker);
  } else if (kind == "ExternalSecret") {
    const DataNode* const target = object.find({"spec", "target"});
    const std::string_view name = target == nullptr ? std::string_view() : target->text_of("name");
    made_secrets_.emplace(name.empty() ? name_of(object) : name, maker);
  } else if (kind == "SecretProviderClass") {
    const DataNode* const secrets = object.find({"spec", "secretObjects"});
    if (secrets == nullptr) return;
    for (const DataNodePtr& secret : secrets->items)
      made_secrets_.emplace(secret->text_of("secretName"), maker);
  }
}

void KubernetesObjects::add_pod(std::string_view kind, const std::shared_ptr<const Document>& document,
                                const DataNodePtr& object) {
  const DataNode* const spec = pod_spec_of(kind, *object);
  if (spec == nullptr) return;
  pods_.push_back({document, std::string(kind) + "/" + std::string(name_of(*object)),
                   std::string(namespace_of(*object)), object, spec});
}

const KubernetesData* KubernetesObjects::find(KubernetesDataKind kind, std::string_view name_space,
                                              std::string_view name) const {
  const auto of_kind = data_.find(kind);
  if (of_kind == data_.end()) return nullptr;
  const auto found = std::ranges::find_if(of_kind->second, [&](const Data& data) {
    // Rendered charts leave the namespace to the command line, often in some of their objects only.
    const bool may_be_the_same =
        data.name_space == name_space || data.name_space.empty() || name_space.empty();
    return data.name == name && may_be_the_same;
  });
  return found == of_kind->second.end() ? nullptr : &found->data;
}

std::string KubernetesObjects::describe(KubernetesDataKind kind, std::string_view name) const {
  const bool is_secret = kind == KubernetesDataKind::secret;
  std::string text = (is_secret ? "Secret " : "ConfigMap ") + std::string(name);
  const auto maker = made_secrets_.find(name);
  if (is_secret && maker != made_secrets_.end()) text += " (made by " + maker->second + ")";
  return text;
}

}  // namespace signalr_config::deployments
