#include "deployments/common/settings_files.hpp"

#include <algorithm>
#include <utility>

#include "deployments/recognition/settings_file_name.hpp"
#include "sources/source_of_kind.hpp"

namespace signalr_config::deployments {

std::string file_name_of(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

bool is_settings_file(std::string_view path) {
  return parse_settings_file_name(file_name_of(path)).has_value();
}

std::shared_ptr<const Source> settings_source(std::string_view path, const std::string& name,
                                              std::string bytes) {
  const auto known = parse_settings_file_name(file_name_of(path));
  const SourceKind kind = known ? known->ending.kind : SourceKind::json;
  return sources::text_of_kind(name, std::move(bytes), kind, {});
}

void add_settings_file(DescribedFile file, DescribedApplication& application) {
  std::erase_if(application.files, [&](const DescribedFile& known) { return known.name == file.name; });
  application.files.push_back(std::move(file));
}

}  // namespace signalr_config::deployments
