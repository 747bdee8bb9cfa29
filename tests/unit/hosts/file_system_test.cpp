#include "signalr_config/file_system.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <string>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

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

TEST_CASE("files in memory hide others of the same path, and leave the rest") {
  const auto others = std::make_shared<MemoryFileSystem>();
  others->add("app/a.json", "saved");
  others->add("app/b.json", "other");
  MemoryFileSystem files(others);
  files.add("app/./a.json", "open");
  files.add("app/new/c.json", "new");
  CHECK(files.read("app/a.json").value() == "open");
  CHECK(files.size_of("app/a.json") == 4);
  CHECK(files.read("app/b.json").value() == "other");
  CHECK(files.size_of("app/b.json") == 5);
  CHECK(files.read("app/none.json").error().missing);
  CHECK(files.kind_of("app/new") == FileKind::directory);
  CHECK(files.kind_of("app/b.json") == FileKind::file);
  CHECK(names_in(files, "app") == std::set<std::string>{"a.json", "b.json", "new"});
  CHECK(names_in(files, "app/new") == std::set<std::string>{"c.json"});
  CHECK_FALSE(files.list("app/new").error);
  CHECK(files.list("none").error);
}

TEST_CASE("files in memory over those of the disk are the same however their path is written") {
  const test::TemporaryDirectory directory;
  directory.write("a.json", "saved");
  MemoryFileSystem files(disk());
  files.add(directory.path() / "x" / ".." / "a.json", "open");
  CHECK(files.read(directory.path() / "a.json").value() == "open");
  CHECK(disk()->size_of(directory.path() / "a.json") == 5);
  CHECK_FALSE(disk()->size_of(directory.path() / "none"));
  files.add("unsaved.json", "new");
  CHECK(files.read(disk()->absolute("unsaved.json")).value() == "new");
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
