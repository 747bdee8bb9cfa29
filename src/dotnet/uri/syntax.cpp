#include "dotnet/uri/syntax.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace signalr_config::dotnet::uri {
namespace {

constexpr std::uint32_t all_of(const std::initializer_list<Rule> rules) {
  std::uint32_t bits = 0;
  for (const Rule rule : rules) bits |= static_cast<std::uint32_t>(rule);
  return bits;
}

constexpr std::uint32_t canonical_path =
    all_of({Rule::rooted_path, Rule::convert_slashes, Rule::compress_path, Rule::file_path_dots});
constexpr std::uint32_t internet = all_of({Rule::must_have_authority, Rule::internet_host, Rule::unc_host,
                                           Rule::user_info, Rule::port, Rule::fragment});
constexpr std::uint32_t web = internet | canonical_path | all_of({Rule::query});
constexpr std::uint32_t plain = internet | all_of({Rule::rooted_path});
constexpr std::uint32_t opaque = all_of({Rule::fragment});
constexpr std::uint32_t file =
    canonical_path | all_of({Rule::must_have_authority, Rule::internet_host, Rule::unc_host, Rule::query,
                             Rule::fragment, Rule::empty_host, Rule::file_like, Rule::dos_path});
constexpr std::uint32_t net_pipe =
    canonical_path | all_of({Rule::must_have_authority, Rule::internet_host, Rule::query, Rule::fragment});
constexpr std::uint32_t mail_to = all_of({Rule::internet_host, Rule::unc_host, Rule::user_info, Rule::port,
                                          Rule::query, Rule::fragment, Rule::empty_host, Rule::mail_to_like});
constexpr std::uint32_t vs_macros = all_of(
    {Rule::must_have_authority, Rule::internet_host, Rule::unc_host, Rule::fragment, Rule::empty_host,
     Rule::file_like, Rule::dos_path, Rule::convert_slashes, Rule::compress_path, Rule::file_path_dots});
constexpr std::uint32_t unknown =
    all_of({Rule::optional_authority, Rule::internet_host, Rule::unc_host, Rule::user_info, Rule::port,
            Rule::query, Rule::fragment, Rule::empty_host, Rule::unknown_scheme, Rule::dos_path,
            Rule::rooted_path, Rule::convert_slashes, Rule::compress_path});

struct KnownScheme {
  std::string_view name;
  int default_port;
  std::uint32_t rules;
};

constexpr KnownScheme known_schemes[] = {
    {"https", 443, web},
    {"http", 80, web},
    {"wss", 443, web},
    {"ws", 80, web},
    {"ftp", 21, internet | canonical_path},
    {"file", -1, file},
    {"gopher", 70, plain},
    {"nntp", 119, plain},
    {"telnet", 23, plain},
    {"ldap", 389, plain | all_of({Rule::query, Rule::empty_host})},
    {"news", -1, opaque},
    {"uuid", -1, opaque},
    {"mailto", 25, mail_to},
    {"net.tcp", 808, net_pipe | all_of({Rule::port})},
    {"net.pipe", -1, net_pipe},
    {"vsmacros", -1, vs_macros},
};

}  // namespace

Syntax syntax_of(const std::string_view scheme) {
  const auto* const known =
      std::find_if(std::begin(known_schemes), std::end(known_schemes),
                   [scheme](const KnownScheme& candidate) { return candidate.name == scheme; });
  if (known == std::end(known_schemes)) return {std::string(scheme), -1, unknown};
  return {std::string(scheme), known->default_port, known->rules};
}

Syntax unix_file_syntax() {
  // A backslash is an ordinary character of a Unix path.
  return {"file", -1, file & ~all_of({Rule::convert_slashes})};
}

}  // namespace signalr_config::dotnet::uri
