// Loading and resolving 100,000 endpoints from one JSON file, beside a general JSON parser reading the same
// text into its own tree.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "inputs.hpp"
#include "signalr_config/signalr_config.hpp"

namespace {

constexpr int endpoints = 100'000;

template <typename Work>
double milliseconds(Work&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

}  // namespace

int main() {
  const auto path = std::filesystem::temp_directory_path() / "signalr-config-large.json";
  std::ofstream(path) << bench::endpoints_text(endpoints);
  const double size = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::size_t found = 0;
  double load = 0;
  const double total = milliseconds([&] {
    signalr_config::Configuration configuration;
    load = milliseconds([&] {
      configuration =
          signalr_config::ConfigurationBuilder().add(signalr_config::json_file(path)).load().value();
    });
    found = checked(resolve(configuration)).value().endpoints().size();
  });
  const double memory = peak_megabytes();
  const double general = milliseconds([&] {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    const auto tree = nlohmann::json::parse(text.str());
    if (tree.empty()) std::puts("empty");
  });
  std::printf("%zu endpoints, %.1f MB\n", found, size);
  std::printf("load %.0f ms, load and resolve %.0f ms; nlohmann::json::parse %.0f ms, ratio %.2f\n", load,
              total, general, total / general);
  std::printf("peak memory %.0f MB, %.1f times the file\n", memory, memory / size);
  std::filesystem::remove(path);
}
