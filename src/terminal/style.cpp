#include "terminal/style.hpp"

namespace signalr_config::terminal {

Style Style::for_stream(bool is_terminal, const Environment& environment) {
  const auto no_color = environment.get("NO_COLOR");  // https://no-color.org: present and not empty
  if (!is_terminal || (no_color && !no_color->empty())) return Style(false);
  return Style(environment.get("TERM") != "dumb");
}

std::string Style::wrap(std::string_view code, std::string_view text) const {
  if (!coloured_ || text.empty()) return std::string(text);
  std::string wrapped = "\x1b[";
  return wrapped.append(code).append("m").append(text).append("\x1b[0m");
}

}  // namespace signalr_config::terminal
