#include "sources/xml/parser.hpp"

#include <utility>

#include "sources/common/component.hpp"
#include "sources/xml/web_config_parser.hpp"

extern "C" [[gnu::weak]] const signalr_config::sources::ParserLibrary signalr_config_xml;

namespace signalr_config::sources {

ParsedSource parse_xml(std::string name, std::string bytes, SourceKind kind) {
  return parse_by(&signalr_config_xml, "xml", std::move(name), std::move(bytes), kind);
}

ParsedSource parse_web_config(std::string name, std::string bytes, SourceKind kind) {
  return parse_by(&signalr_config_xml, "xml", std::move(name), std::move(bytes), kind);
}

}  // namespace signalr_config::sources
