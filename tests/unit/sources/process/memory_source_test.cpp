#include <catch2/catch.hpp>
#include <optional>

#include "signalr_config/sources.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("pairs in memory are entries, and nothing is null", "[sources][memory]") {
  const ParsedSource source = memory({{"a:b", "1"}, {"c", std::nullopt}, {"", ""}})->load();
  CHECK(rows(source) == Rows{{"a:b", "1"}, {"c", std::nullopt}, {"", ""}});
  CHECK(source.kind() == SourceKind::memory);
  CHECK(source.document()->name() == "memory");
  CHECK(key_text(source.entries[1].origin) == "c");
  CHECK_FALSE(source.refused());
}

TEST_CASE("a key in memory twice, in whatever case, is refused", "[sources][memory]") {
  const ParsedSource source = memory({{"É", "secret"}, {"b", "1"}, {"é", "hidden"}})->load();
  CHECK(source.refused());
  CHECK(source.entries.size() == 3);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::memory_duplicate_key);
  CHECK(problem.key == "é");
  REQUIRE(problem.origin);
  CHECK(problem.origin->key == source.entries[2].origin.key);
  REQUIRE(problem.related.size() == 1);
  CHECK(problem.related.front().key == source.entries[0].origin.key);
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: An item with the same key has already been added. Key: é");
}

TEST_CASE("only the first refusal of pairs in memory is what .NET throws", "[sources][memory]") {
  const ParsedSource source = memory({{"a", "1"}, {"A", "2"}, {"b", "3"}, {"B", "4"}})->load();
  CHECK(codes(source) == std::vector<std::string>(2, "memory-duplicate-key"));
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: An item with the same key has already been added. Key: A");
}
