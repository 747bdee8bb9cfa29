#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deployments/common/placed_text.hpp"

namespace signalr_config::deployments {

/// White space of unit files.
inline constexpr std::string_view systemd_white_space = " \t\n\r";

/// Whether escapes such as `\n` and `\x41` mean something, or a backslash only keeps the next character.
enum class SystemdEscapes { c_style, plain };

/// The words of a setting, without their quotes (systemd.syntax(7), "Quoting").
struct SystemdWords {
  std::vector<PlacedText> words;
  /// Where quotes are not closed or an escape is none: systemd ignores what follows the words.
  std::optional<Span> problem;
};

[[nodiscard]] SystemdWords split_systemd_words(const PlacedText& text, SystemdEscapes escapes);

/// A text in which `%%` became `%`. What other specifiers stand for only the running system knows: they stay,
/// as do those that are none.
struct SystemdSpecifiers {
  PlacedText text;
  std::optional<Span> unresolved;  ///< the first that stands for something
};

[[nodiscard]] SystemdSpecifiers expand_systemd_specifiers(const PlacedText& text);

}  // namespace signalr_config::deployments
