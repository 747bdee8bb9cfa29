#include "cli/output/json_parts.hpp"

#include "cli/output/credential_text.hpp"
#include "core/source_traits.hpp"

namespace signalr_config::cli {

namespace {

// A place without position: a variable, an argument, or the program itself.
Json bare_origin(const Document& document) {
  return {{"source", to_string(document.kind())},
          {"file", nullptr},
          {"line", nullptr},
          {"column", nullptr},
          {"variable", nullptr},
          {"argument", nullptr},
          {"via", nullptr}};
}

void set_position(Json& json, const Position& position) {
  json["line"] = position.line;
  json["column"] = position.column;
}

}  // namespace

Json to_json(const std::optional<Origin>& origin) {
  if (!origin || !origin->document) return nullptr;
  const Document& document = *origin->document;
  Json json = bare_origin(document);
  switch (core::traits_of(document.kind()).place) {
    case core::PlaceForm::variable:
      json["variable"] = document.text(origin->key);
      break;
    case core::PlaceForm::argument:
      json["argument"] = document.text(origin->key);
      break;
    case core::PlaceForm::code:
      break;
    default:
      json["file"] = document.name();
      if (document.has_positions()) set_position(json, document.position(origin->place()));
  }
  if (origin->via) json["via"] = to_json(std::optional(*origin->via));
  return json;
}

Json to_json(const ServiceEndpoint& endpoint, signalr::Disclosure disclosure) {
  return {{"name", endpoint.name},
          {"type", to_string(endpoint.type)},
          {"endpoint", signalr::display_endpoint(endpoint, disclosure)},
          {"clientEndpoint", signalr::display_uri(endpoint.client_endpoint(), disclosure)},
          {"serverEndpoint", signalr::display_uri(endpoint.server_endpoint(), disclosure)},
          {"audience", signalr::display_audience(endpoint, disclosure)},
          {"credential", credential_json(endpoint.credential, disclosure)},
          {"origin", to_json(endpoint.origin)}};
}

Json to_json(const Diagnostic& diagnostic) {
  Json origin = to_json(diagnostic.origin);
  if (const auto position = diagnostic.position(); position && !origin.is_null())
    set_position(origin, *position);
  return {{"code", to_string(diagnostic.code)},
          {"message", diagnostic.message.masked()},
          {"remedy", diagnostic.remedy.empty() ? Json(nullptr) : Json(diagnostic.remedy)},
          {"key", diagnostic.key.empty() ? Json(nullptr) : Json(diagnostic.key)},
          {"origin", std::move(origin)}};
}

}  // namespace signalr_config::cli
