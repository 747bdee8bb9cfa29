#include <algorithm>
#include <array>
#include <utility>

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
    KnownDescription{SourceKind::compose, deployments::read_compose},
    KnownDescription{SourceKind::container_apps, deployments::read_container_apps},
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

const KnownDescription* find_description(SourceKind kind) {
  const auto* const found = std::ranges::find(descriptions, kind, &KnownDescription::kind);
  return found == descriptions.end() ? nullptr : found;
}

}  // namespace

bool Deployment::refused() const {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& found) { return found.severity == Severity::error; });
}

bool gives_environment(SourceKind kind) { return find_description(kind) != nullptr; }

bool is_deployment(SourceKind kind) {
  const KnownDescription* const known = find_description(kind);
  return known != nullptr && known->read != deployments::read_dotenv;
}

Deployment read_deployment(SourceKind kind, std::vector<DescriptionText> texts,
                           const DeploymentOptions& options) {
  Deployment deployment;
  deployment.kind = kind;
  if (const KnownDescription* const known = find_description(kind)) {
    known->read(std::move(texts), options, deployment);
  }
  return deployment;
}

}  // namespace v0
}  // namespace signalr_config
