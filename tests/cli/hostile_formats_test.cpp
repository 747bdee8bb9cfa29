#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "cli/program.hpp"
#include "signalr_config/source_kind.hpp"

// Files that nobody should be able to harm the program with, read as every kind: each ends in an answer or a
// clear error, never in a crash or a hang.

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::vector<std::string> kinds_of_files() {
  std::vector<std::string> kinds;
  for (const SourceKind kind : all_source_kinds()) {
    switch (kind) {
      case SourceKind::environment:
      case SourceKind::command_line:
      case SourceKind::memory:
      case SourceKind::key_per_file:
        break;
      default:
        kinds.emplace_back(to_string(kind));
    }
  }
  return kinds;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

struct Hostile {
  std::string name;
  std::string text;
};

const std::vector<Hostile> hostile_texts{
    {"ten thousand brackets", repeated("[", 10000)},
    {"ten thousand objects", repeated("{\"a\":", 10000)},
    {"ten thousand mappings", "services:\n" + repeated("{a: ", 10000)},
    {"ten thousand lists", repeated("- ", 10000) + "x"},
    {"ten thousand elements", repeated("<a>", 10000)},
    {"ten thousand INFO levels", repeated("a\n{\n", 10000)},
    {"ten thousand references", "FROM x\nENV A=" + repeated("${A:-", 10000)},
    {"ten thousand assignments", "[Service]\nEnvironment=" + repeated("A=\"b\\", 10000)},
    {"ten thousand continued lines", "FROM x\nENV A=b " + repeated("\\\n", 10000)},
    {"invalid UTF-8", "a: \xC3\x28\nA=\xFF\xFE\n"},
    {"a NUL", std::string("a: b\0c\nA=\0\n", 11)},
    {"nothing but line ends", repeated("\r\n", 100000)},
    {"a comma that YAML cannot use", "#signalr\n,"},
    {"a comma after documents", "a: b\n---\n,"},
    {"twenty thousand documents", repeated("--- a\n", 20000)},
    {"a byte order mark alone", "\xEF\xBB\xBF"},
    {"a text of a million characters", "A=\"" + std::string(1000000, 'x') + "\"\n"},
    {"a million values", "[" + repeated("0,", 1000000) + "0]"},
    {"a hundred thousand duplicates", "{" + repeated("\"a\":1,", 100000) + "\"b\":2}"},
    {"ten thousand beginnings of secrets", repeated("Endpoint=AccessKey=", 10000)},
    {"ten thousand opening tokens", repeated("${{ {{ ", 10000)},
    {"a million semicolons", "{\"A\": \"" + std::string(1000000, ';') + "\"}"},
};

void check_answer(const ProgramCall& call) {
  const ProgramResult result = run_program(call);
  INFO(result.err.substr(0, 500));
  CHECK(result.signal == 0);
  CHECK(result.exit_code >= 0);
  CHECK(result.exit_code <= 2);
  if (result.exit_code == 2) CHECK(result.err.find("error:") != std::string::npos);
}

}  // namespace

TEST_CASE("a hostile text is an answer or a clear error, as whatever it is read") {
  const Sandbox box;
  for (const Hostile& hostile : hostile_texts) {
    box.write("app/hostile", hostile.text);
    for (const std::string& kind : kinds_of_files()) {
      INFO(hostile.name << " as " << kind);
      check_answer(box.call({"resolve", "hostile", "--as", kind, "--no-process-env"}));
    }
    INFO(hostile.name << ", recognised");
    check_answer(box.call({"resolve", "hostile", "--no-process-env"}));
  }
}

TEST_CASE("what is no regular file is refused as whatever it is read") {
  const Sandbox box;
  box.write("app/folder/x", "");
  const auto app = box.path() / "app";
  REQUIRE(::mkfifo((app / "fifo").c_str(), 0600) == 0);
  std::filesystem::create_symlink("loop", app / "loop");
  std::filesystem::create_symlink("nowhere", app / "dangling");
  for (const std::string& kind : kinds_of_files()) {
    for (const char* const path : {"fifo", "loop", "dangling", "/dev/zero"}) {
      INFO(path << " as " << kind);
      const ProgramResult result = run_program(box.call({"resolve", path, "--as", kind, "--no-process-env"}));
      CHECK(result.exit_code == 2);
      CHECK(result.err.find("error:") != std::string::npos);
    }
  }
  for (const char* const path : {"fifo", "loop", "folder", "/dev/zero"}) {
    const ProgramResult result = run_program(box.call({"resolve", "--env-from", path}));
    CHECK(result.exit_code == 2);
  }
}

TEST_CASE("YAML that nobody can begin to read is a clear error wherever YAML is read") {
  const Sandbox box;
  box.write("app/compose.yaml", "#signalr\n,");
  const ProgramResult linted = run_program(box.call({"lint"}));
  CHECK(linted.exit_code == 1);
  CHECK(linted.out.find("compose.yaml:2:1: error:") != std::string::npos);
  box.write("app/.signalr-config.yaml", ",");
  const ProgramResult settings = run_program(box.call({"lint"}));
  CHECK(settings.exit_code == 2);
  CHECK(settings.err.find(".signalr-config.yaml:1:1: error:") != std::string::npos);
  for (const std::string kind :
       {"yaml", "compose", "kubernetes", "container-apps", "container-instances", "github-actions"}) {
    INFO(kind);
    ProgramCall call = box.call({"resolve", "-", "--as", kind, "--no-process-env"});
    call.input = "\n ,";
    const ProgramResult result = run_program(call);
    CHECK(result.exit_code == 1);
    CHECK(result.err.find("<stdin>:2:2: error:") != std::string::npos);
  }
}
