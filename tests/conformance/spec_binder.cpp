// The conversions of .NET's configuration binder. The product has the conversions, not yet the binder's
// exceptions: of an expected error only that it is one is compared, and the text where our Uri has it.

#include <optional>
#include <stdexcept>
#include <string>

#include "conformance/spec_files.hpp"
#include "dotnet/boolean.hpp"
#include "dotnet/enumeration.hpp"
#include "dotnet/time_span.hpp"
#include "dotnet/uri/error.hpp"
#include "dotnet/uri/uri.hpp"
#include "signalr/keys/enum_members.hpp"

namespace signalr_config::conformance {

namespace {

const Json refused = {{"error", Json::object()}};

// What UriKind.RelativeOrAbsolute forgives: the text is a relative URI then.
bool may_be_relative(const std::string& message) {
  using dotnet::uri::Error;
  for (const Error error : {Error::empty, Error::bad_format, Error::bad_scheme, Error::bad_authority}) {
    if (message == dotnet::uri::message(error)) return true;
  }
  return false;
}

// `new Uri(text, UriKind.RelativeOrAbsolute)`, which takes a path for a relative URI and forgives what is no
// absolute one, but not an absolute one that is wrong.
Json convert_uri(const std::string& text) {
  if (text.empty()) return {{"ok", nullptr}};
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  const bool path = begin != std::string::npos && text[begin] == '/';
  if (path) return {{"ok", "rel:" + text}};
  if (const auto uri = dotnet::Uri::try_create_absolute(text)) {
    return {{"ok", "abs:" + std::string(uri->absolute_uri())}};
  }
  const std::string message(dotnet::uri_format_error(text));
  if (may_be_relative(message)) return {{"ok", "rel:" + text}};
  return {{"error", {{"inner", {{"message", message}}}}}};
}

Json convert_enum(const std::string& text) {
  const auto value = dotnet::convert_enum(text, signalr::endpoint_type_members);
  return value ? Json{{"ok", dotnet::enum_to_string(*value, signalr::endpoint_type_members)}} : refused;
}

Json convert_boolean(const std::string& text) {
  const auto value = dotnet::parse_boolean(text);
  return value ? Json{{"ok", *value}} : refused;
}

Json convert_time_span(const std::string& text) {
  const auto value = dotnet::parse_time_span(text);
  return value ? Json{{"ok", dotnet::to_string(*value)}} : refused;
}

// An absent or null value leaves the type's default.
Json bound(const std::string& kind, const std::optional<std::string>& text) {
  if (kind == "enum") return text ? convert_enum(*text) : Json{{"ok", "Primary"}};
  if (kind == "uri") return text ? convert_uri(*text) : Json{{"ok", nullptr}};
  if (kind == "bool") return text ? convert_boolean(*text) : Json{{"ok", false}};
  if (kind == "timespan") return text ? convert_time_span(*text) : Json{{"ok", "00:00:00"}};
  throw std::runtime_error("the conversion '" + kind + "' is not known");
}

Json comparable(const Json& expected, bool with_inner) {
  if (!expected.contains("error")) return expected;
  if (!with_inner) return refused;
  return {{"error", {{"inner", {{"message", expected.at("error").at("inner").at("message")}}}}}};
}

}  // namespace

Differences replay_binder_fact(const Json& fact, const Json&) {
  const auto kind = fact.at("kind").get<std::string>();
  std::optional<std::string> text;
  for (const auto& [key, value] : fact.at("config").items()) {
    if ((key == "x:type" || key == "x:u") && !value.is_null()) text = value.get<std::string>();
  }
  return compare(comparable(fact.at("expected"), kind == "uri"), bound(kind, text));
}

}  // namespace signalr_config::conformance
