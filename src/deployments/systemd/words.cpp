#include "deployments/systemd/words.hpp"

#include <algorithm>
#include <cstdint>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::deployments {
namespace {

/// What an escape means, and how many bytes it has behind the backslash.
struct Escape {
  std::string meaning;
  std::size_t size = 0;
};

std::optional<std::uint32_t> number(std::string_view text, std::size_t digits, unsigned base) {
  if (text.size() < digits) return std::nullopt;
  std::uint32_t found = 0;
  for (const char c : text.substr(0, digits)) {
    const unsigned digit = dotnet::hex_value(c);
    if (digit >= base) return std::nullopt;
    found = found * base + digit;
  }
  return found;
}

/// `\x41`, `\101` are bytes, `\u` and `\U` code points. Bytes above 127 are none in a text that is UTF-8, and
/// become U+FFFD.
std::optional<Escape> numbered_escape(std::string_view rest, std::size_t skipped, std::size_t digits,
                                      unsigned base) {
  const std::optional<std::uint32_t> code = number(rest.substr(std::min(skipped, rest.size())), digits, base);
  const bool is_byte = digits <= 3;
  if (!code || *code == 0 || (is_byte && *code > 255) || *code > 0x10FFFF) return std::nullopt;
  Escape escape{{}, skipped + digits};
  dotnet::append(escape.meaning, is_byte && *code > 127 ? dotnet::replacement_character : *code);
  return escape;
}

/// systemd's cunescape_one(); `rest` begins behind the backslash.
std::optional<Escape> c_escape(std::string_view rest) {
  static constexpr std::string_view letters = "abfnrtv\\\"'s";
  static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\\"' ";
  if (rest.empty()) return std::nullopt;
  if (const std::size_t letter = letters.find(rest.front()); letter != std::string_view::npos) {
    return Escape{std::string(1, meanings[letter]), 1};
  }
  switch (rest.front()) {
    case 'x':
      return numbered_escape(rest, 1, 2, 16);
    case 'u':
      return numbered_escape(rest, 1, 4, 16);
    case 'U':
      return numbered_escape(rest, 1, 8, 16);
    default:
      return numbered_escape(rest, 0, 3, 8);
  }
}

class WordReader {
 public:
  WordReader(const PlacedText& text, SystemdEscapes escapes) : text_(text), escapes_(escapes) {}

  SystemdWords run() {
    SystemdWords found;
    while (skip_white_space()) {
      std::optional<PlacedText> word = read_word();
      if (!word) {
        found.problem = text_.place(at_, at_ + (at_ < text_.size() ? 1 : 0));
        break;
      }
      found.words.push_back(std::move(*word));
    }
    return found;
  }

 private:
  char current() const { return text_.text()[at_]; }
  bool is_white_space() const { return systemd_white_space.find(current()) != std::string_view::npos; }

  bool skip_white_space() {
    while (at_ < text_.size() && is_white_space()) ++at_;
    return at_ < text_.size();
  }

  /// Nothing where it is malformed, with `at_` at the place.
  std::optional<PlacedText> read_word() {
    PlacedText word(text_.place(at_, at_).begin);
    std::optional<std::size_t> quote;
    for (; at_ < text_.size() && (quote || !is_white_space()); ++at_) {
      const char c = current();
      if (c == '\\') {
        if (!append_escape(word)) return std::nullopt;
      } else if (quote ? c == text_.text()[*quote] : c == '\'' || c == '"') {
        quote = quote ? std::nullopt : std::optional(at_);
        if (quote) word.append("", text_.place(at_ + 1, at_ + 1));
      } else {
        word.append(std::string_view(&c, 1), text_.place(at_, at_ + 1));
      }
    }
    if (quote) {
      at_ = *quote;
      return std::nullopt;
    }
    return word;
  }

  bool append_escape(PlacedText& word) {
    const std::string_view rest = std::string_view(text_.text()).substr(at_ + 1);
    std::optional<Escape> escape;
    if (escapes_ == SystemdEscapes::c_style) {
      escape = c_escape(rest);
    } else if (!rest.empty()) {
      escape = Escape{std::string(1, rest.front()), 1};
    }
    if (!escape) return false;
    word.append(escape->meaning, text_.place(at_, at_ + 1 + escape->size));
    at_ += escape->size;
    return true;
  }

  const PlacedText& text_;
  SystemdEscapes escapes_;
  std::size_t at_ = 0;
};

}  // namespace

SystemdWords split_systemd_words(const PlacedText& text, SystemdEscapes escapes) {
  return WordReader(text, escapes).run();
}

SystemdSpecifiers expand_systemd_specifiers(const PlacedText& text) {
  // systemd.unit(5), "Specifiers".
  static constexpr std::string_view known = "aAbBCdDEfgGhHiIjJlLmMnNopPqsStTuUvVwWyY";
  SystemdSpecifiers found{PlacedText(text.place(0, 0).begin), std::nullopt};
  const std::string& bytes = text.text();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char next = bytes[i] == '%' && i + 1 < bytes.size() ? bytes[i + 1] : '\0';
    if (next == '%') {
      found.text.append("%", text.place(i, i + 2));
      ++i;
      continue;
    }
    if (next != '\0' && known.find(next) != std::string_view::npos && !found.unresolved) {
      found.unresolved = text.place(i, i + 2);
    }
    found.text.append(std::string_view(bytes).substr(i, 1), text.place(i, i + 1));
  }
  return found;
}

}  // namespace signalr_config::deployments
