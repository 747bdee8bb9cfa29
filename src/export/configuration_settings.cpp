#include "export/configuration_settings.hpp"

#include "export/unresolved_setting.hpp"

namespace signalr_config::exports {

ExportedSettings configuration_settings(const Configuration& configuration) {
  ExportedSettings exported;
  for (const auto& layer : configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      if (configuration.find(entry.key) != &entry) continue;
      const std::string key(entry.key);
      if (entry.origin.encoding == ValueEncoding::reference) {
        exported.problems.push_back(unresolved_setting(key, "", entry));
        continue;
      }
      ExportedSetting setting{key, std::nullopt, "", entry.origin};
      if (entry.value) setting.value = std::string(*entry.value);
      exported.settings.push_back(std::move(setting));
    }
  }
  return exported;
}

}  // namespace signalr_config::exports
