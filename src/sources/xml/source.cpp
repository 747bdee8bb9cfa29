#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/common/file_source.hpp"
#include "sources/xml/parser.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> xml_file(std::filesystem::path path, FileOptions options) {
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::xml, sources::parse_xml);
}

std::shared_ptr<const Source> xml_text(std::string name, std::string text) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::xml, sources::parse_xml);
}

}  // namespace v0
}  // namespace signalr_config
