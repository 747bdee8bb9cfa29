#include "signalr/connection_string/endpoint_uri.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/uri/error.hpp"
#include "dotnet/uri/uri.hpp"
#include "signalr/connection_string/errors.hpp"
#include "signalr/connection_string/values.hpp"

namespace signalr_config::signalr {

namespace {

/// Asking a relative System.Uri for its scheme throws this.
ConnectionStringError relative_uri(const std::string_view what, const std::string_view text) {
  return {{"InvalidOperationException", "", Secret("This operation is not supported for a relative URI.")},
          DiagnosticCode::endpoint_uri_relative,
          Message().text(what).text(" is not an absolute URI: ").value(text),
          "Write an absolute http:// or https:// URL, for example https://NAME.service.signalr.net.",
          make_span(0, text.size())};
}

}  // namespace

ConnectionStringError unsupported_endpoint_scheme(const std::string_view what, const std::string_view text) {
  return {argument_exception("Endpoint scheme must be 'http://' or 'https://'"),
          DiagnosticCode::endpoint_uri_scheme_unsupported,
          Message().text(what).text(" is not an http or https URI: ").value(text),
          "Write http:// or https:// in front of the host name.", make_span(0, text.size())};
}

bool is_url_alone(std::string_view value) {
  const bool is_url = value.starts_with("https://") || value.starts_with("http://");
  return is_url && value.find('=') == std::string_view::npos;
}

bool is_relative_uri(const std::string_view text) {
  using dotnet::uri::Error;
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] == '/') return true;
  constexpr std::array forgiven{Error::bad_format, Error::bad_scheme, Error::bad_authority};
  const std::string_view reason = dotnet::uri_format_error(text);
  return std::any_of(forgiven.begin(), forgiven.end(),
                     [&](const Error error) { return reason == dotnet::uri::message(error); });
}

ConnectionStringError malformed_endpoint_uri(const std::string_view what, const std::string_view text) {
  const std::string_view reason = dotnet::uri_format_error(text);
  return {{"UriFormatException", "", Secret(std::string(reason))},
          DiagnosticCode::endpoint_uri_malformed,
          Message().text(what).text(" is no URI (").text(reason).text(") ").value(text),
          "Write an absolute http:// or https:// URL, for example https://NAME.service.signalr.net.",
          make_span(0, text.size())};
}

Result<Uri, ConnectionStringError> parse_endpoint_uri(const std::string_view what, const std::string& text) {
  if (is_relative_uri(text)) return relative_uri(what, text);
  auto uri = Uri::try_create_absolute(text);
  if (!uri) return malformed_endpoint_uri(what, text);
  if (!is_service_scheme(uri->scheme())) return unsupported_endpoint_scheme(what, text);
  return *std::move(uri);
}

}  // namespace signalr_config::signalr
