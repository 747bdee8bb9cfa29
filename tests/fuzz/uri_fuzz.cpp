// Feeds arbitrary bytes to Uri and checks what must hold for every URI it accepts.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dotnet/uri/uri.hpp"
#include "dotnet/utf8.hpp"

namespace {

using signalr_config::dotnet::Uri;

void require(const bool holds) {
  if (!holds) std::abort();
}

bool is_web(const Uri& uri) {
  return uri.scheme() == "http" || uri.scheme() == "https" || uri.scheme() == "ws" || uri.scheme() == "wss";
}

void check_parts(const Uri& uri) {
  const std::string absolute = uri.absolute_uri();
  require(uri.port() >= Uri::no_port && uri.port() <= 65535);
  require(absolute.starts_with(uri.scheme()));
  require(absolute.ends_with(std::string(uri.path_and_query()) + std::string(uri.fragment())));
  require(signalr_config::dotnet::is_valid(absolute));
  require(signalr_config::dotnet::is_valid(uri.to_string()));
  require(uri == uri);
}

/// What was escaped once stays as it is when it is read again. (An international name may be refused then:
/// .NET normalizes it only after it has looked at its characters.)
void check_fixed_point(const Uri& uri, const bool ascii) {
  const auto again = Uri::try_create_absolute(uri.absolute_uri());
  if (!again && !ascii) return;
  require(again.has_value());
  require(again->scheme() == uri.scheme());
  const auto third = Uri::try_create_absolute(again->absolute_uri());
  if (!third && !ascii) return;
  require(third && *third == *again && third->hash() == again->hash());
}

bool is_ascii(const std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](const char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* const data, const std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto uri = Uri::try_create_absolute(text);
  require(uri.has_value() == signalr_config::dotnet::uri_format_error(text).empty());
  if (!uri) return 0;
  check_parts(*uri);
  if (!is_web(*uri)) return 0;
  check_fixed_point(*uri, is_ascii(text));
  const auto with_port = uri->with_port(8080);
  if (with_port) require(with_port->port() == 8080 && with_port->scheme() == uri->scheme());
  return 0;
}
