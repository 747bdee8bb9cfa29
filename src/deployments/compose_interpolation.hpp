#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::deployments {

/// The value of a variable, or nothing if it is not set.
using VariableLookup = std::function<std::optional<std::string>(std::string_view name)>;

/// What went wrong in a text with variables in it.
struct InterpolationProblem {
  enum class Kind {
    unset,     ///< a variable is not set: Compose warns and takes an empty value
    required,  ///< `${NAME:?...}` of a variable without a value: Compose refuses
    invalid,   ///< a `$` that begins nothing: Compose refuses
  };
  Kind kind = Kind::invalid;
  std::size_t offset = 0;  ///< of its `$`
  std::string name;
};

struct Interpolated {
  std::string text;
  std::vector<InterpolationProblem> problems;
  /// The variable's name, if the text is a single `$NAME`, `${NAME}` or one with a default that was not used.
  std::optional<std::string> whole;
};

/// Replaces variables as Compose does (compose-go's template package): `$NAME`, `${NAME}`, `${NAME:-default}`
/// and `${NAME-default}`, `:?` and `?`, `:+` and `+`, where the word behind the operator is interpolated as
/// well; `$$` is a `$`.
[[nodiscard]] Interpolated interpolate(std::string_view text, const VariableLookup& lookup);

}  // namespace signalr_config::deployments
