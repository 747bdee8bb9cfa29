#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/file_source.hpp"
#include "sources/xml_parser.hpp"

namespace signalr_config {
namespace {

class XmlTextSource final : public Source {
 public:
  XmlTextSource(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

  ParsedSource load() const override { return parse_xml(name_, text_, SourceKind::xml); }

 private:
  std::string name_;
  std::string text_;
};

}  // namespace

std::shared_ptr<const Source> xml_file(std::filesystem::path path, FileOptions options) {
  return make_file_source(std::move(path), options.presence, SourceKind::xml, parse_xml);
}

std::shared_ptr<const Source> xml_text(std::string name, std::string text) {
  return std::make_shared<const XmlTextSource>(std::move(name), std::move(text));
}

}  // namespace signalr_config
