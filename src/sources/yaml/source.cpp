#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/common/file_source.hpp"
#include "sources/yaml/parser.hpp"

namespace signalr_config {

std::shared_ptr<const Source> yaml_file(std::filesystem::path path, FileOptions options) {
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::yaml,
                                   sources::parse_yaml);
}

std::shared_ptr<const Source> yaml_text(std::string name, std::string text) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::yaml, sources::parse_yaml);
}

}  // namespace signalr_config
