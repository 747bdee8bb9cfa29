#pragma once

#include <vector>

#include "lint/model/linted_file.hpp"
#include "signalr_config/environment.hpp"

namespace signalr_config::lint {

/// Reads those descriptions of a directory together that their tools read together: a compose file with its
/// override, Kubernetes manifests. The first file of each group has the deployment. `variables` are those of
/// the shell, for `${NAME}`; empty where the machine stays out.
void join_descriptions(std::vector<LintedFile>& files, const Environment& variables);

}  // namespace signalr_config::lint
