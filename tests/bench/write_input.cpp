// write_input KIND COUNT PATH: writes what the benchmarks measure, for measurements by other tools.
#include <iostream>
#include <string_view>

#include "inputs.hpp"

int main(int argument_count, char** arguments) {
  if (argument_count != 4) return 2;
  const std::string_view kind = arguments[1];
  const int count = std::stoi(arguments[2]);
  const std::filesystem::path path = arguments[3];
  if (kind == "endpoints") {
    bench::write_file(path / "appsettings.json", bench::endpoints_text(count));
  } else if (kind == "keys") {
    bench::write_file(path / "appsettings.json", bench::keys_text(count));
  } else if (kind == "applications") {
    bench::write_applications(path, count);
  } else if (kind == "repository") {
    bench::write_repository(path, count);
  } else {
    std::cerr << "endpoints, keys, applications or repository\n";
    return 2;
  }
}
