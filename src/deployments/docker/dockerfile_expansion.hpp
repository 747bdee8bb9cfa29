#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::deployments {

/// Why a word of a Dockerfile has no value.
enum class DockerExpansionError {
  malformed,    ///< quotes or braces that are not closed, or an operator that there is not
  required,     ///< `${NAME:?message}`, and NAME has no value
  unsupported,  ///< `${NAME#pattern}`, `${NAME%pattern}`, `${NAME/from/to}`
  too_deep,     ///< references in references without end
  too_large,    ///< more text than `most_bytes`
};

struct DockerExpansion {
  std::string text;
  std::optional<DockerExpansionError> error;
  bool has_unset = false;  ///< whether it refers to a variable that is not set, without a default
};

using DockerLookup = std::function<std::optional<std::string>(std::string_view name)>;

/// Removes quotes and escapes of a word and replaces `$NAME`, `${NAME}`, `${NAME:-x}`, `${NAME:+x}`,
/// `${NAME:?x}` and the same without ':', as BuildKit's shell lexer does.
[[nodiscard]] DockerExpansion expand_docker_word(std::string_view word, char escape,
                                                 const DockerLookup& lookup, std::size_t most_bytes);

}  // namespace signalr_config::deployments
