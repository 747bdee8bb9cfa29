#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "signalr_config/user_secrets_store.hpp"
#include "support/temporary_directory.hpp"

// Processes that store secrets are killed at random moments. Whatever one of them has acknowledged (it ended
// with 0) must be there, and nothing must be left beside the store.

using namespace signalr_config;
using signalr_config::test::TemporaryDirectory;

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

namespace {

constexpr int writers = 8;
constexpr int kills = 1000;

/// Starts `signalr-config secrets set KEY value` with no output.
pid_t start_writer(const std::string& home_variable, const std::string& key) {
  std::vector<std::string> words{SIGNALR_CONFIG_PROGRAM, "secrets", "set", "--id", "id", key, "value"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::string variable = home_variable;
  std::vector<char*> environment{variable.data(), nullptr};
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) ::dup2(nothing, stream);
  ::execve(arguments.front(), arguments.data(), environment.data());
  ::_exit(127);
}

/// Whether the writer acknowledged. Killed after a while, if one is given.
bool write_key(const std::string& home_variable, const std::string& key, std::optional<microseconds> life) {
  const pid_t child = start_writer(home_variable, key);
  if (life) {
    std::this_thread::sleep_for(*life);
    ::kill(child, SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

microseconds usual_life(const std::string& home_variable) {
  std::vector<microseconds> lives;
  for (int i = 0; i < 9; ++i) {
    const auto begin = Clock::now();
    write_key(home_variable, "warm:" + std::to_string(i), std::nullopt);
    lives.push_back(std::chrono::duration_cast<microseconds>(Clock::now() - begin));
  }
  std::ranges::sort(lives);
  return lives[lives.size() / 2];
}

std::set<std::string> stored_keys(const fs::path& file) {
  const ParsedSource source = UserSecretsStore(file).load();
  REQUIRE_FALSE(source.refused());
  std::set<std::string> keys;
  for (const Entry& entry : source.entries) keys.emplace(entry.key);
  return keys;
}

/// What several writers did, each in a thread.
struct Outcome {
  std::set<std::string> acknowledged;
  int killed = 0;
};

Outcome run_writers(const std::string& home_variable, int each, std::optional<microseconds> longest_life) {
  std::vector<Outcome> outcomes(writers);
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] {
      Outcome& outcome = outcomes[static_cast<std::size_t>(writer)];
      std::mt19937 random(static_cast<unsigned>(writer));
      for (int i = 0; i < each; ++i) {
        std::optional<microseconds> life;
        if (longest_life) {
          life = microseconds(
              std::uniform_int_distribution<long>(0, static_cast<long>(longest_life->count()))(random));
        }
        // Few keys, so that the store stays small.
        const std::string key = std::to_string(writer) + ":" + std::to_string(i % 20);
        if (write_key(home_variable, key, life)) {
          outcome.acknowledged.insert(key);
        } else {
          ++outcome.killed;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  Outcome all;
  for (Outcome& outcome : outcomes) {
    all.acknowledged.merge(outcome.acknowledged);
    all.killed += outcome.killed;
  }
  return all;
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory))
    names.push_back(entry.path().filename().string());
  return names;
}

}  // namespace

TEST_CASE("nothing that was acknowledged is lost, and nothing is left behind, when writers are killed") {
  const TemporaryDirectory home;
  const std::string variable = "HOME=" + home.path().string();
  const fs::path file = home.path() / ".microsoft/usersecrets/id/secrets.json";
  // Longer than one alone takes: they wait for each other.
  const microseconds longest_life = writers / 2 * usual_life(variable);
  const Outcome outcome = run_writers(variable, kills / writers, longest_life);
  CAPTURE(outcome.killed, outcome.acknowledged.size(), longest_life.count());
  CHECK(std::ranges::includes(stored_keys(file), outcome.acknowledged));
  // The one that was killed last may have left its file; whoever writes next removes it.
  REQUIRE(write_key(variable, "last", std::nullopt));
  CHECK(names_in(file.parent_path()) == std::vector<std::string>{"secrets.json"});
}

TEST_CASE("eight writers at once lose nothing") {
  const TemporaryDirectory home;
  const std::string variable = "HOME=" + home.path().string();
  const fs::path file = home.path() / ".microsoft/usersecrets/id/secrets.json";
  const Outcome outcome = run_writers(variable, 10, std::nullopt);
  CHECK(outcome.killed == 0);
  CHECK(outcome.acknowledged.size() == writers * 10);
  CHECK(stored_keys(file) == outcome.acknowledged);
  CHECK(names_in(file.parent_path()) == std::vector<std::string>{"secrets.json"});
}
