// What each application of a deployment description would use.
#include <fstream>
#include <iostream>
#include <iterator>
#include <signalr_config/signalr_config.hpp>
#include <string>
#include <utility>
#include <vector>

namespace sc = signalr_config;

int main() {
  const std::string path = "../compose/docker-compose.yml";
  std::ifstream file(path);
  std::vector<sc::DescriptionText> texts;
  texts.push_back({path, {std::istreambuf_iterator<char>(file), {}}});
  sc::Deployment deployment = sc::read_deployment(sc::SourceKind::compose, std::move(texts));
  for (const sc::Diagnostic& problem : deployment.diagnostics) std::cout << describe(problem) << '\n';
  for (const sc::DescribedApplication& application : deployment.applications) {
    sc::HostOptions host(application.environment);
    host.content = sc::ContentRoot::mounted_files_only;
    host.mounted_files = application.files;
    const sc::Configuration configuration = sc::host_sources(host).builder.load().value();
    const sc::Resolution resolution = sc::resolve(configuration);
    std::cout << application.label() << (resolution.ok() ? "" : ": no endpoint") << '\n';
    for (const sc::ServiceEndpoint& endpoint : resolution.endpoints()) {
      std::cout << "  " << endpoint.to_string() << " at " << describe(endpoint.origin) << '\n';
    }
  }
}
