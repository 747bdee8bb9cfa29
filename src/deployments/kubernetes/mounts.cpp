#include <map>
#include <utility>

#include "deployments/common/embedded_text.hpp"
#include "deployments/common/settings_files.hpp"
#include "deployments/kubernetes/environment.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;

// A file of a volume, by its path in it.
using VolumeFiles = std::map<std::string, const KubernetesDatum*>;

class ContainerMounts {
 public:
  ContainerMounts(const KubernetesObjects& objects, const KubernetesPod& pod, Deployment& deployment)
      : objects_(objects), pod_(pod), deployment_(deployment) {}

  std::vector<DescribedFile> read(const DataNode& container) {
    const DataNode* const mounts = container.find("volumeMounts");
    if (mounts == nullptr) return {};
    for (const auto& mount : mounts->items) add_mount(*mount);
    return std::move(application_.files);
  }

 private:
  void add_mount(const DataNode& mount) {
    const DataNode* const volume = find_volume(mount.text_of("name"));
    const DataNode* const path = mount.find("mountPath");
    if (volume == nullptr || path == nullptr) return;
    const std::string_view part = mount.text_of("subPath");
    // A single file that would not be read is no reason to look for its volume.
    if (!part.empty() && !is_settings_file(path->text) &&
        file_name_of(path->text).find('.') != std::string::npos) {
      return;
    }
    for (const auto& [name, datum] : files_of(*volume)) {
      const bool is_part = name == part;
      if (!part.empty() && !is_part && !name.starts_with(std::string(part) + "/")) continue;
      const std::string target = is_part ? path->text : path->text + "/" + name;
      if (is_settings_file(target)) add_file(target, *datum, *path);
    }
  }

  const DataNode* find_volume(std::string_view name) const {
    const DataNode* const volumes = pod_.spec->find("volumes");
    if (volumes == nullptr) return nullptr;
    for (const auto& volume : volumes->items) {
      if (volume->text_of("name") == name) return volume.get();
    }
    return nullptr;
  }

  VolumeFiles files_of(const DataNode& volume) {
    VolumeFiles files;
    add_source(volume, "secretName", files);
    if (const DataNode* const sources = volume.find({"projected", "sources"})) {
      for (const auto& source : sources->items) add_source(*source, "name", files);
    }
    return files;
  }

  void add_source(const DataNode& source, std::string_view name_of_secret, VolumeFiles& files) {
    if (const DataNode* const map = source.find("configMap")) {
      add_items(KubernetesDataKind::config_map, *map, map->find("name"), files);
    }
    if (const DataNode* const secret = source.find("secret")) {
      add_items(KubernetesDataKind::secret, *secret, secret->find(name_of_secret), files);
    }
  }

  void add_items(KubernetesDataKind kind, const DataNode& source, const DataNode* name, VolumeFiles& files) {
    if (name == nullptr) return;
    const KubernetesData* const data = objects_.find(kind, pod_.name_space, name->text);
    if (data == nullptr) {
      return warn_of_missing_source(pod_, *name, objects_.describe(kind, name->text), deployment_);
    }
    const DataNode* const items = source.find("items");
    if (items == nullptr) {
      for (const auto& [key, datum] : *data) files.insert_or_assign(key, &datum);
      return;
    }
    for (const auto& item : items->items) {
      const auto datum = data->find(std::string(item->text_of("key")));
      if (datum != data->end()) files.insert_or_assign(std::string(item->text_of("path")), &datum->second);
    }
  }

  void add_file(const std::string& target, const KubernetesDatum& datum, const DataNode& path) {
    const Origin via = origin_of(pod_.document, path.span, path);
    add_settings_file({file_name_of(target),
                       embedded_settings(target, {datum.document, datum.node, datum.value, datum.is_encoded,
                                                  std::make_shared<const Origin>(via)})},
                      application_);
  }

  const KubernetesObjects& objects_;
  const KubernetesPod& pod_;
  Deployment& deployment_;
  DescribedApplication application_;  // for its files
};

}  // namespace

std::vector<DescribedFile> kubernetes_mounts(const KubernetesObjects& objects, const KubernetesPod& pod,
                                             const DataNode& container, Deployment& deployment) {
  return ContainerMounts(objects, pod, deployment).read(container);
}

}  // namespace signalr_config::deployments
