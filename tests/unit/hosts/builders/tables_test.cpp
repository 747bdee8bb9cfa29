// docs/hosts.md has tables of what each builder and each release makes of what is given; here they are run.
#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Cells = std::vector<std::string>;

Cells cells_in(std::string_view row) {
  Cells cells;
  for (std::size_t at = 1; at < row.size();) {
    const std::size_t end = std::min(row.find('|', at), row.size());
    const std::string cell(row.substr(at, end - at));
    const std::size_t first = cell.find_first_not_of(' ');
    cells.push_back(first == std::string::npos ? ""
                                               : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
    at = end + 1;
  }
  return cells;
}

std::vector<Cells> rows_below(std::string_view heading) {
  std::ifstream in(HOSTS_TABLES);
  std::vector<Cells> rows;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (inside && line.starts_with("| `")) rows.push_back(cells_in(line));
    inside = inside ? !line.empty() : line == heading;
  }
  return rows;
}

// What stands between backticks.
std::vector<std::string> codes_in(std::string_view cell) {
  std::vector<std::string> codes;
  for (std::size_t at = cell.find('`'); at != std::string_view::npos; at = cell.find('`', at)) {
    const std::size_t end = cell.find('`', at + 1);
    REQUIRE(end != std::string_view::npos);
    codes.emplace_back(cell.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return codes;
}

std::string named_environment(HostBuilder builder, const std::vector<std::string>& given) {
  const TemporaryDirectory root;
  HostOptions options{Environment()};
  options.content_root = root.path();
  options.builder = builder;
  for (const std::string& one : given) {
    const std::size_t equals = one.find('=');
    if (one.starts_with("--")) {
      options.arguments.push_back(one);
    } else {
      options.environment.set({one.substr(0, equals), one.substr(equals + 1), {}});
    }
  }
  return host_sources(options).environment.value;
}

std::string state_of_key(DotnetRelease release, const std::string& json) {
  const TemporaryDirectory root;
  root.write("appsettings.json", json);
  HostOptions options{Environment()};
  options.content_root = root.path();
  options.framework = release;
  const Configuration configuration = host_sources(options).builder.load().value();
  const Entry* const entry = configuration.find("Key");
  if (entry == nullptr) return "absent";
  if (!entry->value) return "null";
  return entry->value->empty() ? "empty" : std::string(*entry->value);
}

}  // namespace

TEST_CASE("each builder names the environment as the document says") {
  const auto rows = rows_below("| builder | given | environment's name |");
  CHECK(rows.size() >= 17);
  for (const Cells& row : rows) {
    REQUIRE(row.size() == 3);
    INFO(row[0] << " " << row[1]);
    const auto builder = parse_host_builder(codes_in(row[0]).front());
    REQUIRE(builder);
    CHECK(named_environment(*builder, codes_in(row[1])) == row[2]);
  }
}

TEST_CASE("each release reads JSON as the document says") {
  const auto rows = rows_below("| release | appsettings.json | `Key` |");
  CHECK(rows.size() >= 10);
  for (const Cells& row : rows) {
    REQUIRE(row.size() == 3);
    INFO(row[0] << " " << row[1]);
    const auto release = parse_dotnet_release(codes_in(row[0]).front());
    REQUIRE(release);
    CHECK(state_of_key(*release, codes_in(row[1]).front()) == row[2]);
  }
}
