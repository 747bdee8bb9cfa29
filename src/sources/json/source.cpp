#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/common/file_source.hpp"
#include "sources/json/release.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> json_file(std::filesystem::path path, FileOptions options) {
  const DotnetRelease release = options.release;
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::json,
                                   sources::json_parser(release));
}

std::shared_ptr<const Source> json_text(std::string name, std::string text) {
  return json_text(std::move(name), std::move(text), DotnetRelease::net10);
}

std::shared_ptr<const Source> json_text(std::string name, std::string text, DotnetRelease release) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::json,
                                   sources::json_parser(release));
}

}  // namespace v0
}  // namespace signalr_config
