#include "lint/model/location.hpp"

namespace signalr_config::lint {

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
