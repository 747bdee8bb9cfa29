#include "cli/diff/git/renamed_places.hpp"

#include <utility>

namespace signalr_config::cli {

void RenamedPlaces::rename(std::string& text) const {
  for (std::size_t at = text.find(from_); at != std::string::npos; at = text.find(from_, at + to_.size()))
    text.replace(at, from_.size(), to_);
}

Origin RenamedPlaces::renamed(const Origin& origin) {
  Origin other = origin;
  if (origin.via) other.via = std::make_shared<const Origin>(renamed(*origin.via));
  if (!origin.document || !origin.document->name().starts_with(from_)) return other;
  std::shared_ptr<const Document>& document = documents_[origin.document];
  if (!document) {
    std::string name = origin.document->name();
    rename(name);
    document = std::make_shared<const Document>(std::move(name), origin.document->kind(),
                                                std::string(origin.document->bytes()));
  }
  other.document = document;
  return other;
}

void RenamedPlaces::rename(std::optional<Origin>& origin) {
  if (origin) origin = renamed(*origin);
}

void RenamedPlaces::rename(Diagnostic& diagnostic) {
  Message message;
  for (const MessagePart& part : diagnostic.message.parts()) {
    std::string text = part.text;
    rename(text);
    if (part.kind == MessagePart::Kind::text) message.text(text);
    if (part.kind == MessagePart::Kind::key) message.key(text);
    if (part.kind == MessagePart::Kind::value) message.value(text);
  }
  diagnostic.message = std::move(message);
  rename(diagnostic.remedy);
  rename(diagnostic.origin);
  for (Origin& related : diagnostic.related) related = renamed(related);
}

}  // namespace signalr_config::cli
