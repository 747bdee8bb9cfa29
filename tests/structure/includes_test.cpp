#include "structure/includes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "structure/rooms.hpp"

using structure::find_includes;
using structure::Folder;
using structure::folders;
using structure::Include;
using structure::objection;
using structure::Place;
using structure::place_of;
using structure::reachable;
using structure::room_of;

namespace {

/// A command's folder, `cli/diff` of `cli/diff/git`; empty for what commands share and for other rooms.
std::string_view command_of(std::string_view folder) {
  constexpr std::string_view room = "cli/";
  if (!folder.starts_with(room)) return {};
  const std::string_view command = folder.substr(0, folder.find('/', room.size()));
  static constexpr std::array shared{"cli/framework", "cli/input", "cli/output", "cli/patch"};
  const bool is_shared = std::ranges::find(shared, command) != shared.end();
  return is_shared ? std::string_view{} : command;
}

bool is_folder(std::string_view name) {
  return name == "umbrella" || std::ranges::find(folders, name, &Folder::name) != folders.end();
}

}  // namespace

TEST_CASE("the table of folders has no circles, and knows every folder that it names") {
  for (const Folder& folder : folders) {
    INFO(folder.name);
    CHECK(std::ranges::count(folders, folder.name, &Folder::name) == 1);
    CHECK(std::ranges::all_of(folder.uses, is_folder));
    const auto used = reachable(folder.name);
    CHECK(std::ranges::find(used, folder.name) == used.end());
  }
}

TEST_CASE("no room uses a room that uses it") {
  for (const Folder& folder : folders) {
    for (const std::string_view used : reachable(folder.name)) {
      if (room_of(used) == room_of(folder.name)) continue;
      const auto back = reachable(used);
      if (std::ranges::find(back, room_of(folder.name), room_of) != back.end())
        FAIL_CHECK(folder.name << " may use " << used << ", which may use a folder of the same room");
    }
  }
}

TEST_CASE("no command may include another command's folder") {
  for (const Folder& folder : folders) {
    const std::string_view command = command_of(folder.name);
    if (command.empty()) continue;
    for (const std::string_view used : reachable(folder.name)) {
      if (const auto other = command_of(used); !other.empty() && other != command)
        FAIL_CHECK(folder.name << " may use " << used);
    }
  }
}

TEST_CASE("includes are found at the beginning of lines only") {
  const auto includes = find_includes(
      "#include <string>\n"
      "  #  include \"core/origin.hpp\"\n"
      "// #include <vector>\n"
      "#include\"signalr_config/uri.hpp\"");
  CHECK(includes == std::vector<Include>{
                        {"string", true}, {"core/origin.hpp", false}, {"signalr_config/uri.hpp", false}});
}

TEST_CASE("a folder may include what its folders may, and nothing that uses it") {
  CHECK_FALSE(objection(Place{"hosts"}, {"dotnet/int32.hpp"}));
  CHECK_FALSE(objection(Place{"cli"}, {"lint/rules/registry.hpp"}));
  CHECK_FALSE(objection(Place{"sources/yaml"}, {"sources/common/limits.hpp"}));
  CHECK_FALSE(objection(Place{"signalr/options"}, {"signalr_config/service_endpoint.hpp"}));
  CHECK_FALSE(objection(Place{"cli"}, {"signalr_config/signalr_config.hpp"}));
  CHECK(objection(Place{"core"}, {"sources/json/parser.hpp"}));
  CHECK(objection(Place{"sources/common"}, {"sources/json/parser.hpp"}));
  CHECK(objection(Place{"sources/xml"}, {"sources/yaml/parser.hpp"}));
  CHECK(objection(Place{"cli/show"}, {"cli/resolve/report.hpp"}));
  CHECK(objection(Place{"core"}, {"signalr_config/host.hpp"}));
  CHECK(objection(Place{"signalr/options"}, {"sources/json/parser.hpp"}));
  CHECK(objection(Place{"lint/facts"}, {"store/lock.hpp"}));
  CHECK(objection(Place{"hosts"}, {"signalr_config/signalr_config.hpp"}));
}

TEST_CASE("includes name the folder") {
  CHECK(objection(Place{"core"}, {"origin.hpp"}));
  CHECK(objection(Place{"core"}, {"../core/origin.hpp"}));
  CHECK(objection(Place{"core"}, {"signalr_config/no_such_header.hpp"}));
}

TEST_CASE("public headers include neither private nor foreign headers") {
  const Place header{"hosts", true};
  CHECK_FALSE(objection(header, {"string_view", true}));
  CHECK_FALSE(objection(header, {"signalr_config/uri.hpp"}));
  CHECK(objection(header, {"dotnet/uri.hpp"}));
  CHECK(objection(header, {"nlohmann/json.hpp", true}));
  CHECK(objection(header, {"unistd.h", true}));
  CHECK(objection(header, {"boost/property_tree/ptree.hpp", true}));
  CHECK_FALSE(objection(Place{"property_tree", true}, {"boost/property_tree/ptree.hpp", true}));
  CHECK(objection(Place{"property_tree", true}, {"nlohmann/json.hpp", true}));
}

TEST_CASE("each library is included by its folders only") {
  CHECK_FALSE(objection(Place{"dotnet"}, {"utf8proc.h", true}));
  CHECK_FALSE(objection(Place{"dotnet/uri"}, {"utf8proc.h", true}));
  CHECK(objection(Place{"core"}, {"utf8proc.h", true}));
  CHECK_FALSE(objection(Place{"cli/framework"}, {"CLI/CLI.hpp", true}));
  CHECK(objection(Place{"cli/input"}, {"CLI/CLI.hpp", true}));
  CHECK(objection(Place{"sources"}, {"CLI/CLI.hpp", true}));
  CHECK(objection(Place{"signalr/options"}, {"nlohmann/json.hpp", true}));
  CHECK(objection(Place{"cli"}, {"surprise/library.hpp", true}));
}

TEST_CASE("files outside of the tables have no place") {
  CHECK(place_of("src/core/origin.cpp")->folder == "core");
  CHECK(place_of("src/cli/diff/git/revision.cpp")->folder == "cli/diff/git");
  CHECK_FALSE(place_of("src/core/elsewhere/file.cpp"));
  CHECK(place_of("include/signalr_config/uri.hpp")->is_public);
  CHECK_FALSE(place_of("include/signalr_config/no_such_header.hpp"));
  CHECK_FALSE(place_of("include/other/uri.hpp"));
  CHECK_FALSE(place_of("src/main.cpp"));
  CHECK_FALSE(place_of("src/elsewhere/file.cpp"));
  CHECK_FALSE(place_of("src/umbrella.hpp"));
}
