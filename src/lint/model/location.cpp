#include "lint/model/location.hpp"

namespace signalr_config::lint {

bool Location::operator==(const Location& other) const {
  const auto name = [](const Location& one) {
    return one.document ? std::string_view(one.document->name()) : "";
  };
  return name(*this) == name(other) && span == other.span;
}

Location value_location(const Origin& origin) {
  return {origin.document, origin.value.end != 0 ? origin.value : origin.key};
}

Location key_location(const Origin& origin) {
  return {origin.document, origin.key.end != 0 ? origin.key : origin.value};
}

Location part_location(const Origin& origin, Span part) {
  const bool tells_places =
      origin.encoding == ValueEncoding::verbatim || origin.encoding == ValueEncoding::json_string;
  if (!tells_places || origin.value.end == 0) return value_location(origin);
  return {origin.document, make_span(document_offset(origin, part.begin), document_offset(origin, part.end))};
}

}  // namespace signalr_config::lint
