#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::sources {

/// Finds a variable's value, or nothing where it is not set. Empty is not unset.
using VariableLookup = std::function<std::optional<std::string>(std::string_view name)>;

/// Why Compose refuses a text that refers to variables.
struct TemplateError {
  enum class Reason {
    malformed,  ///< `${` without a name, an operator or a brace that fits
    required,   ///< `${NAME:?message}`, and NAME has no value
    too_deep,   ///< references nested deeper than anybody writes them
    too_large,  ///< more text than `TemplateOptions::most_bytes`
  };
  Reason reason = Reason::malformed;
  std::size_t offset = 0;  ///< of the `$` in the text
  std::string variable;    ///< for `required`: its name
  std::string message;     ///< for `required`: what the text says about it. Content, so it may be a secret
};

struct TemplateOptions {
  std::size_t most_bytes = std::size_t{64} << 20;  ///< of the result
};

/// What a text with references gives: the first error, or the text.
struct Substitution {
  std::string text;
  std::optional<TemplateError> error;
  bool has_unset = false;  ///< whether `$NAME` or `${NAME}` is in it and NAME is not set
};

/// Replaces references to variables as Docker Compose does (compose-go's package `template`): `$NAME`,
/// `${NAME}`, `${NAME-default}`, `${NAME:-default}`, `${NAME?message}`, `${NAME:?message}`, `${NAME+other}`,
/// `${NAME:+other}`, where what follows the operator may hold references and no line end; `$$` is `$`. Other
/// `$` stay as they are, but for `${`, which must begin a reference. What is not set is empty.
[[nodiscard]] Substitution substitute_compose(std::string_view text, const VariableLookup& lookup,
                                              TemplateOptions options = {});

}  // namespace signalr_config::sources
