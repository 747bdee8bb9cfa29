// How long `lint` takes for 1,000 and for 10,000 applications, beside reading the same files.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "child_process.hpp"

namespace {

namespace fs = std::filesystem;

void write_application(const fs::path& directory, int number) {
  fs::create_directories(directory);
  const std::string id = std::to_string(number);
  std::ofstream(directory / "appsettings.json")
      << R"({
  "Logging": { "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" } },
  "AllowedHosts": "*",
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east:primary": "Endpoint=https://contoso-east-)"
      << id << R"(.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "west:secondary": "Endpoint=https://contoso-west-)"
      << id << R"(.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      },
      "ServerStickyMode": "Required"
    }
  }
}
)";
}

void measure(const fs::path& root, int applications, int runs) {
  const fs::path directory = root / std::to_string(applications);
  for (int i = 0; i < applications; ++i) write_application(directory / ("app" + std::to_string(i)), i);
  std::vector<double> ours;
  std::vector<double> fixed;
  long memory = 0;
  for (int i = 0; i < runs; ++i) {
    const bench::Run lint = bench::run({PROGRAM, "lint", directory.string()});
    const bench::Run read =
        bench::run({"/bin/sh", "-c", "find " + directory.string() + " -type f -exec cat {} + > /dev/null"});
    ours.push_back(lint.milliseconds);
    fixed.push_back(read.milliseconds);
    memory = lint.kilobytes;
  }
  const double lint = bench::median(ours);
  const double read = bench::median(fixed);
  std::printf("%6d applications: lint %8.2f ms, find and cat %8.2f ms, ratio %.2f, %.1f MiB\n", applications,
              lint, read, lint / read, static_cast<double>(memory) / 1024);
}

}  // namespace

int main() {
  const fs::path root = fs::temp_directory_path() / "signalr-config-bench-lint";
  fs::remove_all(root);
  measure(root, 1000, 15);
  measure(root, 10000, 3);
  fs::remove_all(root);
}
