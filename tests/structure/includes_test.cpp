#include "structure/includes.hpp"

#include <catch2/catch.hpp>

using structure::find_includes;
using structure::Include;
using structure::objection;
using structure::Place;
using structure::place_of;

TEST_CASE("includes are found at the beginning of lines only") {
  const auto includes = find_includes(
      "#include <string>\n"
      "  #  include \"core/origin.hpp\"\n"
      "// #include <vector>\n"
      "#include\"signalr_config/uri.hpp\"");
  CHECK(includes == std::vector<Include>{
                        {"string", true}, {"core/origin.hpp", false}, {"signalr_config/uri.hpp", false}});
}

TEST_CASE("a room may include what its rooms may, and nothing that uses it") {
  CHECK_FALSE(objection(Place{"hosts"}, {"dotnet/int32.hpp"}));
  CHECK_FALSE(objection(Place{"cli"}, {"lint/registry.hpp"}));
  CHECK_FALSE(objection(Place{"cli"}, {"signalr_config/signalr_config.hpp"}));
  CHECK(objection(Place{"core"}, {"sources/json.hpp"}));
  CHECK(objection(Place{"core"}, {"signalr_config/host.hpp"}));
  CHECK(objection(Place{"signalr"}, {"sources/json.hpp"}));
  CHECK(objection(Place{"lint"}, {"store/lock.hpp"}));
  CHECK(objection(Place{"hosts"}, {"signalr_config/signalr_config.hpp"}));
}

TEST_CASE("includes name the room") {
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

TEST_CASE("each library is included by its rooms only") {
  CHECK_FALSE(objection(Place{"dotnet"}, {"utf8proc.h", true}));
  CHECK(objection(Place{"core"}, {"utf8proc.h", true}));
  CHECK_FALSE(objection(Place{"cli"}, {"CLI/CLI.hpp", true}));
  CHECK(objection(Place{"sources"}, {"CLI/CLI.hpp", true}));
  CHECK(objection(Place{"signalr"}, {"nlohmann/json.hpp", true}));
  CHECK(objection(Place{"cli"}, {"surprise/library.hpp", true}));
}

TEST_CASE("files outside of the tables have no place") {
  CHECK(place_of("src/core/origin.cpp")->room == "core");
  CHECK(place_of("include/signalr_config/uri.hpp")->is_public);
  CHECK_FALSE(place_of("include/signalr_config/no_such_header.hpp"));
  CHECK_FALSE(place_of("include/other/uri.hpp"));
  CHECK_FALSE(place_of("src/main.cpp"));
  CHECK_FALSE(place_of("src/elsewhere/file.cpp"));
  CHECK_FALSE(place_of("src/umbrella.hpp"));
}
