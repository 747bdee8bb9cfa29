#include "core/source_traits.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace signalr_config;
using core::source_traits;

TEST_CASE("every kind has one row, with a name of its own", "[sources][source_kind]") {
  std::set<SourceKind> kinds;
  std::set<std::string_view> names;
  for (const core::SourceTraits& traits : source_traits) {
    CAPTURE(traits.name);
    CHECK(kinds.insert(traits.kind).second);
    CHECK(names.insert(traits.name).second);
    CHECK(&core::traits_of(traits.kind) == &traits);
  }
  // The last of the enumeration.
  CHECK(kinds.size() == static_cast<std::size_t>(SourceKind::systemd_environment_file) + 1);
}

TEST_CASE("no two kinds claim the same name or ending of a file", "[sources][source_kind]") {
  std::set<std::string> seen;
  for (const core::SourceTraits& traits : source_traits) {
    for (const std::string_view words : {traits.file_names, traits.endings}) {
      std::string word;
      for (const char c : std::string(words) + " ") {
        if (c != ' ') {
          CHECK_FALSE((c >= 'A' && c <= 'Z'));
          word += c;
        } else if (!word.empty()) {
          CAPTURE(word);
          CHECK(seen.insert(word).second);
          word.clear();
        }
      }
    }
  }
  CHECK(seen.size() > 20);
}

TEST_CASE("what a kind is to an application", "[sources][source_kind]") {
  CHECK(core::is_layer(core::traits_of(SourceKind::yaml)));
  CHECK_FALSE(core::gives_environment(core::traits_of(SourceKind::yaml)));
  CHECK(core::is_layer(core::traits_of(SourceKind::dotenv_npm)));
  CHECK(core::gives_environment(core::traits_of(SourceKind::dotenv_npm)));
  CHECK_FALSE(core::is_layer(core::traits_of(SourceKind::compose)));
  CHECK(core::gives_environment(core::traits_of(SourceKind::compose)));
  CHECK(core::is_file_kind(core::traits_of(SourceKind::compose)));
  CHECK_FALSE(core::is_file_kind(core::traits_of(SourceKind::key_per_file)));
  CHECK_FALSE(core::is_file_kind(core::traits_of(SourceKind::memory)));
  CHECK_FALSE(core::has_positions(core::traits_of(SourceKind::info)));
  CHECK(core::has_positions(core::traits_of(SourceKind::key_per_file)));
}
