#include "sources/json/string.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::size_t unicode_escape_size = 6;

char simple_escape(char letter) {
  switch (letter) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return letter;
  }
}

bool is_unicode_escape(std::string_view rest) { return rest.starts_with("\\u"); }

/// The UTF-16 unit of the `\uXXXX` at the beginning of `rest`.
char32_t unit_of(std::string_view rest) { return dotnet::hexadecimal_number(rest.substr(2, 4)); }

std::string missing_low_surrogate() {
  return "InvalidOperationException: Cannot read incomplete UTF-16 JSON text as string with missing low "
         "surrogate.";
}

std::string invalid_surrogate(char32_t unit) {
  return "InvalidOperationException: Cannot read invalid UTF-16 JSON text as string. Invalid surrogate "
         "value: '0x" +
         dotnet::hexadecimal(unit, 2, dotnet::upper_hex_digits) + "'.";
}

class Unescaper {
 public:
  explicit Unescaper(std::string_view raw) : raw_(raw) { result_.text.reserve(raw.size()); }

  UnescapedString run() && {
    while (pos_ < raw_.size()) {
      const std::size_t backslash = std::min(raw_.find('\\', pos_), raw_.size());
      result_.text.append(raw_, pos_, backslash - pos_);
      pos_ = backslash;
      if (pos_ < raw_.size()) unescape();
    }
    return std::move(result_);
  }

 private:
  void unescape() {
    if (is_unicode_escape(rest())) {
      unescape_unicode();
    } else {
      result_.text.push_back(simple_escape(raw_[pos_ + 1]));
      pos_ += 2;
    }
  }

  void unescape_unicode() {
    const char32_t unit = unit_of(rest());
    if (dotnet::is_high_surrogate(unit)) {
      unescape_pair(unit);
    } else {
      if (dotnet::is_low_surrogate(unit)) note_lone(invalid_surrogate(unit));
      append_and_skip(unit, unicode_escape_size);
    }
  }

  void unescape_pair(char32_t high) {
    const std::string_view second = rest().substr(unicode_escape_size);
    if (!is_unicode_escape(second)) {
      note_lone(missing_low_surrogate());
      append_and_skip(high, unicode_escape_size);
    } else if (const char32_t low = unit_of(second); !dotnet::is_low_surrogate(low)) {
      note_lone(invalid_surrogate(low));  // as the SDK does: it names the second unit, not the lone first
      append_and_skip(high, unicode_escape_size);
    } else {
      append_and_skip(dotnet::code_point_of(high, low), 2 * unicode_escape_size);
    }
  }

  void append_and_skip(char32_t code_point, std::size_t raw_size) {
    dotnet::append(result_.text, code_point);  // a lone surrogate becomes U+FFFD
    pos_ += raw_size;
  }

  void note_lone(std::string exact) {
    if (!result_.lone_surrogate) result_.lone_surrogate = LoneSurrogate{pos_, std::move(exact)};
  }

  std::string_view rest() const { return raw_.substr(pos_); }

  std::string_view raw_;
  std::size_t pos_ = 0;
  UnescapedString result_;
};

}  // namespace

UnescapedString unescape_json(std::string_view raw) { return Unescaper(raw).run(); }

}  // namespace signalr_config::sources
