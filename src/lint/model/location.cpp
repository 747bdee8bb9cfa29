#include "lint/model/location.hpp"

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::lint {

Location value_location(const Origin& origin) {
  return {origin.document, origin.value.end != 0 ? origin.value : origin.key};
}

Location key_location(const Origin& origin) {
  return {origin.document, origin.key.end != 0 ? origin.key : origin.value};
}

Location key_location(const Entry& entry) {
  const Origin& origin = entry.origin;
  const auto is_written_at = [&](const Origin& place) {
    return place.document != nullptr &&
           dotnet::equals_ignore_case(core::variable_name(place.document->text(place.key)),
                                      core::variable_name(entry.key));
  };
  const bool is_led = origin.via != nullptr && !is_written_at(origin) && is_written_at(*origin.via);
  return key_location(is_led ? *origin.via : origin);
}

Location part_location(const Origin& origin, Span part) {
  const bool tells_places =
      origin.encoding == ValueEncoding::verbatim || origin.encoding == ValueEncoding::json_string;
  if (!tells_places || origin.value.end == 0) return value_location(origin);
  return {origin.document, make_span(document_offset(origin, part.begin), document_offset(origin, part.end))};
}

}  // namespace signalr_config::lint
