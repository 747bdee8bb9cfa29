#pragma once

#include <string>
#include <vector>

#include "deployments/templates/deployed_resources.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::deployments {

/// The applications that resources start, each with its variables.
void add_applications(const std::vector<DeployedResource>& resources, Deployment& deployment);

/// Those of Web Apps, Functions, their slots, and Static Web Apps.
void add_sites(const std::vector<DeployedResource>& resources, Deployment& deployment);
/// Those of a container app, a job or a container group.
void add_containers(const DeployedResource& resource, Deployment& deployment);

/// A setting of an application: its name with its place, and what gives its value.
struct TemplateSetting {
  std::string name;
  TemplatePlace key;
  TemplatePlace at;
  TemplateValuePtr value;
};

/// The variable that a setting becomes; its origin is where the value is written, and the setting's own place
/// where that is another.
[[nodiscard]] EnvironmentVariable variable_of(const TemplateSetting& setting);

/// A note that some settings of an application are known at deployment only.
void note_open_settings(const TemplateValue& cause, const TemplatePlace& place, const std::string& label,
                        Deployment& deployment);

}  // namespace signalr_config::deployments
