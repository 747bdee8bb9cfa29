#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sources/common/parsed_variables.hpp"

namespace signalr_config::deployments {

/// What follows a FROM.
struct DockerfileStage {
  std::string name;                 ///< as `AS` names it, in lower case; empty if it does not
  std::string image;                ///< what it is built from, with ARGs before the first FROM put in
  std::optional<std::size_t> base;  ///< the earlier stage that `image` names
  Origin origin;                    ///< `key`: FROM; `value`: the image
  std::vector<sources::TextVariable> variables;  ///< of ENV, in their order
};

struct ParsedDockerfile {
  std::shared_ptr<const Document> document;
  std::vector<DockerfileStage> stages;
  std::vector<Comment> comments;
  std::vector<Diagnostic> diagnostics;
};

/// Reads what a Dockerfile says about the environment, as BuildKit does: ENV in both forms, with references
/// to what ENV and ARG set before. ARGs have their defaults: what a build passes in is not known here, nor is
/// the environment of the image that the first stage is built from. A diagnostic that is an error says that
/// the build fails.
[[nodiscard]] ParsedDockerfile parse_dockerfile(std::string name, std::string bytes);

/// The variables of a stage and, before them, of the stages that it is built from.
[[nodiscard]] std::vector<sources::TextVariable> environment_of(const ParsedDockerfile& dockerfile,
                                                                std::size_t stage);

}  // namespace signalr_config::deployments
