#include <algorithm>
#include <iterator>
#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"
#include "sources/dotenv/parser.hpp"

namespace signalr_config::deployments {
namespace {

DotenvDialect dialect_of(SourceKind kind) {
  for (const DotenvDialect dialect : {DotenvDialect::docker, DotenvDialect::npm}) {
    if (kind == sources::kind_of(dialect)) return dialect;
  }
  return DotenvDialect::compose;
}

}  // namespace

// A file of variables describes a deployment where it is all that is known of one (`--env-from`).
void read_dotenv(Texts texts, const DeploymentOptions& options, Deployment& deployment) {
  DescribedApplication application;
  for (DescriptionText& text : texts) {
    sources::ParsedVariables parsed = sources::parse_dotenv(std::move(text.name), std::move(text.bytes),
                                                            dialect_of(deployment.kind), options.surrounding);
    std::ranges::move(parsed.diagnostics, std::back_inserter(deployment.diagnostics));
    for (sources::TextVariable& variable : parsed.variables) {
      const EnvironmentVariable* const inherited = options.surrounding.find(variable.name);
      if (variable.value) {
        application.environment.set(described_variable(std::move(variable.name), *std::move(variable.value),
                                                       std::move(variable.origin)));
      } else if (inherited != nullptr) {
        application.environment.set(*inherited);
      }
    }
  }
  add_application(std::move(application), deployment);
}

}  // namespace signalr_config::deployments
