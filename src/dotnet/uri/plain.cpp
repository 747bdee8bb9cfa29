#include "dotnet/uri/plain.hpp"

#include <string>

#include "dotnet/ascii.hpp"

namespace signalr_config::dotnet {
namespace {

// Far below any limit of .NET's, and enough for what is meant here.
constexpr std::size_t max_host = 200;
constexpr std::size_t max_label = 60;

// Small letters only: others are lowered first.
bool is_plain_label(const std::string_view label) {
  if (label.empty() || label.size() > max_label || label.starts_with("xn--")) return false;
  if (label.front() == '-' || label.back() == '-') return false;
  for (const char c : label) {
    if (!is_ascii_lower(c) && !is_ascii_digit(c) && c != '-') return false;
  }
  return true;
}

// A host that begins with a letter is no number in any of the forms of an IPv4 address.
bool is_plain_host(std::string_view host) {
  if (host.empty() || host.size() > max_host || !is_ascii_lower(host.front())) return false;
  while (true) {
    const std::size_t dot = host.find('.');
    if (!is_plain_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

std::optional<int> plain_port(const std::string_view digits) {
  if (digits.empty() || digits.size() > 5 || digits.front() == '0') return std::nullopt;
  int port = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return std::nullopt;
    port = port * 10 + (c - '0');
  }
  return port > 65535 ? std::nullopt : std::optional(port);
}

}  // namespace

std::optional<Uri> PlainUri::read(std::string_view text) {
  constexpr std::string_view http = "http://";
  constexpr std::string_view https = "https://";
  const bool secure = text.starts_with(https);
  if (!secure && !text.starts_with(http)) return std::nullopt;
  const std::string_view opening = secure ? https : http;
  std::string_view host = text.substr(opening.size());
  if (host.ends_with('/')) host.remove_suffix(1);

  Uri uri;
  uri.port_ = secure ? 443 : 80;
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    const auto port = plain_port(host.substr(colon + 1));
    if (!port) return std::nullopt;
    uri.default_port_ = *port == uri.port_;
    uri.port_ = *port;
    host = host.substr(0, colon);
  }
  if (!is_plain_host(host)) return std::nullopt;

  const auto offset = [](const std::size_t value) { return static_cast<std::uint32_t>(value); };
  uri.scheme_end_ = offset(opening.size() - 3);
  uri.user_info_begin_ = uri.host_begin_ = offset(opening.size());
  uri.host_end_ = offset(opening.size() + host.size());
  uri.text_.append(opening).append(host);
  if (!uri.default_port_) uri.text_.append(":").append(std::to_string(uri.port_));
  uri.path_begin_ = offset(uri.text_.size());
  uri.text_ += '/';
  uri.query_begin_ = uri.fragment_begin_ = uri.absolute_end_ = offset(uri.text_.size());
  uri.display_end_ = uri.compared_end_ = uri.absolute_end_;
  return uri;
}

bool PlainUri::has_plain_front(const Uri& uri) {
  // A port 0 is written and read in ways of its own.
  return (uri.scheme() == "https" || uri.scheme() == "http") && uri.port() > 0 && is_plain_host(uri.host());
}

bool PlainUri::is_plain(const Uri& uri) {
  const bool is_bare = uri.user_info().empty() && uri.path() == "/" && uri.absolute_end_ == uri.query_begin_;
  return is_bare && uri.text_.size() == uri.absolute_end_ && has_plain_front(uri);
}

}  // namespace signalr_config::dotnet
