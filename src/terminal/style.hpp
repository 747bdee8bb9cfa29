#pragma once

#include <string>
#include <string_view>

#include "signalr_config/environment.hpp"

namespace signalr_config::terminal {

/// Colours for a person at a terminal; plain text for everybody else.
class Style {
 public:
  Style() = default;  ///< plain

  /// Coloured if the stream is a terminal that can do it and `NO_COLOR` is not set to something.
  static Style for_stream(bool is_terminal, const Environment& environment);

  std::string strong(std::string_view text) const { return wrap("1", text); }
  std::string faint(std::string_view text) const { return wrap("2", text); }
  std::string error(std::string_view text) const { return wrap("1;31", text); }
  std::string warning(std::string_view text) const { return wrap("1;33", text); }
  std::string good(std::string_view text) const { return wrap("32", text); }

  bool coloured() const { return coloured_; }

 private:
  explicit Style(bool coloured) : coloured_(coloured) {}

  std::string wrap(std::string_view code, std::string_view text) const;

  bool coloured_ = false;
};

}  // namespace signalr_config::terminal
