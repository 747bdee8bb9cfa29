#include "terminal/json_string.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::terminal {

namespace {

// What stands for itself in JSON and on a terminal. `#` may begin a command of a log.
constexpr std::array<bool, 256> stands_for_itself = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) table[c] = c != '"' && c != '\\' && c != '#';
  return table;
}();

bool is_plain(char c) { return stands_for_itself[static_cast<unsigned char>(c)]; }

// The letter of `\n` and the like; NUL for a character that has none.
constexpr char short_escape(char c) {
  constexpr std::string_view characters = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const std::size_t at = characters.find(c);
  return at == std::string_view::npos ? '\0' : letters[at];
}

// `##word[`. A word that goes on to the end of the string is followed by its quote, and begins nothing.
bool begins_command(std::string_view text) {
  return begins_log_command(text) && text.find('[') != std::string_view::npos;
}

// Appends what is not plain at the beginning, and says how many bytes it has.
std::size_t append_special(std::string& json, std::string_view text) {
  if (const char letter = short_escape(text.front()); letter != '\0') {
    json += {'\\', letter};
    return 1;
  }
  if (text.front() == '#') {
    json += begins_command(text) ? "\\u0023" : "#";
    return 1;
  }
  const auto* const other =
      std::find_if(text.begin() + 1, text.end(), [](char c) { return dotnet::is_ascii(c); });
  const std::size_t length =
      dotnet::is_ascii(text.front()) ? 1 : static_cast<std::size_t>(other - text.begin());
  json += printable_json(text.substr(0, length));
  return length;
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  while (!text.empty()) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_plain);
    const auto plain = static_cast<std::size_t>(end - text.begin());
    json.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (!text.empty()) text.remove_prefix(append_special(json, text));
  }
  json += '"';
}

}  // namespace signalr_config::terminal
