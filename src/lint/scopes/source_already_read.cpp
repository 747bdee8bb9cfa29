#include "lint/scopes/source_already_read.hpp"

#include <utility>

namespace signalr_config::lint {

namespace {

class SourceAlreadyRead final : public Source {
 public:
  explicit SourceAlreadyRead(std::shared_ptr<const ParsedSource> source) : source_(std::move(source)) {}

  ParsedSource load() const override {
    ParsedSource copy(source_->document());
    copy.entries = source_->entries;
    copy.comments = source_->comments;
    copy.diagnostics = source_->diagnostics;
    return copy;
  }

 private:
  std::shared_ptr<const ParsedSource> source_;
};

}  // namespace

std::shared_ptr<const Source> source_already_read(std::shared_ptr<const ParsedSource> source) {
  return std::make_shared<const SourceAlreadyRead>(std::move(source));
}

}  // namespace signalr_config::lint
