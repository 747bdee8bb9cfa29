#include "cli/token/shown_claims.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr_config/uri.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::array<std::string_view, 3> times{"nbf", "exp", "iat"};
// With numbers, and with words, all of the SDK's own.
constexpr std::array<std::string_view, 5> numbers{"asrs.s.cht", "asrs.s.secn", "asrs.s.ttl", "asrs.s.htt",
                                                  "asrs.s.aeo"};
constexpr std::array<std::string_view, 9> words{
    "true", "True", "Preferred", "Required", "azure-signalr", "WebSockets", "HS256", "HS512", "JWT"};

template <typename Names>
bool is_among(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_number(std::string_view text) {
  constexpr std::size_t longest = 10;
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, dotnet::is_ascii_digit);
}

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string masked_value(std::string_view name, const Json& value) {
  const std::string text = text_of(value);
  if (is_among(times, name) && value.is_number_integer() && is_number(text)) return text;
  if ((is_among(numbers, name) && is_number(text)) || is_among(words, text)) return text;
  if (name == "aud") {
    if (const auto uri = Uri::try_create_absolute(text))
      return signalr::display_uri(*uri, signalr::Disclosure::masked);
  }
  return std::string(signalr::mask);
}

void add_value(ShownClaim& claim, const std::string& name, const Json& value,
               signalr::Disclosure disclosure) {
  std::string text = text_of(value);
  std::string shown = disclosure == signalr::Disclosure::full ? text : masked_value(name, value);
  claim.masked = claim.masked || shown != text;
  claim.values.push_back(std::move(shown));
}

}  // namespace

std::vector<ShownClaim> shown_claims(const Json& payload, signalr::Disclosure disclosure) {
  std::vector<ShownClaim> claims;
  for (const auto& [name, value] : payload.items()) {
    ShownClaim& claim = claims.emplace_back();
    claim.name = signalr::display_key(name, disclosure);
    if (!value.is_array()) {
      add_value(claim, name, value, disclosure);
      continue;
    }
    for (const Json& one : value) add_value(claim, name, one, disclosure);
  }
  return claims;
}

std::string shown_header(const Json& header, const char* name, signalr::Disclosure disclosure) {
  const auto found = header.find(name);
  if (found == header.end()) return "";
  const std::string text = text_of(*found);
  const bool is_shown = disclosure == signalr::Disclosure::full || is_among(words, text);
  return is_shown ? text : std::string(signalr::mask);
}

}  // namespace signalr_config::cli
