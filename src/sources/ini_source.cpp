#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/file_source.hpp"
#include "sources/ini_parser.hpp"

namespace signalr_config {
namespace {

class IniTextSource final : public Source {
 public:
  IniTextSource(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

  ParsedSource load() const override { return parse_ini(name_, text_, SourceKind::ini); }

 private:
  std::string name_;
  std::string text_;
};

}  // namespace

std::shared_ptr<const Source> ini_file(std::filesystem::path path, FileOptions options) {
  return make_file_source(std::move(path), options.presence, SourceKind::ini, parse_ini);
}

std::shared_ptr<const Source> ini_text(std::string name, std::string text) {
  return std::make_shared<const IniTextSource>(std::move(name), std::move(text));
}

}  // namespace signalr_config
