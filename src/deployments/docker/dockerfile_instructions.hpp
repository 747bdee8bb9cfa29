#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deployments/common/deployment_text.hpp"
#include "deployments/common/placed_text.hpp"

namespace signalr_config::deployments {

/// What BuildKit takes for white space.
inline constexpr std::string_view white_space = " \t\v\f\r\n";

struct DockerInstruction {
  std::string name;      ///< in capitals
  Span place;            ///< of the name
  PlacedText arguments;  ///< with continued lines joined, and without white space at the ends
};

struct DockerInstructions {
  std::vector<DockerInstruction> instructions;
  char escape = '\\';  ///< as the directive says
};

/// The instructions FROM, ARG and ENV of a Dockerfile, as BuildKit's parser finds them: directives at the
/// top, comments, also between continued lines, and here-documents of RUN, COPY and ADD, whose lines are left
/// out.
[[nodiscard]] DockerInstructions read_docker_instructions(DeploymentText& text);

/// The words of ENV, ARG and FROM: separated by white space that is neither quoted nor escaped, with their
/// quotes and escapes.
[[nodiscard]] std::vector<PlacedText> split_docker_words(const PlacedText& text, char escape);

}  // namespace signalr_config::deployments
