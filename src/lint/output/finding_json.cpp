#include "lint/output/finding_json.hpp"

#include "lint/output/finding_text.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

void add_place(Json& json, const Location& location) {
  const Place place = place_of(location);
  const auto number = [](const std::optional<Position>& position, std::uint32_t Position::*part) {
    return position ? Json((*position).*part) : Json(nullptr);
  };
  json["file"] = place.file;
  json["line"] = number(place.begin, &Position::line);
  json["column"] = number(place.begin, &Position::column);
  json["endLine"] = number(place.end, &Position::line);
  json["endColumn"] = number(place.end, &Position::column);
}

Json related_json(const RelatedLocation& related) {
  Json json;
  json["message"] = related.message;
  add_place(json, related.location);
  return json;
}

}  // namespace

Json finding_json(const Finding& finding) {
  Json json;
  json["rule"] = finding.rule->metadata.id;
  json["name"] = finding.rule->metadata.name;
  json["severity"] = to_string(finding.severity);
  json["message"] = message_text(finding);
  json["hint"] = text_or_null(finding.hint);
  add_place(json, finding.location);
  json["environments"] = finding.environments;
  Json related = Json::array();
  for (const RelatedLocation& one : finding.related) related.push_back(related_json(one));
  json["related"] = std::move(related);
  return json;
}

std::string compact(const Json& json) {
  return terminal::printable_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace signalr_config::lint
