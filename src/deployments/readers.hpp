#pragma once

#include <vector>

#include "signalr_config/deployment.hpp"

/// One function for each kind of description: its texts, in the order in which they were given, to the
/// applications that it starts. Each stands in the file that is named for the kind.
namespace signalr_config::deployments {

using Texts = std::vector<DescriptionText>;

void read_appservice(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_compose(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_container_apps(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_container_instances(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_docker_inspect(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_github_actions(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_kubernetes(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_launch_settings(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_local_settings(Texts texts, const DeploymentOptions& options, Deployment& deployment);
/// Bicep, ARM templates and their parameters: each may name another.
void read_resource_templates(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_systemd(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_systemd_environment(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_dockerfile(Texts texts, const DeploymentOptions& options, Deployment& deployment);
void read_dotenv(Texts texts, const DeploymentOptions& options, Deployment& deployment);

}  // namespace signalr_config::deployments
