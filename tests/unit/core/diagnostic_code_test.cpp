#include "signalr_config/diagnostic_code.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("a code's text is kebab case, and no other code has it") {
  std::set<std::string_view> seen;
  for (const DiagnosticCode code : all_diagnostic_codes()) {
    const std::string_view text = to_string(code);
    CAPTURE(text);
    CHECK(seen.insert(text).second);
    CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK((!text.empty() && !text.starts_with('-') && !text.ends_with('-')));
  }
}

TEST_CASE("the list of codes has the first, the last and those between") {
  const auto codes = all_diagnostic_codes();
  REQUIRE(codes.front() == DiagnosticCode::other);
  REQUIRE(codes.back() == DiagnosticCode::yaml_too_large);
  REQUIRE(to_string(DiagnosticCode::json_duplicate_key) == "json-duplicate-key");
}

TEST_CASE("a code is written as its text") {
  std::ostringstream out;
  out << DiagnosticCode::identity_section_not_read;
  REQUIRE(out.str() == "identity-section-not-read");
}
