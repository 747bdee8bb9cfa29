#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::dotnet {

class PlainUri;
class UriComposer;

inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// An absolute URI as System.Uri of .NET (on Unix) understands it: what it accepts, how it rewrites it, and
/// what it shows of it. http, https, ws and wss are exact, bar what only UTF-16 can hold (unpaired
/// surrogates). Of other schemes it is exact whether they are accepted; the forms of file paths (`file:`,
/// `/x`, `C:\x`, `\\server\x`, a drive behind an unknown scheme) and of net.tcp, net.pipe and vsmacros are
/// only roughly those of .NET.
class Uri {
 public:
  /// Uri.Port of a scheme that has none; UriBuilder takes it for "the scheme's own".
  static constexpr int no_port = -1;

  /// Uri.TryCreate(text, UriKind.Absolute): nullopt where .NET returns false. Every scheme that .NET accepts
  /// is accepted, thus "not absolute" and "not the scheme wanted" can be told apart.
  [[nodiscard]] static std::optional<Uri> try_create_absolute(std::string_view utf8);

  /// Uri.Scheme, in lower case.
  [[nodiscard]] std::string_view scheme() const { return absolute(0, scheme_end_); }
  /// Uri.UserInfo.
  [[nodiscard]] std::string_view user_info() const;
  /// Uri.Host: an IPv6 address in brackets and without zone, an international name not encoded.
  [[nodiscard]] std::string_view host() const { return absolute(host_begin_, host_end_); }
  /// Uri.Port: the scheme's own one where none is given, -1 where that has none.
  [[nodiscard]] int port() const { return port_; }
  /// Uri.IsDefaultPort.
  [[nodiscard]] bool is_default_port() const { return default_port_; }
  /// Uri.Authority: the host, and the port where it is not the scheme's own.
  [[nodiscard]] std::string authority() const;
  /// Uri.AbsolutePath.
  [[nodiscard]] std::string_view path() const { return absolute(path_begin_, query_begin_); }
  /// Uri.Query, with its `?`.
  [[nodiscard]] std::string_view query() const { return absolute(query_begin_, fragment_begin_); }
  /// Uri.PathAndQuery.
  [[nodiscard]] std::string_view path_and_query() const { return absolute(path_begin_, fragment_begin_); }
  /// Uri.Fragment, with its `#`.
  [[nodiscard]] std::string_view fragment() const { return absolute(fragment_begin_, absolute_end_); }

  /// Uri.AbsoluteUri: escaped, but for the host.
  [[nodiscard]] std::string absolute_uri() const { return std::string(absolute(0, absolute_end_)); }
  /// Uri.ToString(): what can be shown unescaped, is.
  [[nodiscard]] std::string to_string() const;

  /// new UriBuilder(uri) { Port = port }.Uri, i.e. the URI written anew with that port and read again;
  /// nullopt where .NET throws, which it does where the port is out of range, for a password without a user
  /// name and for a host that only exists in normalized form.
  [[nodiscard]] std::optional<Uri> with_port(int port) const;

  /// Uri ==: user info and fragment do not count, nor does how a character is escaped. (.NET may moreover
  /// find two URIs equal before it has parsed them, because they were written alike.)
  [[nodiscard]] bool operator==(const Uri& other) const;
  /// Uri.GetHashCode(), as far as it agrees with ==.
  [[nodiscard]] std::size_t hash() const;

 private:
  friend PlainUri;
  friend UriComposer;
  Uri() = default;

  [[nodiscard]] std::string_view absolute(std::size_t begin, std::size_t end) const {
    return std::string_view(text_).substr(begin, end - begin);
  }
  [[nodiscard]] std::string_view compared() const;

  // The absolute form, then the display and the compared form where they are no beginning of the former.
  std::string text_;
  std::uint32_t scheme_end_ = 0;
  std::uint32_t user_info_begin_ = 0;
  std::uint32_t host_begin_ = 0;  // behind the "@"
  std::uint32_t host_end_ = 0;
  std::uint32_t path_begin_ = 0;
  std::uint32_t query_begin_ = 0;
  std::uint32_t fragment_begin_ = 0;
  std::uint32_t absolute_end_ = 0;
  std::uint32_t display_begin_ = 0;
  std::uint32_t display_end_ = 0;
  std::uint32_t compared_begin_ = 0;
  std::uint32_t compared_end_ = 0;
  std::int32_t port_ = no_port;
  bool default_port_ = true;
};

}  // namespace v0
}  // namespace signalr_config::dotnet

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// System.Uri of .NET, under the name that the other headers have for it.
using dotnet::Uri;

}  // namespace v0
}  // namespace signalr_config

/// @cond Doxygen does not know this way to specialize what is in another namespace. As `Uri::hash`.
template <>
struct std::hash<signalr_config::dotnet::Uri> {
  [[nodiscard]] std::size_t operator()(const signalr_config::dotnet::Uri& uri) const { return uri.hash(); }
};
/// @endcond
