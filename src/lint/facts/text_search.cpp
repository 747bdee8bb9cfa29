#include "lint/facts/text_search.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "dotnet/ascii.hpp"

namespace signalr_config::lint {

namespace {

bool equals_at(std::string_view text, std::size_t begin, std::string_view word) {
  if (text.size() - begin < word.size()) return false;
  return std::ranges::equal(text.substr(begin, word.size()), word,
                            [](char a, char b) { return dotnet::ascii_lower(a) == b; });
}

std::size_t find_from(std::string_view text, char c, std::size_t from) {
  if (from >= text.size()) return text.size();
  const void* const found = std::memchr(text.data() + from, c, text.size() - from);
  return found == nullptr ? text.size()
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

bool starts_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

bool contains_ignoring_case(std::string_view text, std::string_view word, std::size_t rare) {
  const char small = word[rare];
  const char capital = static_cast<char>(small & ~0x20);
  std::size_t next_small = find_from(text, small, rare);
  std::size_t next_capital = find_from(text, capital, rare);
  while (next_small < text.size() || next_capital < text.size()) {
    const std::size_t at = std::min(next_small, next_capital);
    if (equals_at(text, at - rare, word)) return true;
    if (at == next_small) {
      next_small = find_from(text, small, at + 1);
    } else {
      next_capital = find_from(text, capital, at + 1);
    }
  }
  return false;
}

bool may_mention_signalr(std::string_view text) {
  if (starts_utf16(text)) return true;
  if (contains_ignoring_case(text, "signalr", 2)) return true;
  // `\u0053ignalR`, and the beginning of a connection string in base64.
  return text.find("\\u00") != std::string_view::npos ||
         text.find(encoded_connection_string) != std::string_view::npos;
}

bool may_hold_key(std::string_view text) {
  if (text.find(encoded_connection_string) != std::string_view::npos) return true;
  const bool has_word =
      contains_ignoring_case(text, "accesskey", 6) ||
      (contains_ignoring_case(text, "signalr", 2) && contains_ignoring_case(text, "clientsecret", 6));
  return has_word && contains_ignoring_case(text, "endpoint", 3);
}

bool is_template(std::string_view text) {
  if (text.find("//#if") != std::string_view::npos) return true;
  // Each byte is looked at once for each of the three that are looked for.
  std::size_t end = 0;
  std::size_t line_end = 0;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const bool is_expression = at > 0 && text[at - 1] == '$';
    if (end < at + 2) end = text.find("}}", at + 2);
    if (end == std::string_view::npos) return false;
    if (line_end <= at) line_end = std::min(text.find('\n', at), text.size());
    if (!is_expression && line_end > end) return true;
  }
  return false;
}

bool is_encrypted(std::string_view text) {
  static constexpr std::array<std::string_view, 3> marks{"ENC[AES256_GCM,", "$ANSIBLE_VAULT;",
                                                         "DOTENV_PUBLIC_KEY"};
  return std::ranges::any_of(
      marks, [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool is_binary(std::string_view bytes) {
  constexpr std::size_t looked_at = 8000;
  return !starts_utf16(bytes) && bytes.substr(0, looked_at).find('\0') != std::string_view::npos;
}

}  // namespace signalr_config::lint
