#include "cli/connection_string/migrate/file_writer.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "support/temporary_directory.hpp"
#include "system/file_descriptor.hpp"

using namespace signalr_config;
using Catch::Contains;
using signalr_config::cli::FileChange;

namespace {

const std::string before = "{\"a\": \"before\"}";
const std::string after = "{\"a\": \"after\"}";
const std::string of_another = "{\"a\": \"before\", \"b\": \"of another\"}";

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A store that was migrated, and what its migration says.
struct MigratedStore {
  MigratedStore() : path(home.write("id/secrets.json", before)) {
    REQUIRE(writer.write({{path.string(), SourceKind::user_secrets, before, after}}));
    REQUIRE(content(path) == after);
  }

  test::TemporaryDirectory home;
  std::filesystem::path path;
  cli::ProcessContext process;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Invocation invocation{{}, in, out, err, process, "connection-string migrate"};
  cli::FileWriter writer{invocation};
};

}  // namespace

TEST_CASE("a migration that is taken back leaves the store as it was") {
  MigratedStore store;
  store.writer.restore();
  CHECK(content(store.path) == before);
  CHECK(store.err.str().empty());
}

TEST_CASE("what somebody else has stored since a migration stays, and that is said") {
  MigratedStore store;
  store.home.write("id/secrets.json", of_another);
  store.writer.restore();
  CHECK(content(store.path) == of_another);
  CHECK_THAT(store.err.str(), Contains("[migration-not-taken-back]") && Contains("secrets.json"));
}

TEST_CASE("taking a migration back waits for the store's lock and sees what was stored meanwhile") {
  MigratedStore store;
  system::FileDescriptor directory(
      ::open((store.home.path() / "id").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  REQUIRE(::flock(directory.get(), LOCK_EX) == 0);
  std::thread taking_back([&] { store.writer.restore(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  CHECK(content(store.path) == after);
  store.home.write("id/secrets.json", of_another);
  directory.reset();
  taking_back.join();
  CHECK(content(store.path) == of_another);
  CHECK_THAT(store.err.str(), Contains("[user-secrets-changed]"));
}

TEST_CASE("a file that somebody else has changed before it is migrated is not written") {
  const test::TemporaryDirectory home;
  const auto path = home.write("appsettings.json", of_another);
  const cli::ProcessContext process;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Invocation invocation{{}, in, out, err, process, "connection-string migrate"};
  cli::FileWriter writer(invocation);
  CHECK_FALSE(writer.write({{path.string(), SourceKind::json, before, after}}));
  CHECK(content(path) == of_another);
  CHECK_THAT(err.str(), Contains("was changed by somebody else"));
}
