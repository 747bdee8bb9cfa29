// Writes down where the endpoints of an application came from.
#include <cstdlib>
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

int main(int argc, char** argv) {
  sc::set_log_sink(
      [](const sc::LogRecord& record) {
        std::cout << to_string(record.level) << ": " << record.text << '\n';
      },
      sc::LogLevel::trace);
  const auto resolution = sc::resolve_host(sc::HostOptions::from_process(argc, argv));
  return resolution ? EXIT_SUCCESS : EXIT_FAILURE;
}
