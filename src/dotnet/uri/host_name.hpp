#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::dotnet::uri {

/// The length of the international domain name that `text` begins with (DomainNameHelper.IsValid); nullopt
/// where none stands there. `in_file_path`: only a slash ends it.
std::optional<std::size_t> domain_name_length(std::u16string_view text, bool in_file_path);

/// The length of the NetBIOS-like name that `text` begins with (UncNameHelper.IsValid). System.Uri tries it
/// for web addresses, too, hence accepts names there that begin with `-` or `_`.
std::optional<std::size_t> unc_name_length(std::u16string_view text, bool in_file_path);

/// Uri.Host for such a name. Non-ASCII letters are only lowered where the name has an ASCII capital, too.
std::string canonical_host_name(std::u16string_view name);

/// `name` without bidirectional control characters, in normalization form C; nullopt where that has none.
std::optional<std::u16string> normalize_host_name(std::u16string_view name);

}  // namespace signalr_config::dotnet::uri
