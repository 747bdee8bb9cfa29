#include <cstddef>
#include <cstdint>
#include <string>

#include "deployments/systemd/environment_file.hpp"
#include "parsed_variables_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as a file of EnvironmentFile=: no crash, every place inside the document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_variables(deployments::parse_systemd_environment_file("fuzz.env", bytes));
  return 0;
}
