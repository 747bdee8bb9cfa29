#include "sources/source_of_kind.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace signalr_config;

TEST_CASE("a store of user secrets is JSON, whether it is a file or a text", "[sources]") {
  const ParsedSource source =
      sources::text_of_kind("secrets.json", R"({"a": "b"})", SourceKind::user_secrets, {})->load();
  REQUIRE(source.entries.size() == 1);
  CHECK(source.entries[0].key == "a");
}

TEST_CASE("what no file can be is read as nothing else", "[sources]") {
  for (const SourceKind kind : {SourceKind::compose, SourceKind::environment, SourceKind::key_per_file,
                                SourceKind::memory, SourceKind::command_line}) {
    INFO(to_string(kind));
    CHECK_THROWS_AS(sources::text_of_kind("x", "{}", kind, {}), std::invalid_argument);
    CHECK_THROWS_AS(sources::file_of_kind("x", kind, {}), std::invalid_argument);
  }
}
