#include "system/file_reader.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "support/temporary_directory.hpp"

using namespace signalr_config;
using signalr_config::test::TemporaryDirectory;

namespace fs = std::filesystem;

namespace {

/// The code of the problem; the test fails if there is content.
std::string problem_code(const fs::path& path) {
  const system::FileContent content = system::read_file(path);
  REQUIRE_FALSE(content);
  const Diagnostic& problem = content.error().diagnostic;
  CHECK(problem.severity == Severity::error);
  CHECK_FALSE(problem.remedy.empty());
  const std::string message = problem.message.masked();
  CHECK(message.find(path.filename().string().substr(0, 20)) != std::string::npos);
  return std::string(to_string(problem.code));
}

bool is_missing(const fs::path& path) { return system::read_file(path).error().missing; }

}  // namespace

TEST_CASE("a file is read byte for byte", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  const std::string bytes = GENERATE(as<std::string>{}, std::string(), std::string("a\0\r\n\xFF", 5),
                                     std::string(65536, 'x'), std::string(300'001, 'y'));
  const system::FileContent content = system::read_file(directory.write("file", bytes));
  REQUIRE(content);
  CHECK(*content == bytes);
}

TEST_CASE("symbolic links are followed", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  directory.write("file", "content");
  fs::create_symlink("file", directory.path() / "link");
  fs::create_symlink("link", directory.path() / "link to link");
  CHECK(system::read_file(directory.path() / "link to link").value() == "content");
}

TEST_CASE("a file that is not there is missing", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  directory.write("file", "");
  const std::string name = GENERATE(as<std::string>{}, "nothing", "file/below", "no/such",
                                    std::string(300, 'n'), std::string("file\0", 5));
  const fs::path path = directory.path() / name;
  CHECK(is_missing(path));
  CHECK(problem_code(path) == "file-missing");
}

TEST_CASE("a link to nothing is not a missing file", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  fs::create_symlink("nothing", directory.path() / "link");
  CHECK_FALSE(is_missing(directory.path() / "link"));
  CHECK(problem_code(directory.path() / "link") == "file-dangling-link");
}

TEST_CASE("a loop of links is refused", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  fs::create_symlink("two", directory.path() / "one");
  fs::create_symlink("one", directory.path() / "two");
  CHECK_FALSE(is_missing(directory.path() / "one"));
  CHECK(problem_code(directory.path() / "one") == "file-symlink-loop");
}

TEST_CASE("a directory is refused, and missing as a file", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  CHECK(is_missing(directory.path()));
  CHECK(problem_code(directory.path()) == "file-is-directory");
}

TEST_CASE("what is no regular file is refused without waiting for it", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  const fs::path fifo = directory.path() / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  // An absolute name stands for itself.
  const fs::path path = directory.path() / GENERATE("fifo", "/dev/zero", "/dev/null", "/dev/tty");
  CHECK(problem_code(path) == "file-not-regular");
  CHECK(system::read_file(path).error().diagnostic.remedy.find("'-'") != std::string::npos);
}

TEST_CASE("a socket is refused", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "s";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.native().size() < sizeof address.sun_path);
  std::strcpy(address.sun_path, path.c_str());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK(problem_code(path) == "file-not-regular");
  ::close(socket);
}

TEST_CASE("a file that may not be read is refused", "[sources][file_reader]") {
  if (::geteuid() == 0) return;  // everything may be read
  const TemporaryDirectory directory;
  const fs::path path = directory.write("file", "secret");
  fs::permissions(path, fs::perms::none);
  CHECK_FALSE(is_missing(path));
  CHECK(problem_code(path) == "file-unreadable");
}

TEST_CASE("a file below a directory that may not be searched is missing", "[sources][file_reader]") {
  if (::geteuid() == 0) return;
  const TemporaryDirectory directory;
  const fs::path path = directory.write("closed/file", "secret");
  fs::permissions(path.parent_path(), fs::perms::none);
  CHECK(is_missing(path));
  CHECK(problem_code(path) == "file-unreadable");
  fs::permissions(path.parent_path(), fs::perms::owner_all);
}

TEST_CASE("a file above a GiB is refused before it is read", "[sources][file_reader]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("file", "");
  fs::resize_file(path, system::maximum_file_size + 1);  // sparse: takes no space
  CHECK(problem_code(path) == "file-too-large");
}

TEST_CASE("a file without a size has content all the same", "[sources][file_reader]") {
  const system::FileContent content = system::read_file("/proc/self/status");
  REQUIRE(content);
  CHECK(content->find("Name:") != std::string::npos);
}

TEST_CASE("a file that a writer appends to all the time is read or refused, in little time",
          "[sources][file_reader]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("file", std::string(1 << 20, 'x'));
  std::jthread writer([&path](const std::stop_token& stop) {
    std::ofstream file(path, std::ios::app | std::ios::binary);
    for (int i = 0; i < 20'000 && !stop.stop_requested(); ++i) file << std::string(512, 'y') << std::flush;
  });
  for (int i = 0; i < 20; ++i) {
    const system::FileContent content = system::read_file(path);
    if (!content) CHECK(content.error().diagnostic.code == DiagnosticCode::file_grew);
  }
}
