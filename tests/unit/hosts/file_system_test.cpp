#include "signalr_config/file_system.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <string>

#include "signalr_config/host.hpp"

using namespace signalr_config;

namespace {

const std::string settings =
    R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net;AuthType=azure.msi;"})";

std::set<std::string> names_in(const FileSystem& files, const std::string& directory) {
  std::set<std::string> names;
  for (const FileEntry& entry : files.list(directory).entries) names.insert(entry.name);
  return names;
}

}  // namespace

TEST_CASE("files in memory have the directories that their paths name") {
  MemoryFileSystem files;
  files.add("app/a.json", "1");
  files.add("./app/b/c.json", "2");
  CHECK(files.kind_of("app") == FileKind::directory);
  CHECK(files.kind_of("app/b/") == FileKind::directory);
  CHECK(files.kind_of("app/x/../a.json") == FileKind::file);
  CHECK(files.kind_of("app/b/c") == FileKind::missing);
  CHECK(names_in(files, "app") == std::set<std::string>{"a.json", "b"});
  CHECK(names_in(files, ".") == std::set<std::string>{"app"});
  CHECK(files.list("none").error);
  CHECK(files.read("app/b/c.json").value() == "2");
  const FileContent missing = files.read("app/none.json");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().missing);
  CHECK(missing.error().diagnostic.code == DiagnosticCode::file_missing);
}

TEST_CASE("a host reads an application that is in memory") {
  const auto files = std::make_shared<MemoryFileSystem>();
  files->add("shop/appsettings.yaml", "Azure:\n  SignalR:\n    ServerStickyMode: Required\n");
  files->add("shop/Shop.csproj", "<Project/>");
  files->add("shop/Shop.settings.json", settings);
  HostOptions host{Environment()};
  host.content_root = "shop";
  host.files = files;
  const Resolution resolution = resolve_host(host).value();
  REQUIRE(resolution.configured().size() == 1);
  CHECK(resolution.configured().front().endpoint.origin->document->name() == "shop/Shop.settings.json");
}

TEST_CASE("a Functions project that is in memory is told by its files") {
  MemoryFileSystem files;
  files.add("host.json", "{}");
  files.add("local.settings.json", R"({"Values": {"FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated"}})");
  const auto detected = detect_host(".", {}, files);
  REQUIRE(detected);
  CHECK(detected->host == HostKind::functions_isolated);
}
