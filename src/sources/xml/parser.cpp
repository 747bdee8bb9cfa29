#include "sources/xml/parser.hpp"

#include <memory>
#include <utility>

#include "sources/xml/encoding.hpp"
#include "sources/xml/problems.hpp"
#include "sources/xml/reader.hpp"

namespace signalr_config::sources {

ParsedSource parse_xml(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = sources::is_too_large(bytes);
  if (too_large) bytes.clear();
  DecodedText decoded = sources::decode_xml(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  if (too_large) {
    ParsedSource refused(document);
    refused.diagnostics.push_back(sources::xml_too_large(document));
    return refused;
  }
  return sources::XmlReader(document, decoded).run();
}

}  // namespace signalr_config::sources
