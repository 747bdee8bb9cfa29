#include <array>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "hosts/load_host.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/sources.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using signalr_config::test::TemporaryDirectory;

namespace {

using Codes = std::vector<std::string>;

Codes codes(const std::vector<Diagnostic>& diagnostics) {
  Codes found;
  for (const Diagnostic& diagnostic : diagnostics) found.emplace_back(to_string(diagnostic.code));
  return found;
}

constexpr auto one_endpoint =
    R"({"Azure": {"SignalR": {"ConnectionString": "Endpoint=https://a;AccessKey=k"}}})";
constexpr auto doubtful_type =
    R"({"Azure:SignalR:ConnectionString": {"": "Endpoint=https://a;AccessKey=k",
        "b:secundary": "Endpoint=https://b;AccessKey=k"}})";

HostOptions host_below(const TemporaryDirectory& root, Environment environment = {}) {
  HostOptions options(std::move(environment));
  options.content_root = root.path();
  return options;
}

}  // namespace

TEST_CASE("the warnings of loading and of resolving are kept, in this order") {
  const TemporaryDirectory root;
  root.write("appsettings.json", doubtful_type);
  const auto resolved =
      resolve_host(host_below(root, Environment::from_pairs({{"A__B", "1"}, {"A:B", "2"}})));
  REQUIRE(resolved);
  CHECK(codes(resolved.warnings()) == Codes{"environment-duplicate-key", "endpoint-type-unrecognised"});
  CHECK(codes(resolved->diagnostics) == Codes{"endpoint-type-unrecognised"});
}

TEST_CASE("where a file is refused, the error is every reason, and warnings are none") {
  const TemporaryDirectory root;
  root.write("appsettings.json", "{\n  \"a\": }");
  root.write("appsettings.Production.json", "[]");
  const auto resolved =
      resolve_host(host_below(root, Environment::from_pairs({{"A__B", "1"}, {"A:B", "2"}})));
  REQUIRE_FALSE(resolved);
  CHECK(codes(resolved.error()) == Codes{"json-syntax", "json-not-an-object"});
  CHECK(resolved.error().front().position() == Position{2, 8});
  CHECK(codes(resolved.warnings()) == Codes{"environment-duplicate-key"});
}

TEST_CASE("where the SDK throws, the error is every reason for that") {
  const TemporaryDirectory root;
  const auto resolved = resolve_host(host_below(root));
  REQUIRE_FALSE(resolved);
  CHECK(codes(resolved.error()) == Codes{"no-endpoint"});
  CHECK_THROWS_AS(resolved.value(), ConfigurationError);
}

TEST_CASE("the process is its arguments without the program's name, and its environment") {
  const std::array<const char*, 3> arguments{"server", "--urls", "http://*:80"};
  const HostOptions options = HostOptions::from_process(3, arguments.data());
  CHECK(options.arguments == std::vector<std::string>{"--urls", "http://*:80"});
  const Environment process = Environment::from_process();
  CHECK(options.environment.get("PATH") == process.get("PATH"));
  CHECK_FALSE(options.environment.variables().empty());
  CHECK(HostOptions::from_process(0, nullptr).arguments.empty());
}

TEST_CASE("a program's own sources are added with each load, above those of the host") {
  const TemporaryDirectory root;
  root.write("appsettings.json", one_endpoint);
  HostOptions options = host_below(root);
  int loads = 0;
  options.add_sources = [&](ConfigurationBuilder& builder) {
    builder.add(memory({{"Azure:SignalR:ConnectionString", "Endpoint=https://own;AccessKey=k"}}));
    builder.add(json_file(root.path() / "own.json", {.presence = Presence::optional}));
    ++loads;
  };
  CHECK(resolve_host(options)->endpoints().front().endpoint() == "https://own");
  root.write("own.json", R"({"Azure:SignalR:ConnectionString": "Endpoint=https://file;AccessKey=k"})");
  const hosts::HostLoad loaded = hosts::load_host(options, {});
  CHECK(loaded.resolution->endpoints().front().endpoint() == "https://file");
  CHECK(std::ranges::find(loaded.paths, root.path() / "own.json") != loaded.paths.end());
  CHECK(loads == 2);
}

TEST_CASE("what adding sources throws is thrown to whoever loads") {
  HostOptions options{Environment()};
  options.add_sources = [](ConfigurationBuilder&) { throw std::runtime_error("no vault"); };
  CHECK_THROWS_AS(resolve_host(options), std::runtime_error);
}

TEST_CASE("what names the environment is read once for a load") {
  const TemporaryDirectory root;
  HostOptions options = host_below(root, Environment::from_pairs({{"ASPNETCORE_ENVIRONMENT", "Staging"}}));
  options.arguments = {"--Own=1"};
  const HostSources sources = host_sources(options);
  CHECK(sources.environment.value == "Staging");
  // Read when the name was looked for, and not again when everything is loaded.
  const auto once = sources.builder.read();
  const auto again = sources.builder.read();
  REQUIRE(once.size() == again.size());
  CHECK(once[0] == again[0]);
  CHECK(once[2] == again[2]);
  CHECK(once.back() == once[2]);
  CHECK(sources.builder.load()->get("Own") == "1");
}
