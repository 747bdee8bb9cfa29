#pragma once

#include <vector>

#include "lint/model/linted_file.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::lint {

/// Reads those descriptions of a directory together that their tools read together: a compose file with its
/// override, Kubernetes manifests. The first file of each group has the deployment. The options have
/// the variables of the shell, for `${NAME}`; none where the machine stays out.
void join_descriptions(std::vector<LintedFile>& files, const DeploymentOptions& options);

}  // namespace signalr_config::lint
