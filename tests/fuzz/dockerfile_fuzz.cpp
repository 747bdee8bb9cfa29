#include <cstddef>
#include <cstdint>
#include <string>

#include "deployments/docker/dockerfile.hpp"
#include "parsed_variables_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as a Dockerfile: no crash, every place inside the document, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const deployments::ParsedDockerfile parsed = deployments::parse_dockerfile("Dockerfile", bytes);
  const Document& document = *parsed.document;
  for (const deployments::DockerfileStage& stage : parsed.stages)
    check_origin(document, stage.origin, &stage.image);
  for (std::size_t stage = 0; stage < parsed.stages.size(); ++stage) {
    require(!parsed.stages[stage].base || *parsed.stages[stage].base < stage);
    for (const sources::TextVariable& variable : parsed.stages[stage].variables)
      check_variable(document, variable);
  }
  check_variables({parsed.document, {}, parsed.comments, parsed.diagnostics});
  return 0;
}
