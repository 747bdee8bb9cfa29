#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Arguments = std::vector<std::string>;
using Mappings = std::map<std::string, std::string>;

const Mappings mappings{{"-n", "Name"}, {"--long", "Long:Key"}};

ParsedSource load(Arguments arguments, Mappings switch_mappings = {}) {
  return command_line(std::move(arguments), {std::move(switch_mappings)})->load();
}

}  // namespace

TEST_CASE("a key and its value can be given in one argument or in two", "[sources][command_line]") {
  const auto [arguments, expected] = GENERATE(table<Arguments, Rows>({
      {{"--a=1"}, {{"a", "1"}}},
      {{"--a", "1"}, {{"a", "1"}}},
      {{"/a=1"}, {{"a", "1"}}},
      {{"/a", "1"}, {{"a", "1"}}},
      {{"a=1"}, {{"a", "1"}}},
      {{"--a:b=1=2"}, {{"a:b", "1=2"}}},
      {{"--a="}, {{"a", ""}}},
      {{"--a", ""}, {{"a", ""}}},
      {{"---a=1"}, {{"-a", "1"}}},
      {{"--=1"}, {{"", "1"}}},
      {{"/", "1"}, {{"", "1"}}},
      {{"--", "1"}, {{"", "1"}}},
      {{"="}, {{"", ""}}},
      {{"--a__b=1"}, {{"a__b", "1"}}},
      {{"--a", "--b", "--c=1"}, {{"a", "--b"}, {"c", "1"}}},
      {{"Endpoint=https://x;AccessKey=k"}, {{"Endpoint", "https://x;AccessKey=k"}}},
  }));
  const ParsedSource source = load(arguments);
  CHECK(rows(source) == expected);
  CHECK(source.diagnostics.empty());
}

TEST_CASE("words that are nobody's value are ignored", "[sources][command_line]") {
  const ParsedSource source = load({"run", "", "--a=1", "4"});
  CHECK(rows(source) == Rows{{"a", "1"}});
  CHECK(source.diagnostics.empty());
}

TEST_CASE("a key that is given again comes later and so wins", "[sources][command_line]") {
  CHECK(rows(load({"--a=1", "--A=2"})) == Rows{{"a", "1"}, {"A", "2"}});
}

TEST_CASE("switch mappings turn switches into keys, ignoring case", "[sources][command_line]") {
  const auto [arguments, expected] = GENERATE(table<Arguments, Rows>({
      {{"-n=1"}, {{"Name", "1"}}},
      {{"-N", "1"}, {{"Name", "1"}}},
      {{"--LONG=1"}, {{"Long:Key", "1"}}},
      {{"/long", "1"}, {{"Long:Key", "1"}}},
      {{"long=1"}, {{"long", "1"}}},
      {{"--n=1"}, {{"n", "1"}}},
  }));
  CHECK(rows(load(arguments, mappings)) == expected);
}

TEST_CASE("the document of a command line holds names and no values", "[sources][command_line]") {
  const ParsedSource source = load({"--a=secret", "/b", "hidden", "word", "c=token", "-x", "-yvalue"});
  CHECK(source.document()->name() == "command line");
  CHECK(source.document()->bytes() == "--a\n/b\nc");
  REQUIRE(source.entries.size() == 3);
  CHECK(key_text(source.entries[0].origin) == "--a");
  CHECK(key_text(source.entries[1].origin) == "/b");
  CHECK(describe(source.entries[2].origin) == "command line argument c");
}

TEST_CASE("a short switch with a value that no mapping defines is refused", "[sources][command_line]") {
  const ParsedSource source = load({"--a=1", "-x=secret", "-=2", "--b=3"}, mappings);
  CHECK(source.refused());
  CHECK(rows(source) == Rows{{"a", "1"}, {"b", "3"}});
  CHECK(codes(source) == std::vector<std::string>(2, "command-line-short-switch-undefined"));
  REQUIRE(source.diagnostics[0].origin);
  CHECK(key_text(*source.diagnostics[0].origin) == "-x");
  CHECK(key_text(*source.diagnostics[1].origin) == "-");
  CHECK(describe(source.diagnostics[0]).find("secret") == std::string::npos);
  CHECK(source.exact_refusal_unmasked ==
        "FormatException: The short switch '-x=secret' is not defined in the switch mappings.");
}

TEST_CASE("a short switch without a value that no mapping defines is ignored", "[sources][command_line]") {
  const ParsedSource source = load({"-pSecret", "v", "--a=1"});
  CHECK(rows(source) == Rows{{"a", "1"}});
  CHECK_FALSE(source.refused());
  const Diagnostic& note = only_diagnostic(source);
  CHECK(note.code == DiagnosticCode::command_line_switch_ignored);
  CHECK(note.severity == Severity::info);
  CHECK(note.message.masked().find("argument 1 ") != std::string::npos);
  CHECK(describe(note).find("Secret") == std::string::npos);
}

TEST_CASE("a key without a value at the end is ignored", "[sources][command_line]") {
  const auto arguments = GENERATE(Arguments{"--key"}, Arguments{"/key"}, Arguments{"--a=1", "--key"});
  const ParsedSource source = load(arguments);
  CHECK(source.entries.size() == arguments.size() - 1);
  const Diagnostic& note = only_diagnostic(source);
  CHECK(note.code == DiagnosticCode::command_line_value_missing);
  CHECK(note.severity == Severity::info);
  REQUIRE(note.origin);
  CHECK(key_text(*note.origin) == arguments.back());
}

TEST_CASE("an invisible character before a dash earns a warning", "[sources][command_line]") {
  const ParsedSource source = load({"\xE2\x80\x8B--a=1"});
  CHECK(rows(source) == Rows{{"\xE2\x80\x8B--a", "1"}});
  CHECK(only_diagnostic(source).code == DiagnosticCode::command_line_invisible_character);
  CHECK(only_diagnostic(source).severity == Severity::warning);
}

TEST_CASE("a switch mapping that does not begin with a dash is refused", "[sources][command_line]") {
  const auto* const name = GENERATE("x", "", "/x");
  const ParsedSource source = load({"--a=1"}, {{name, "y"}});
  CHECK(source.refused());
  CHECK(rows(source) == Rows{{"a", "1"}});
  CHECK(only_diagnostic(source).code == DiagnosticCode::command_line_mapping_invalid);
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: The switch mappings contain an invalid switch '" + std::string(name) +
            "'. (Parameter 'switchMappings')");
}

TEST_CASE("switch mappings that differ in case alone are refused, before the arguments",
          "[sources][command_line]") {
  const ParsedSource source = load({"-q=1"}, {{"-X", "y"}, {"-x", "z"}});
  CHECK(codes(source) ==
        std::vector<std::string>{"command-line-mapping-duplicate", "command-line-short-switch-undefined"});
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: Keys in switch mappings are case-insensitive. A duplicated key '-x' was found. "
        "(Parameter 'switchMappings')");
}
