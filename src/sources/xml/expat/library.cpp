#include <memory>
#include <utility>

#include "sources/common/component.hpp"
#include "sources/xml/expat/encoding.hpp"
#include "sources/xml/expat/problems.hpp"
#include "sources/xml/expat/reader.hpp"
#include "sources/xml/expat/web_config.hpp"

namespace signalr_config::sources {

namespace {

ParsedSource read_xml(std::string name, std::string bytes, SourceKind kind) {
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

ParsedSource read_document(std::string name, std::string bytes, SourceKind kind) {
  const auto read = kind == SourceKind::web_config ? read_web_config : read_xml;
  return read(std::move(name), std::move(bytes), kind);
}

}  // namespace

}  // namespace signalr_config::sources

const signalr_config::sources::ParserLibrary signalr_config_xml{signalr_config::sources::read_document};
