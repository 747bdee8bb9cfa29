#include "sources/info/parser.hpp"

#include <utility>

#include "sources/common/component.hpp"

extern "C" [[gnu::weak]] const signalr_config::sources::ParserLibrary signalr_config_info;

namespace signalr_config::sources {

ParsedSource parse_info(std::string name, std::string bytes, SourceKind kind) {
  return parse_by(&signalr_config_info, "info", std::move(name), std::move(bytes), kind);
}

}  // namespace signalr_config::sources
