#include "signalr_config/origin.hpp"

#include <algorithm>

#include "core/source_traits.hpp"
#include "text/json_escape.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

std::string describe_place(const Document& document, std::size_t offset) {
  const Position position = document.position(offset);
  return document.name() + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string describe_without_via(const Origin& origin) {
  const Document& document = *origin.document;
  const std::string name(document.text(origin.key));
  switch (core::traits_of(document.kind()).place) {
    case core::PlaceForm::variable:
      return "environment variable " + name;
    case core::PlaceForm::argument:
      return "command line argument " + name;
    case core::PlaceForm::code:
    case core::PlaceForm::file:
    case core::PlaceForm::whole_file:
      return document.name();
    case core::PlaceForm::position:
      break;
  }
  return describe_place(document, origin.place());
}

}  // namespace

std::size_t document_offset(const Origin& origin, std::size_t value_offset) {
  const std::size_t begin = origin.value.begin;
  switch (origin.encoding) {
    case ValueEncoding::verbatim:
      return begin + std::min<std::size_t>(value_offset, origin.value.size());
    case ValueEncoding::json_string:
      return begin + text::json_escaped_offset(origin.document->text(origin.value), value_offset);
    case ValueEncoding::opaque:
    case ValueEncoding::reference:
      break;
  }
  return begin;
}

Span part_of(const Origin& origin, Span part) {
  return make_span(document_offset(origin, part.begin), document_offset(origin, part.end));
}

std::string describe(const Origin& origin) {
  if (!origin.document) return "code";
  const std::string place = describe_without_via(origin);
  return origin.via ? place + " (from " + describe(*origin.via) + ")" : place;
}

std::string describe(const std::optional<Origin>& origin) { return describe(origin.value_or(Origin())); }

}  // namespace v0
}  // namespace signalr_config
