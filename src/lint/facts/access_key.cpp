#include "lint/facts/access_key.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/value_form.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_base64(std::string_view text) { return text.find_first_not_of(base64) == std::string_view::npos; }

// As many bits as its padding leaves: the last character has zeros in the others.
bool is_padded_base64(std::string_view text, std::size_t padding) {
  const std::string_view digits = text.substr(0, text.size() - padding);
  const bool is_padded = text.substr(digits.size()).find_first_not_of('=') == std::string_view::npos;
  const std::size_t step = padding == 1 ? 4 : 16;
  return is_padded && is_base64(digits) && base64.find(digits.back()) % step == 0;
}

// `ABCDEFG...`, `0123456789`: more than half of the characters follow their neighbours.
bool is_sequence(std::string_view text) {
  std::size_t steps = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == text[i - 1] + 1 || text[i] == text[i - 1]) ++steps;
  }
  return steps * 2 > text.size();
}

bool has_few_characters(std::string_view text) {
  std::bitset<256> found;
  for (const char c : text) found.set(static_cast<unsigned char>(c));
  return found.count() < 6;
}

// `nopeNOPEnope...`, `0123abcd0123abcd`: a few characters over and over; chance makes none.
bool is_repetition(std::string_view lower) {
  constexpr std::size_t longest_unit = 16;
  lower = lower.substr(0, lower.find_last_not_of('=') + 1);
  for (std::size_t unit = 1; unit <= longest_unit && unit * 2 < lower.size(); ++unit) {
    if (lower.substr(unit) == lower.substr(0, lower.size() - unit)) return true;
  }
  return false;
}

}  // namespace

bool is_sample_secret(std::string_view secret) {
  static constexpr std::array<std::string_view, 8> words{"example", "sample",  "fake",     "dummy",
                                                         "not.a",   "notreal", "changeme", "placeholder"};
  if (holds_placeholder(secret) || is_sequence(secret) || has_few_characters(secret)) return true;
  const std::string lower = dotnet::to_lower_invariant(secret.substr(0, 256));
  if (is_repetition(lower)) return true;
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool looks_like_issued_key(std::string_view key) {
  if (key.size() == 44) return is_padded_base64(key, 1);
  if (key.size() == 88) return is_padded_base64(key, 2);
  constexpr std::size_t mark = 52;  // its place in the newer format
  return key.size() == 84 && is_base64(key) && key.substr(mark, 4) == "JQQJ";
}

bool may_be_issued_key(std::string_view key) {
  constexpr std::size_t shortest = 20;  // issued ones have 44 characters and more; one may be cut
  const bool has_digit = key.find_first_of("0123456789") != std::string_view::npos;
  const bool is_of_words = !has_digit && key.find_first_of("-_.") != std::string_view::npos;
  return key.size() >= shortest && !is_of_words;
}

}  // namespace signalr_config::lint
