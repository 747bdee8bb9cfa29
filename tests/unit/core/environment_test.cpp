#include "signalr_config/environment.hpp"

#include <stdlib.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace signalr_config;

TEST_CASE("an empty variable is not an absent one", "[sources][environment]") {
  const Environment environment = Environment::from_pairs({{"A", ""}});
  REQUIRE(environment.get("A"));
  CHECK(environment.get("A")->empty());
  CHECK_FALSE(environment.get("B"));
  CHECK(environment.find("B") == nullptr);
}

TEST_CASE("names of variables are compared with their case", "[sources][environment]") {
  const Environment environment = Environment::from_pairs({{"a", "1"}, {"A", "2"}});
  CHECK(environment.variables().size() == 2);
  CHECK(environment.get("a") == "1");
  CHECK(environment.get("A") == "2");
}

TEST_CASE("of two pairs with the same name the later counts, in the place of the first",
          "[sources][environment]") {
  const Environment environment = Environment::from_pairs({{"A", "1"}, {"B", "2"}, {"A", "3"}});
  REQUIRE(environment.variables().size() == 2);
  CHECK(environment.variables()[0].name == "A");
  CHECK(environment.get("A") == "3");
}

TEST_CASE("a variable's origin is its name and never its value", "[sources][environment]") {
  const Environment environment = Environment::from_pairs({{"A", "secret"}, {"B__C", "hidden"}});
  const Origin& origin = environment.find("B__C")->origin;
  CHECK(origin.document->kind() == SourceKind::environment);
  CHECK(origin.document->name() == "environment");
  CHECK(origin.document->bytes() == "A\nB__C");
  CHECK(origin.document->text(origin.key) == "B__C");
  CHECK(origin.value.empty());
  CHECK(describe(origin) == "environment variable B__C");
}

TEST_CASE("a variable that is set again keeps its place in the list", "[sources][environment]") {
  Environment environment = Environment::from_pairs({{"A", "1"}, {"B", "2"}});
  environment.set({"A", "3", {}});
  environment.set({"C", "4", {}});
  REQUIRE(environment.variables().size() == 3);
  CHECK(environment.variables()[0].value == "3");
  CHECK(environment.get("C") == "4");
}

TEST_CASE("a copy of an environment is independent of the original", "[sources][environment]") {
  Environment original = Environment::from_pairs({{"A", "1"}});
  const Environment copy = original;
  original.set({"A", "2", {}});
  CHECK(copy.get("A") == "1");
}

TEST_CASE("the process's variables are read as UTF-8 with origins", "[sources][environment]") {
  REQUIRE(::setenv("SIGNALR_CONFIG_TEST_PLAIN", "a=b", 1) == 0);
  REQUIRE(::setenv("SIGNALR_CONFIG_TEST_BYTES", "a\xFFz", 1) == 0);
  const Environment environment = Environment::from_process();
  CHECK(environment.get("SIGNALR_CONFIG_TEST_PLAIN") == "a=b");
  CHECK(environment.get("SIGNALR_CONFIG_TEST_BYTES") == "a\xEF\xBF\xBDz");
  const Origin& origin = environment.find("SIGNALR_CONFIG_TEST_PLAIN")->origin;
  CHECK(origin.document->text(origin.key) == "SIGNALR_CONFIG_TEST_PLAIN");
}

TEST_CASE("a hundred thousand variables are found quickly", "[sources][environment]") {
  Environment environment;
  for (int i = 0; i < 100'000; ++i) environment.set({"V" + std::to_string(i), std::to_string(i), {}});
  for (int i = 0; i < 100'000; ++i) REQUIRE(environment.get("V" + std::to_string(i)) == std::to_string(i));
}

TEST_CASE("copies share their variables until one of them is changed", "[sources][environment]") {
  Environment one = Environment::from_pairs({{"A", "1"}, {"B", "2"}});
  const Environment other = one;
  CHECK(other.find("A") == one.find("A"));
  one.set({"A", "changed", {}});
  one.set({"C", "new", {}});
  CHECK(one.get("A") == "changed");
  CHECK(other.get("A") == "1");
  CHECK_FALSE(other.get("C"));
  CHECK(other.variables().size() == 2);
}

TEST_CASE("an environment that was assigned, moved or left empty is a value of its own",
          "[sources][environment]") {
  Environment one = Environment::from_pairs({{"A", "1"}});
  Environment assigned;
  CHECK(assigned.variables().empty());
  assigned = one;
  assigned.set({"A", "2", {}});
  CHECK(one.get("A") == "1");
  Environment moved = std::move(assigned);
  const Environment before = moved;
  moved.set({"A", "3", {}});
  CHECK(before.get("A") == "2");
  CHECK(moved.get("A") == "3");
  one = std::move(moved);
  CHECK(one.get("A") == "3");
}

TEST_CASE("threads may copy one environment and change their copies", "[sources][environment]") {
  const Environment shared = Environment::from_pairs({{"A", "1"}, {"B", "2"}});
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&shared, &wrong, i] {
      for (int turn = 0; turn < 200; ++turn) {
        Environment own = shared;
        own.set({"A", std::to_string(i), {}});
        if (own.get("A") != std::to_string(i) || own.get("B") != "2" || shared.get("A") != "1") ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}
