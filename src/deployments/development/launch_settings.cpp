#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

// The variables that `dotnet run --launch-profile` sets.
DescribedApplication application_of(const std::shared_ptr<const Document>& document,
                                    const sources::DataNode::Member& profile) {
  DescribedApplication application;
  application.name = profile.key->text;
  const sources::DataNode* const variables = profile.value->find("environmentVariables");
  if (variables == nullptr) return application;
  for (const auto& [name, value] : variables->members) {
    application.environment.set(
        described_variable(name->text, text_of(*value), origin_of(document, name->span, *value)));
  }
  return application;
}

}  // namespace

void read_launch_settings(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_json_description(std::move(text), deployment);
    if (read.roots.empty()) continue;
    const sources::DataNode* const profiles = read.roots.front()->find("profiles");
    if (profiles == nullptr || !profiles->is_mapping()) {
      refuse_shape(read.document, *read.roots.front(), DiagnosticCode::launch_settings_no_profiles,
                   {"expected an object with 'profiles'", "Check that this is a launchSettings.json."},
                   deployment);
      continue;
    }
    for (const auto& profile : profiles->members) {
      add_application(application_of(read.document, profile), deployment);
    }
  }
}

}  // namespace signalr_config::deployments
