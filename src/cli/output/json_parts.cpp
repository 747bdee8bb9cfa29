#include "cli/output/json_parts.hpp"

#include <charconv>
#include <cstdint>

#include "cli/output/credential_text.hpp"
#include "core/shown_text.hpp"
#include "core/source_traits.hpp"

namespace signalr_config::cli {

namespace {

struct OriginParts {
  std::optional<std::string_view> file;
  std::optional<Position> position;
  std::optional<std::string_view> variable;
  std::optional<std::string_view> argument;
};

// `Startup.cs:84`, where the program's own code is known; no column is.
void set_place_in_code(OriginParts& parts, std::string_view name) {
  const std::size_t colon = name.rfind(':');
  if (colon == std::string_view::npos) return;
  std::uint32_t line = 0;
  const char* const end = name.data() + name.size();
  const auto [parsed, error] = std::from_chars(name.data() + colon + 1, end, line);
  if (error != std::errc() || parsed != end) return;
  parts.file = name.substr(0, colon);
  parts.position = Position{line, 0};
}

OriginParts parts_of(const Origin& origin) {
  const Document& document = *origin.document;
  OriginParts parts;
  switch (core::traits_of(document.kind()).place) {
    case core::PlaceForm::variable:
      parts.variable = document.text(origin.key);
      break;
    case core::PlaceForm::argument:
      parts.argument = document.text(origin.key);
      break;
    case core::PlaceForm::code:
      set_place_in_code(parts, document.name());
      break;
    default:
      parts.file = document.name();
      if (document.has_positions()) parts.position = document.position(origin.place());
  }
  return parts;
}

Json number_or_null(const std::optional<Position>& position, std::uint32_t Position::*number) {
  return position && (*position).*number != 0 ? Json((*position).*number) : Json(nullptr);
}

// `position` is a better one than the origin's own.
void write_place(JsonWriter& writer, std::string_view name, const Origin* origin,
                 const std::optional<Position>& position = std::nullopt) {
  if (origin == nullptr || !origin->document) return writer.member(name, nullptr);
  const OriginParts parts = parts_of(*origin);
  const std::optional<Position>& shown = position ? position : parts.position;
  writer.begin_object(name);
  writer.member("source", to_string(origin->document->kind()));
  writer.member("file", parts.file);
  writer.member("line", number_or_null(shown, &Position::line));
  writer.member("column", number_or_null(shown, &Position::column));
  writer.member("variable", parts.variable);
  writer.member("argument", parts.argument);
  write_place(writer, "via", origin->via.get());
  writer.end_object();
}

}  // namespace

void write_origin(JsonWriter& writer, std::string_view name, const std::optional<Origin>& origin) {
  write_place(writer, name, origin ? &*origin : nullptr);
}

void write_origin(JsonWriter& writer, std::string_view name, const Origin& origin) {
  write_place(writer, name, &origin);
}

void write_members(JsonWriter& writer, const ServiceEndpoint& endpoint, signalr::Disclosure disclosure) {
  const std::string service = signalr::display_uri(endpoint.service_uri, disclosure);
  const auto shown = [&](const std::optional<Uri>& other) {
    return other ? signalr::display_uri(*other, disclosure) : service;
  };
  writer.member("name", endpoint.name);
  writer.member("type", to_string(endpoint.type));
  writer.member("endpoint", signalr::display_endpoint(endpoint, disclosure));
  writer.member("clientEndpoint", shown(endpoint.client_uri));
  writer.member("serverEndpoint", shown(endpoint.server_uri));
  writer.member("audience", signalr::display_audience(endpoint, disclosure));
  write_credential(writer, "credential", endpoint.credential, disclosure);
  write_origin(writer, "origin", endpoint.origin);
}

void write_members(JsonWriter& writer, const Diagnostic& diagnostic) {
  writer.member("code", to_string(diagnostic.code));
  writer.member("message", diagnostic.message.masked());
  const std::string remedy = core::without_secrets(diagnostic.remedy);
  const std::string key = signalr::display_key(diagnostic.key, signalr::Disclosure::masked);
  writer.member("remedy", if_any(remedy));
  writer.member("key", if_any(key));
  const Origin* const origin = diagnostic.origin ? &*diagnostic.origin : nullptr;
  write_place(writer, "origin", origin, diagnostic.position());
}

Json to_json(const std::optional<Origin>& origin) {
  return json_of([&](JsonWriter& writer) { write_origin(writer, "origin", origin); }).at("origin");
}

Json to_json(const ServiceEndpoint& endpoint, signalr::Disclosure disclosure) {
  return json_of([&](JsonWriter& writer) { write_members(writer, endpoint, disclosure); });
}

Json to_json(const Diagnostic& diagnostic) {
  return json_of([&](JsonWriter& writer) { write_members(writer, diagnostic); });
}

std::optional<std::string_view> if_any(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace signalr_config::cli
