#include "dotnet/uri/uri.hpp"

#include <functional>
#include <utility>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/uri/authority.hpp"
#include "dotnet/uri/composer.hpp"
#include "dotnet/uri/error.hpp"
#include "dotnet/uri/escaping.hpp"
#include "dotnet/uri/parts.hpp"
#include "dotnet/uri/plain.hpp"
#include "dotnet/uri/scheme.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet {
namespace {

constexpr int max_port = 65535;

uri::Error read(const std::u16string_view text, uri::Authority& authority) {
  authority.opening = uri::read_scheme(text);
  if (authority.opening.error != uri::Error::none) return authority.opening.error;
  authority.iri = uri::is_iri(text);
  return read_authority(text, authority);
}

/// UriBuilder.EncodeUserInfo: what would end the user info.
void append_user_info(std::string& out, const std::string_view text) {
  for (const char c : text) {
    if (std::string_view("/\\?#@").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out.append(1, '%').append(hexadecimal(static_cast<unsigned char>(c), 2, upper_hex_digits));
    }
  }
}

/// UriBuilder.ToString() of `uri` with its Port set; nullopt where it throws.
std::optional<std::string> rebuild(const Uri& uri, const int port) {
  const std::string_view user_info = uri.user_info();
  const std::size_t colon = user_info.find(':');
  const std::string_view user = user_info.substr(0, colon);
  const std::string_view password =
      colon == std::string_view::npos ? std::string_view() : user_info.substr(colon + 1);
  if (user.empty() && !password.empty()) return std::nullopt;

  const uri::Syntax syntax = uri::syntax_of(uri.scheme());
  const bool marked = syntax.has(uri::Rule::must_have_authority) ||
                      (!uri.host().empty() && syntax.has(uri::Rule::optional_authority));
  std::string text(uri.scheme());
  text += marked ? "://" : ":";
  if (!user.empty()) {
    append_user_info(text, user);
    if (!password.empty()) text += ':';
    append_user_info(text, password);
    text += '@';
  }
  if (!uri.host().empty()) {
    text += uri.host();
    if (port != Uri::no_port) text += ':' + std::to_string(port);
    if (!uri.path().empty() && !uri.path().starts_with('/')) text += '/';
  }
  text += uri.path_and_query();
  text += uri.fragment();
  return text;
}

bool is_port(const int port) { return port == Uri::no_port || (port >= 0 && port <= max_port); }

}  // namespace

std::optional<Uri> Uri::try_create_absolute(const std::string_view utf8) {
  if (auto plain = PlainUri::read(utf8)) return plain;
  const std::u16string text = uri::to_utf16(utf8);
  uri::Authority authority;
  if (read(text, authority) != uri::Error::none) return std::nullopt;
  return UriComposer(authority, split(text, authority)).compose();
}

std::string_view Uri::user_info() const {
  return absolute(user_info_begin_, host_begin_ == user_info_begin_ ? host_begin_ : host_begin_ - 1);
}

std::string Uri::authority() const {
  // Not a part of the absolute form: that may show the host as it was written.
  std::string text(host());
  if (!default_port_) text.append(":").append(std::to_string(port_));
  return text;
}

std::string Uri::to_string() const { return std::string(absolute(display_begin_, display_end_)); }

std::string_view Uri::compared() const { return absolute(compared_begin_, compared_end_); }

std::optional<Uri> Uri::with_port(const int port) const {
  if (!is_port(port)) return std::nullopt;
  if (port == port_ && PlainUri::is_plain(*this)) return *this;
  const auto text = rebuild(*this, port);
  return text ? try_create_absolute(*text) : std::nullopt;
}

bool Uri::operator==(const Uri& other) const {
  return host() == other.host() && port_ == other.port_ && compared() == other.compared();
}

std::size_t Uri::hash() const { return std::hash<std::string_view>()(compared()); }

std::string_view uri_format_error(const std::string_view utf8) {
  uri::Authority authority;
  return uri::message(read(uri::to_utf16(utf8), authority));
}

std::string_view with_port_format_error(const Uri& uri, const int port) {
  if (!is_port(port)) return {};
  const auto text = rebuild(uri, port);
  return text ? uri_format_error(*text) : uri::message(uri::Error::bad_user_password);
}

}  // namespace signalr_config::dotnet
