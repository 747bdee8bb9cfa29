#include "signalr_config/diagnostic.hpp"

#include <utility>

#include "core/shown_text.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

constexpr std::string_view mask = "***";

// An exception's text has no newline at its end.
std::string words_of(const std::vector<Diagnostic>& diagnostics) {
  std::string text = describe(diagnostics);
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "info";
}

Message& Message::add(MessagePart::Kind kind, std::string text) {
  parts_.push_back({kind, std::move(text)});
  return *this;
}

std::string Message::masked() const {
  std::string shown;
  for (const MessagePart& part : parts_) {
    switch (part.kind) {
      case MessagePart::Kind::value:
        shown += mask;
        break;
      case MessagePart::Kind::key:
        shown += core::shown_name(part.text);
        break;
      case MessagePart::Kind::text:
        shown += part.text;
    }
  }
  return core::without_secrets(std::move(shown));
}

Location Diagnostic::location() const {
  if (!origin) return {};
  return {origin->document, span ? *span : origin->value.end != 0 ? origin->value : origin->key};
}

std::optional<Position> Diagnostic::position() const {
  const Location place = location();
  if (!place.document || !place.document->has_positions()) return std::nullopt;
  return place.document->position(place.span.begin);
}

std::string describe_place(const Diagnostic& diagnostic) {
  if (!diagnostic.origin || !diagnostic.origin->document) return {};
  const Document& document = *diagnostic.origin->document;
  const std::optional<Position> position = diagnostic.position();
  if (!position || !diagnostic.span) return describe(*diagnostic.origin);
  return document.name() + ":" + std::to_string(position->line) + ":" + std::to_string(position->column);
}

std::string describe(const Diagnostic& diagnostic) {
  std::string text = describe_place(diagnostic);
  if (!text.empty()) text += ": ";
  text += to_string(diagnostic.severity);
  text += ": " + diagnostic.message.masked() + " [" + std::string(to_string(diagnostic.code)) + "]";
  if (!diagnostic.remedy.empty()) text += "\n  " + diagnostic.remedy;
  return text;
}

std::string describe(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += describe(diagnostic) + '\n';
  return text;
}

ConfigurationError::ConfigurationError(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(words_of(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace v0
}  // namespace signalr_config
