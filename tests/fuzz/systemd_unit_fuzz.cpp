#include <cstddef>
#include <cstdint>
#include <string>

#include "deployments/systemd/unit.hpp"
#include "parsed_variables_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as a unit: no crash, every place inside the document, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const deployments::SystemdUnit unit = deployments::parse_systemd_unit("fuzz.service", bytes);
  check_variables(unit.environment);
  const Document& document = *unit.environment.document;
  for (const sources::TextVariable& variable : unit.unset) check_variable(document, variable);
  for (const deployments::EnvironmentFileReference& file : unit.files) {
    require(file.path.starts_with('/') && dotnet::is_valid(file.path));
    check_origin(document, file.origin, &file.path);
  }
  return 0;
}
