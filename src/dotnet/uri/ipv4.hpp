#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::dotnet::uri {

/// An IPv4 address at the beginning of a text, and where it ends there.
struct Ipv4Host {
  std::uint32_t address;
  std::size_t length;
};

/// What may follow an address.
enum class Ipv4End { of_host, of_file_host, of_bracketed };

/// Reads the forms inet_aton knows: one to four numbers, each decimal, octal (`0`) or hexadecimal (`0x`), the
/// last one filling the bytes that are left.
std::optional<Ipv4Host> read_ipv4(std::u16string_view text, Ipv4End end);

/// The length of the dotted decimal address at the beginning of `text`, the only form taken where the scheme
/// is unknown and within an IPv6 address; nullopt where none stands there.
std::optional<std::size_t> dotted_decimal_length(std::u16string_view text, Ipv4End end);

std::string format_ipv4(std::uint32_t address);

}  // namespace signalr_config::dotnet::uri
