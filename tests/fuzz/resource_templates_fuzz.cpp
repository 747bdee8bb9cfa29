#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "parsed_source_checks.hpp"
#include "signalr_config/deployment.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

void check_place(const Origin& origin) {
  for (const Origin* place = &origin; place != nullptr; place = place->via.get()) {
    require(place->document != nullptr);
    check_span(*place->document, place->key);
    check_span(*place->document, place->value);
  }
}

void check_variable(const EnvironmentVariable& variable) {
  require(dotnet::is_valid(variable.name) && dotnet::is_valid(variable.value));
  check_place(variable.origin);
  if (variable.origin.encoding == ValueEncoding::verbatim) {
    require(variable.origin.document->text(variable.origin.value) == variable.value);
  }
}

}  // namespace

/// Reads any bytes as a template of Azure's resources, beside which lies a module.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<DescriptionText> texts;
  texts.push_back({"main.bicep", std::string(reinterpret_cast<const char*>(data), size)});
  texts.push_back(
      {"module.bicep",
       "param name string\nparam settings object\nresource w 'Microsoft.Web/sites@2023-12-01' = {\n"
       "  name: name\n}\nresource c 'Microsoft.Web/sites/config@2023-12-01' = {\n  parent: w\n"
       "  name: 'appsettings'\n  properties: settings\n}\noutput o string = name\n"});
  DeploymentOptions options;
  options.may_read = [](const std::filesystem::path&) { return false; };
  const Deployment deployment = read_deployment(SourceKind::bicep, std::move(texts), options);
  for (const DescribedApplication& application : deployment.applications) {
    for (const EnvironmentVariable& variable : application.environment.variables()) check_variable(variable);
  }
  for (const Diagnostic& problem : deployment.diagnostics) {
    require(problem.code != DiagnosticCode::other && !problem.remedy.empty() && !describe(problem).empty());
  }
  return 0;
}
