#pragma once

#include <string_view>

namespace signalr_config::lint {

/// How a connection string begins in base64: `Endpoint=`.
inline constexpr std::string_view encoded_connection_string = "RW5kcG9pbnQ9";

/// Whether a text has the word, in any case. `rare` is the place of a letter of the word that texts seldom
/// have: it is what is searched for. Precondition: the word is in lower case, with a letter there.
bool contains_ignoring_case(std::string_view text, std::string_view word, std::size_t rare);

/// Whether a text may have to do with the service: it names SignalR, or spells something in escapes.
bool may_mention_signalr(std::string_view text);

/// Whether a text may hold a connection string with a key or a secret in it.
bool may_hold_key(std::string_view text);

/// Whether a text has `{{ }}` in it, as templates of Helm and other tools do (`${{ }}` is of GitHub Actions),
/// or
/// `//#if`, as those of `dotnet new` do.
bool is_template(std::string_view text);

/// Whether a text has values in it that SOPS, Ansible Vault or dotenvx has encrypted, and decrypts before
/// they are read.
bool is_encrypted(std::string_view text);

/// Whether it is no text, by the sign that git takes: a NUL among the first bytes, but for UTF-16.
bool is_binary(std::string_view bytes);

}  // namespace signalr_config::lint
