#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/source_traits.hpp"
#include "deployments/readers.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

using Reader = void (*)(deployments::Texts texts, const DeploymentOptions& options, Deployment& deployment);

struct KnownDescription {
  SourceKind kind;
  Reader read;
};

constexpr std::array descriptions{
    KnownDescription{SourceKind::appservice, deployments::read_appservice},
    KnownDescription{SourceKind::arm_template, deployments::read_resource_templates},
    KnownDescription{SourceKind::bicep, deployments::read_resource_templates},
    KnownDescription{SourceKind::compose, deployments::read_compose},
    KnownDescription{SourceKind::container_apps, deployments::read_container_apps},
    KnownDescription{SourceKind::container_instances, deployments::read_container_instances},
    KnownDescription{SourceKind::docker_inspect, deployments::read_docker_inspect},
    KnownDescription{SourceKind::github_actions, deployments::read_github_actions},
    KnownDescription{SourceKind::kubernetes, deployments::read_kubernetes},
    KnownDescription{SourceKind::launch_settings, deployments::read_launch_settings},
    KnownDescription{SourceKind::local_settings, deployments::read_local_settings},
    KnownDescription{SourceKind::systemd, deployments::read_systemd},
    KnownDescription{SourceKind::systemd_environment_file, deployments::read_systemd_environment},
    KnownDescription{SourceKind::dockerfile, deployments::read_dockerfile},
    KnownDescription{SourceKind::dotenv_compose, deployments::read_dotenv},
    KnownDescription{SourceKind::dotenv_docker, deployments::read_dotenv},
    KnownDescription{SourceKind::dotenv_npm, deployments::read_dotenv},
};

// Found when this is compiled: a description that nothing reads.
static_assert(std::ranges::all_of(core::source_traits, [](const core::SourceTraits& traits) {
  const bool is_known =
      std::ranges::find(descriptions, traits.kind, &KnownDescription::kind) != descriptions.end();
  return core::gives_environment(traits) == is_known;
}));

}  // namespace

bool Deployment::refused() const {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& found) { return found.severity == Severity::error; });
}

Result<Deployment> checked(Deployment deployment) {
  std::vector<Diagnostic> problems = deployment.diagnostics;
  return result_of(std::optional(std::move(deployment)), std::move(problems));
}

bool gives_environment(SourceKind kind) { return core::gives_environment(core::traits_of(kind)); }

bool is_deployment(SourceKind kind) { return core::traits_of(kind).role == core::SourceRole::description; }

Deployment read_deployment(SourceKind kind, std::vector<DescriptionText> texts,
                           const DeploymentOptions& options) {
  Deployment deployment;
  deployment.kind = kind;
  const auto* const known = std::ranges::find(descriptions, kind, &KnownDescription::kind);
  if (known != descriptions.end()) known->read(std::move(texts), options, deployment);
  return deployment;
}

}  // namespace v0
}  // namespace signalr_config
