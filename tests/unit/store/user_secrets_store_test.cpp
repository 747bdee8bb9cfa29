#include "signalr_config/user_secrets_store.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <thread>

#include "support/temporary_directory.hpp"
#include "system/file_descriptor.hpp"

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
  std::ranges::sort(names);
  return names;
}

Result<void> set(const UserSecretsStore& store, std::string key, std::string value) {
  const UserSecret secret{std::move(key), std::move(value)};
  return store.set({&secret, 1});
}

Result<std::vector<std::string>> remove(const UserSecretsStore& store, const std::string& key) {
  return store.remove({&key, 1});
}

}  // namespace

TEST_CASE("the store is made for its owner alone, with its directories", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.path() / ".microsoft/usersecrets/id/secrets.json");
  REQUIRE(set(store, "A:B", "v"));
  CHECK(content(store.file()) == "{\n  \"A:B\": \"v\"\n}\n");
  CHECK(mode_of(store.file()) == 0600);
  for (const char* const directory : {".microsoft", ".microsoft/usersecrets", ".microsoft/usersecrets/id"}) {
    CHECK(mode_of(home.path() / directory) == 0700);
  }
  CHECK(names_in(store.file().parent_path()) == std::vector<std::string>{"secrets.json"});
}

TEST_CASE("a store that others could read is closed by the next change", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{}"));
  ::chmod(store.file().c_str(), 0644);
  REQUIRE(set(store, "a", "v"));
  CHECK(mode_of(store.file()) == 0600);
}

TEST_CASE("what was stored is read again", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.path() / "id/secrets.json");
  CHECK(store.load().entries.empty());
  REQUIRE(set(store, "A:B", "one"));
  REQUIRE(set(store, "a:b", "two"));
  const ParsedSource source = store.load();
  REQUIRE(source.entries.size() == 1);
  CHECK(source.entries.front().key == "A:B");
  CHECK(source.entries.front().value == "two");
}

TEST_CASE("a store that does not parse is never overwritten", "[store]") {
  const TemporaryDirectory home;
  const std::string text =
      GENERATE(as<std::string>{}, "", "{", "[1]", "{\"a\": 1, \"A\": 2}", "{\"a\": }", "null");
  const UserSecretsStore store(home.write("id/secrets.json", text));
  const auto refused = set(store, "b", "v");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().front().origin.has_value());
  CHECK_FALSE(store.clear());
  CHECK_FALSE(remove(store, "a"));
  CHECK(store.replace_text("{}", "something else").error().front().code ==
        DiagnosticCode::user_secrets_changed);
  CHECK(content(store.file()) == text);
}

TEST_CASE("a text that does not parse is not stored", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{}"));
  CHECK(store.replace_text("{\"a\": }", "{}").error().front().code == DiagnosticCode::json_syntax);
  CHECK(content(store.file()) == "{}");
  REQUIRE(store.replace_text("{ }", "{}"));
  CHECK(content(store.file()) == "{ }");
}

TEST_CASE("an edited text does not replace what somebody else has stored meanwhile", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.path() / "id/secrets.json");
  const auto before = store.read_text();
  REQUIRE(before);
  CHECK_FALSE(before->has_value());
  REQUIRE(set(store, "a", "v"));
  CHECK(store.replace_text("{ }", *before).error().front().code == DiagnosticCode::user_secrets_changed);
}

TEST_CASE("an empty key is refused", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.path() / "id/secrets.json");
  CHECK(set(store, "", "v").error().front().code == DiagnosticCode::user_secrets_key_empty);
  CHECK_FALSE(fs::exists(store.file()));
}

TEST_CASE("removing what is not there changes nothing and makes nothing", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore absent(home.path() / "no/secrets.json");
  CHECK(remove(absent, "a").value() == std::vector<std::string>{"a"});
  CHECK_FALSE(fs::exists(home.path() / "no"));
  const UserSecretsStore store(home.write("id/secrets.json", "{\"b\":1}"));
  const std::vector<std::string> keys{"a", "B"};
  CHECK(store.remove(keys).value() == std::vector<std::string>{"a"});
  CHECK(content(store.file()) == "{}");
}

TEST_CASE("clearing leaves an empty object", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{\"b\":1}"));
  REQUIRE(store.clear());
  CHECK(content(store.file()) == "{\n}\n");
}

TEST_CASE("a link in the place of the file stays, and its target is written and locked", "[store]") {
  const TemporaryDirectory home;
  home.write("dotfiles/chat.json", "{\"a\":1}");
  fs::create_directory(home.path() / "id");
  fs::create_symlink("../dotfiles/chat.json", home.path() / "id/secrets.json");
  const UserSecretsStore store(home.path() / "id/secrets.json");
  REQUIRE(set(store, "b", "v"));
  CHECK(fs::is_symlink(store.file()));
  CHECK(content(home.path() / "dotfiles/chat.json") == "{\"a\":1, \"b\": \"v\"}");
  CHECK(names_in(home.path() / "dotfiles") == std::vector<std::string>{"chat.json"});
}

TEST_CASE("what a killed process left behind is removed by the next change", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{}"));
  home.write("id/.secrets.json.tmp", "half of a sto");
  REQUIRE(set(store, "a", "v"));
  CHECK(names_in(store.file().parent_path()) == std::vector<std::string>{"secrets.json"});
}

TEST_CASE("what was left behind can be removed without a change, unless somebody is writing", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{}"));
  home.write("id/.secrets.json.tmp", "{}");
  system::FileDescriptor directory(::open((home.path() / "id").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  REQUIRE(::flock(directory.get(), LOCK_EX) == 0);
  store.remove_leftovers();
  CHECK(fs::exists(home.path() / "id/.secrets.json.tmp"));
  directory.reset();
  store.remove_leftovers();
  CHECK(names_in(home.path() / "id") == std::vector<std::string>{"secrets.json"});
}

TEST_CASE("a change waits for the lock and sees what was written meanwhile", "[store]") {
  const TemporaryDirectory home;
  const UserSecretsStore store(home.write("id/secrets.json", "{}"));
  system::FileDescriptor directory(::open((home.path() / "id").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  REQUIRE(::flock(directory.get(), LOCK_EX) == 0);
  bool stored = false;
  std::thread writer([&] { stored = set(store, "a", "v").has_value(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  home.write("id/secrets.json", "{\"b\": 1}");
  directory.reset();
  writer.join();
  CHECK(stored);
  CHECK(content(store.file()) == "{\"b\": 1, \"a\": \"v\"}");
}

TEST_CASE("writers in many threads lose nothing", "[store]") {
  constexpr int writers = 8;
  constexpr int keys = 10;
  const TemporaryDirectory home;
  const fs::path file = home.path() / "deep/id/secrets.json";
  std::vector<std::thread> threads;
  std::atomic<int> stored = 0;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([writer, &file, &stored] {
      const UserSecretsStore store(file);
      for (int key = 0; key < keys; ++key)
        stored += set(store, std::to_string(writer) + ":" + std::to_string(key), "v") ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(stored == writers * keys);
  CHECK(UserSecretsStore(file).load().entries.size() == writers * keys);
  CHECK(names_in(file.parent_path()) == std::vector<std::string>{"secrets.json"});
}
