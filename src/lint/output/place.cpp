#include "lint/output/place.hpp"

#include "core/source_traits.hpp"

namespace signalr_config::lint {

namespace {

bool is_in_file(const Document& document) {
  const core::PlaceForm place = core::traits_of(document.kind()).place;
  return place != core::PlaceForm::variable && place != core::PlaceForm::argument;
}

}  // namespace

std::string Place::text() const {
  if (!begin) return file;
  return file + ":" + std::to_string(begin->line) + ":" + std::to_string(begin->column);
}

Place place_of(const Location& location) {
  Place place;
  if (!location.document) return place;
  const Document& document = *location.document;
  place.is_file = is_in_file(document);
  place.file = document.name();
  if (document.has_positions()) {
    place.begin = document.position(location.span.begin);
    place.end = document.position(location.span.end);
  } else if (!place.is_file) {
    Origin origin;
    origin.document = location.document;
    origin.key = location.span;
    place.file = describe(origin);
  }
  return place;
}

Place place_in_repository(const Location& location, const LintReport& report) {
  Place place = place_of(location);
  const auto found = report.repository_paths.find(place.file);
  if (place.is_file && found != report.repository_paths.end()) place.file = found->second;
  return place;
}

}  // namespace signalr_config::lint
