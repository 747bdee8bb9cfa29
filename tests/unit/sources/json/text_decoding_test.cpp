#include "unit/sources/source_rows.hpp"

#include "sources/common/text_decoding.hpp"
#include "sources/json/parser.hpp"

using namespace signalr_config;
using namespace std::string_view_literals;
using test::only_diagnostic;
using test::Rows;

namespace {

const std::string replacement = "\xEF\xBF\xBD";

/// The text behind a byte order mark that is kept.
std::string decoded(std::string_view bytes) {
  const sources::DecodedText found = sources::decode_text(std::string(bytes));
  return found.text.substr(found.begin);
}

}  // namespace

TEST_CASE("well-formed UTF-8 stays byte for byte") {
  const sources::DecodedText found = sources::decode_text("a\xC3\xA9\xEF\xBF\xBD\xF0\x9F\x98\x80");
  REQUIRE(found.text == "a\xC3\xA9\xEF\xBF\xBD\xF0\x9F\x98\x80");
  REQUIRE(found.begin == 0);
  REQUIRE_FALSE(found.first_replacement);
}

TEST_CASE("a UTF-8 mark stays in the text and is left out of the content, once") {
  const sources::DecodedText found = sources::decode_text("\xEF\xBB\xBF\xEF\xBB\xBFx");
  REQUIRE(found.begin == 3);
  REQUIRE(decoded("\xEF\xBB\xBF\xEF\xBB\xBFx") == "\xEF\xBB\xBFx");
}

TEST_CASE("UTF-16 and UTF-32 are known by their marks") {
  REQUIRE(decoded("\xFF\xFE"
                  "a\0\xE9\0\x3D\xD8\x00\xDE"sv) == "a\xC3\xA9\xF0\x9F\x98\x80");
  REQUIRE(decoded("\xFE\xFF"
                  "\0a\0\xE9\xD8\x3D\xDE\x00"sv) == "a\xC3\xA9\xF0\x9F\x98\x80");
  REQUIRE(decoded("\xFF\xFE\0\0"
                  "a\0\0\0\x00\xF6\x01\x00"sv) == "a\xF0\x9F\x98\x80");
  REQUIRE(decoded("\0\0\xFE\xFF"
                  "\0\0\0a\x00\x01\xF6\x00"sv) == "a\xF0\x9F\x98\x80");
  REQUIRE(sources::decode_text(std::string("\xFF\xFE"
                                           "a\0"sv))
              .encoding == sources::TextEncoding::utf16_le);
  REQUIRE(sources::decode_text(std::string("\xFE\xFF"
                                           "\0a"sv))
              .encoding == sources::TextEncoding::utf16_be);
}

TEST_CASE("files shorter than a mark are text") {
  REQUIRE(decoded("").empty());
  REQUIRE(decoded("\xFF\xFE").empty());
  REQUIRE(decoded("\xEF\xBB") == replacement);
  REQUIRE(decoded("\xFF") == replacement);
  REQUIRE(decoded("\0\0\xFE"sv) == std::string("\0\0", 2) + replacement);
}

TEST_CASE("every ill-formed sequence becomes one replacement character") {
  REQUIRE(decoded("a\x80z") == "a" + replacement + "z");
  REQUIRE(decoded("\xE2\x82z") == replacement + "z");
  REQUIRE(decoded("\xED\xA0\x80") == replacement + replacement + replacement);
  REQUIRE(decoded("\xC0\x80") == replacement + replacement);
  REQUIRE(sources::decode_text("ab\xFF\xFF").first_replacement == 2);
}

TEST_CASE("lone surrogates and cut-off units become replacement characters") {
  REQUIRE(decoded("\xFF\xFE\x00\xD8"
                  "a\0"sv) == replacement + "a");
  REQUIRE(decoded("\xFF\xFE\x00\xDC"sv) == replacement);
  REQUIRE(decoded("\xFF\xFE"
                  "a\0z"sv) == "a" + replacement);
  REQUIRE(decoded("\xFF\xFE\x00\xD8z"sv) == replacement + replacement);
  REQUIRE(decoded("\xFF\xFE\0\0\x00\xD8\0\0"
                  "a\0"sv) == replacement + replacement);
  REQUIRE(decoded("\0\0\xFE\xFF\x00\x11\x00\x00"sv) == replacement);
}

TEST_CASE("bytes that are not UTF-8 are read as U+FFFD in values and keys, with a warning") {
  const ParsedSource source = sources::parse_json("app.json", "{\"a\x80\": \"\xE2\x82\"}", SourceKind::json);
  REQUIRE(test::rows(source) == Rows{{"a" + replacement, replacement}});
  REQUIRE_FALSE(source.refused());
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::text_ill_formed);
  REQUIRE(only_diagnostic(source).severity == Severity::warning);
  REQUIRE(only_diagnostic(source).offset() == 3);
}

TEST_CASE("a document in UTF-16 is kept as UTF-8, and places are places in that") {
  const ParsedSource source = sources::parse_json("app.json",
                                                  std::string("\xFE\xFF\0{\0\"\0\xE9\0\"\0:\0"
                                                              "1\0}"sv),
                                                  SourceKind::json);
  REQUIRE(test::rows(source) == Rows{{"é", "1"}});
  REQUIRE(source.document()->bytes() == "{\"é\":1}");
  REQUIRE(source.entries.at(0).origin.value == Span{6, 7});
}

TEST_CASE("UTF-16 without a mark is not understood") {
  const ParsedSource source = sources::parse_json("app.json", std::string("{\0}\0"sv), SourceKind::json);
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_syntax);
  REQUIRE(only_diagnostic(source).offset() == 1);
}
