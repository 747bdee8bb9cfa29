#include "deployments/common/settings_files.hpp"

#include <algorithm>
#include <utility>

#include "signalr_config/sources.hpp"

namespace signalr_config::deployments {

std::string file_name_of(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

bool is_settings_file(std::string_view path) {
  const std::string name = file_name_of(path);
  return name == "appsettings.json" || (name.starts_with("appsettings.") && name.ends_with(".json"));
}

std::shared_ptr<const Source> settings_source(std::string name, std::string bytes) {
  return json_text(std::move(name), std::move(bytes));
}

void add_settings_file(DescribedFile file, DescribedApplication& application) {
  std::erase_if(application.files, [&](const DescribedFile& known) { return known.name == file.name; });
  application.files.push_back(std::move(file));
}

}  // namespace signalr_config::deployments
