#include "lint/facts/secrets_in_text.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "lint/facts/access_key.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/facts/text_search.hpp"
#include "lint/facts/value_form.hpp"
#include "signalr/connection_string/properties.hpp"
#include "text/base64.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::size_t longest_connection_string = 1024;
constexpr std::size_t longest_secret = 512;  // issued keys have at most 88 characters
constexpr std::string_view base64_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
constexpr std::array<std::string_view, 2> properties{signalr::property::access_key,
                                                     signalr::property::client_secret};

// The part of the line around a place that can belong to one connection string.
std::string_view surroundings(std::string_view text, std::size_t at) {
  constexpr std::string_view ends = "\n\"'`";
  const std::size_t first = at - std::min(at, longest_connection_string);
  const std::string_view before = text.substr(first, at - first);
  const std::string_view behind = text.substr(at, longest_connection_string);
  const std::size_t last = before.find_last_of(ends);
  const std::size_t begin = last == std::string_view::npos ? first : first + last + 1;
  return text.substr(begin, at + std::min(behind.find_first_of(ends), behind.size()) - begin);
}

bool is_of_service(std::string_view line) {
  constexpr std::string_view begin = "endpoint=http";
  const std::size_t endpoint = dotnet::ascii_find_ignore_case(line, begin);
  if (endpoint == std::string_view::npos) return false;
  const std::size_t scheme = line.find("://", endpoint + begin.size() - 1);
  if (scheme != std::string_view::npos) {
    // A service on the developer's own machine is none of Azure's.
    std::string_view host = line.substr(scheme + 3);
    host = host.substr(0, host.find_first_of(":/;, "));
    if (is_local_host(host) || is_of_another_service(host)) return false;
  }
  return !dotnet::ascii_contains_ignore_case(line, "webpubsub");
}

// What stands there as a whole: a token such as `$(Key)` has characters at which a key ends.
bool is_token(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin, longest_connection_string);
  return begins_with_token(rest.substr(0, rest.find_first_of(";\"'`\r\n")));
}

}  // namespace

namespace {

std::vector<SecretInText> secrets_in_plain_text(std::string_view text) {
  std::vector<SecretInText> found;
  // A byte that few lines have; the names before it are looked at only there.
  for (std::size_t equals = text.find('='); equals != std::string_view::npos;
       equals = text.find('=', equals + 1)) {
    for (const std::string_view name : properties) {
      if (equals < name.size() ||
          !dotnet::ascii_equals_ignore_case(text.substr(equals - name.size(), name.size()), name))
        continue;
      const std::size_t begin = equals - name.size();
      if (begin > 0 && dotnet::is_ascii_letter(text[begin - 1])) continue;
      // Cut before it is looked at: a text may consist of nothing but beginnings of secrets.
      const std::string_view rest = text.substr(equals + 1, longest_secret + 1);
      const std::string_view value = rest.substr(0, rest.find_first_of(";\"'`<>& \t\r\n\\,)"));
      const std::size_t end = equals + 1 + value.size();
      if (value.empty() || value.size() > longest_secret || is_sample_secret(value) ||
          is_token(text, equals + 1))
        continue;
      if (name == signalr::property::access_key && !may_be_issued_key(value)) continue;
      if (!is_of_service(surroundings(text, begin))) continue;
      found.push_back({name, make_span(equals + 1, end)});
    }
  }
  return found;
}

// A whole connection string in base64, as a Secret of Kubernetes has it: no part of it is a secret by itself.
void add_encoded(std::string_view text, std::vector<SecretInText>& found) {
  for (std::size_t begin = text.find(encoded_connection_string); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(base64_characters, begin), text.size());
    const auto decoded = text::decode_base64(text.substr(begin, end - begin));
    if (decoded && begin < end) {
      const std::vector<SecretInText> inside = secrets_in_plain_text(*decoded);
      if (!inside.empty()) found.push_back({inside.front().property, make_span(begin, end)});
    }
    begin = text.find(encoded_connection_string, end);
  }
}

}  // namespace

std::vector<SecretInText> secrets_in_text(std::string_view text) {
  std::vector<SecretInText> found = secrets_in_plain_text(text);
  add_encoded(text, found);
  return found;
}

}  // namespace signalr_config::lint
