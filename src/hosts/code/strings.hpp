#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hosts/code/facts.hpp"

namespace signalr_config::hosts::code {

/// The parts of `$"appsettings.{env.EnvironmentName}.json"` and `$"{Keys.Section}:Key"`; nothing where
/// something else is computed in it.
[[nodiscard]] std::optional<Text> read_interpolated(std::string_view literal);

/// A text of these parts: its value, where no name is among them.
[[nodiscard]] Text text_of(Written written, std::vector<Part> parts);

}  // namespace signalr_config::hosts::code
