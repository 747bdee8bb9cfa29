#include <algorithm>
#include <iterator>
#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/docker/dockerfile.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {

// The last stage is the image; the others are only built from.
void read_dockerfile(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    ParsedDockerfile parsed = parse_dockerfile(std::move(text.name), std::move(text.bytes));
    std::ranges::move(parsed.diagnostics, std::back_inserter(deployment.diagnostics));
    DescribedApplication application;
    if (!parsed.stages.empty()) {
      application.name = parsed.stages.back().name;
      set_variables(environment_of(parsed, parsed.stages.size() - 1), nullptr, application.environment);
    }
    add_application(std::move(application), deployment);
  }
}

}  // namespace signalr_config::deployments
