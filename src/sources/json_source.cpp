#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/file_source.hpp"
#include "sources/json_parser.hpp"

namespace signalr_config {
namespace {

class JsonTextSource final : public Source {
 public:
  JsonTextSource(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

  ParsedSource load() const override { return parse_json(name_, text_, SourceKind::json); }

 private:
  std::string name_;
  std::string text_;
};

}  // namespace

std::shared_ptr<const Source> json_file(std::filesystem::path path, FileOptions options) {
  return make_file_source(std::move(path), options.presence, SourceKind::json, parse_json);
}

std::shared_ptr<const Source> json_text(std::string name, std::string text) {
  return std::make_shared<const JsonTextSource>(std::move(name), std::move(text));
}

}  // namespace signalr_config
