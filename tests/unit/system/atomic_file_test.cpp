#include "system/atomic_file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"

using namespace signalr_config;
using signalr_config::test::TemporaryDirectory;

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// The code of the problem, "" where the file was replaced.
std::string code_of_replacing(const fs::path& path) {
  const auto problem = system::replace_file(path, "new");
  if (!problem) return "";
  CHECK(problem->severity == Severity::error);
  CHECK_FALSE(problem->remedy.empty());
  CHECK(problem->message.masked().find(path.filename().string()) != std::string::npos);
  return std::string(to_string(problem->code));
}

/// Runs `question` in a process of its own, which may give up rights, and tells what it answers.
bool in_child(const std::function<bool()>& question) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(question() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

constexpr unsigned nobody = 65534;

}  // namespace

TEST_CASE("a file that is not there is made, for its owner alone", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const std::string bytes =
      GENERATE(as<std::string>{}, std::string(), std::string("a\0\r\n\xFF", 5), std::string(300'001, 'y'));
  REQUIRE_FALSE(system::replace_file(directory.path() / "file", bytes));
  CHECK(content(directory.path() / "file") == bytes);
  CHECK(mode_of(directory.path() / "file") == 0600);
  CHECK(names_in(directory.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("a file that is replaced keeps its permissions, unless others are asked for",
          "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "something longer");
  ::chmod(file.c_str(), 0640);
  const mode_t umask_before = ::umask(0077);
  REQUIRE_FALSE(system::replace_file(file, "new"));
  CHECK(content(file) == "new");
  CHECK(mode_of(file) == 0640);
  REQUIRE_FALSE(system::replace_file(file, "new", {.mode = 0644, .temporary_name = {}}));
  CHECK(mode_of(file) == 0644);
  ::umask(umask_before);
}

TEST_CASE("who has the old file open still reads the old content", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "old");
  std::ifstream open(file, std::ios::binary);
  REQUIRE_FALSE(system::replace_file(file, "new"));
  CHECK(std::string(std::istreambuf_iterator<char>(open), {}) == "old");
}

TEST_CASE("a symbolic link stays and what it leads to is replaced", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path target = directory.write("elsewhere/target", "old");
  fs::create_directory(directory.path() / "here");
  fs::create_symlink("../elsewhere/target", directory.path() / "here/link");
  fs::create_symlink(directory.path() / "here/link", directory.path() / "here/link to link");
  REQUIRE_FALSE(system::replace_file(directory.path() / "here/link to link", "new"));
  CHECK(fs::is_symlink(directory.path() / "here/link"));
  CHECK(fs::is_symlink(directory.path() / "here/link to link"));
  CHECK(content(target) == "new");
  CHECK(names_in(directory.path() / "here") == std::vector<std::string>{"link", "link to link"});
  CHECK(names_in(directory.path() / "elsewhere") == std::vector<std::string>{"target"});
}

TEST_CASE("a symbolic link that leads to nothing stays and gets a target", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  fs::create_symlink("target", directory.path() / "link");
  REQUIRE_FALSE(system::replace_file(directory.path() / "link", "new"));
  CHECK(fs::is_symlink(directory.path() / "link"));
  CHECK(content(directory.path() / "target") == "new");
}

TEST_CASE("what is no file is not replaced", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "directory");
  REQUIRE(::mkfifo((directory.path() / "fifo").c_str(), 0600) == 0);
  fs::create_symlink("loop", directory.path() / "loop");
  directory.write("file", "old");
  CHECK(code_of_replacing(directory.path() / "directory") == "file-is-directory");
  CHECK(code_of_replacing(directory.path() / "fifo") == "file-not-regular");
  CHECK(code_of_replacing(directory.path() / "loop") == "file-symlink-loop");
  CHECK(code_of_replacing(directory.path() / "no directory/file") == "file-not-written");
  CHECK(code_of_replacing(directory.path() / "file/below") == "file-not-written");
  CHECK(code_of_replacing(directory.path() / std::string(300, 'x')) == "file-not-written");
  CHECK(system::replace_file(directory.path() / "", "new")->code == DiagnosticCode::file_is_directory);
  CHECK(system::replace_file(std::string("a\0b", 3), "new")->code == DiagnosticCode::file_not_written);
  CHECK(names_in(directory.path()) == std::vector<std::string>{"directory", "fifo", "file", "loop"});
  CHECK(content(directory.path() / "file") == "old");
}

TEST_CASE("a name as long as the file system allows is no obstacle", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  REQUIRE_FALSE(system::replace_file(directory.path() / std::string(255, 'x'), "new"));
}

TEST_CASE("a full disk leaves the old content and nothing else", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "old");
  CHECK(in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto problem = system::replace_file(file, std::string(5000, 'x'));
    return problem && problem->code == DiagnosticCode::file_not_written;
  }));
  CHECK(content(file) == "old");
  CHECK(names_in(directory.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("a read-only file, and one in a read-only directory, is not replaced", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path read_only = directory.write("open/file", "old");
  const fs::path locked_in = directory.write("closed/file", "old");
  ::chmod(directory.path().c_str(), 0755);
  ::chmod(read_only.c_str(), 0444);
  ::chmod((directory.path() / "open").c_str(), 0777);
  ::chmod(locked_in.c_str(), 0666);
  ::chmod((directory.path() / "closed").c_str(), 0555);
  CHECK(in_child([&] {
    if (::geteuid() == 0 && ::setuid(nobody) != 0) return false;
    return system::replace_file(read_only, "new")->code == DiagnosticCode::file_not_written &&
           system::replace_file(locked_in, "new")->code == DiagnosticCode::file_not_written;
  }));
  CHECK(content(read_only) == "old");
  CHECK(content(locked_in) == "old");
  CHECK(names_in(directory.path() / "open") == std::vector<std::string>{"file"});
}

TEST_CASE("what a killed process left under a fixed temporary name is removed", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  const fs::path kept = directory.write("kept", "kept");
  fs::create_symlink("kept", directory.path() / ".file.tmp");
  REQUIRE_FALSE(
      system::replace_file(directory.path() / "file", "new", {.mode = {}, .temporary_name = ".file.tmp"}));
  CHECK(content(directory.path() / "file") == "new");
  CHECK(content(kept) == "kept");
  CHECK(names_in(directory.path()) == std::vector<std::string>{"file", "kept"});
}

TEST_CASE("a relative name without a directory is one in the current directory", "[core][atomic_file]") {
  const TemporaryDirectory directory;
  CHECK(in_child(
      [&] { return ::chdir(directory.path().c_str()) == 0 && !system::replace_file("file", "new"); }));
  CHECK(content(directory.path() / "file") == "new");
}

TEST_CASE("a file is replaced only if it has the text that the change was made of") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "a";
  system::ReplaceFileOptions how;
  how.before = "old";
  CHECK(system::replace_file(file, "new", how)->code == DiagnosticCode::file_changed);
  CHECK_FALSE(fs::exists(file));
  std::ofstream(file) << "somebody else's";
  CHECK(system::replace_file(file, "new", how)->code == DiagnosticCode::file_changed);
  CHECK(content(file) == "somebody else's");
  std::ofstream(file) << "old";
  CHECK_FALSE(system::replace_file(file, "new", how));
  CHECK(content(file) == "new");
  how.before = "caf\xEF\xBF\xBD";
  std::ofstream(file) << "caf\xE9";
  CHECK(system::replace_file(file, "new", how)->code == DiagnosticCode::file_not_utf8);
  CHECK(content(file) == "caf\xE9");
  CHECK(names_in(directory.path()).size() == 1);
}

TEST_CASE("a file is not replaced where its caller does not want it, however it is reached") {
  const TemporaryDirectory directory;
  fs::create_directories(directory.path() / "inside");
  fs::create_directories(directory.path() / "outside");
  std::ofstream(directory.path() / "outside/a") << "old";
  fs::create_symlink("../outside/a", directory.path() / "inside/a");
  fs::create_symlink("../outside", directory.path() / "inside/b");
  system::ReplaceFileOptions how;
  how.may_replace = [&](const fs::path& target) { return target.parent_path().filename() == "inside"; };
  for (const char* const name : {"inside/a", "inside/b/a"})
    CHECK(system::replace_file(directory.path() / name, "new", how)->code == DiagnosticCode::file_changed);
  CHECK(content(directory.path() / "outside/a") == "old");
  CHECK_FALSE(system::replace_file(directory.path() / "inside/c", "new", how));
}
