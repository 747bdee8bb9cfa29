#include "sources/dotenv/compose_template.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace signalr_config::sources;

namespace {

std::optional<std::string> look_up(std::string_view name) {
  if (name == "A") return "a";
  if (name == "EMPTY") return "";
  if (name == "BIG") return std::string(1 << 20, 'x');
  return std::nullopt;
}

Substitution substitute(std::string_view text) { return substitute_compose(text, look_up); }

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "${NO:-";
  return text + "x" + std::string(static_cast<std::size_t>(depth), '}');
}

}  // namespace

TEST_CASE("references are replaced as Compose does", "[sources][compose]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"x$A.y", "xa.y"},
      {"${A}b", "ab"},
      {"$A$A", "aa"},
      {"[$NO][${NO}]", "[][]"},
      {"$$A $$$A", "$A $a"},
      {"$ $1 a$", "$ $1 a$"},
      {"${NO-d} ${EMPTY-d} ${A-d}", "d  a"},
      {"${NO:-d} ${EMPTY:-d} ${A:-d}", "d d a"},
      {"${NO+d}.${EMPTY+d}.${A+d}", ".d.d"},
      {"${NO:+d}.${EMPTY:+d}.${A:+d}", "..d"},
      {"${A?no} ${A:?no} ${EMPTY?no}", "a a "},
      {"${NO:-${A}}", "a"},
      {"${NO:-${EMPTY:-$A}x} ${NO:-y}", "ax y"},
      {"${NO:-{x}}", "{x}"},
      {"${NO:-a:b-c?d+e}", "a:b-c?d+e"},
      {"${NO--x}", "-x"},
      {"${NO:-$$x}", "$x"},
      {"{A} }", "{A} }"},
  }));
  CAPTURE(text);
  const Substitution result = substitute(text);
  CHECK_FALSE(result.error);
  CHECK(result.text == expected);
}

TEST_CASE("where braces do not match, the line's last one closes a reference", "[sources][compose]") {
  CHECK(substitute("${NO:-{}} z").text == "{} z");
  CHECK(substitute("${NO:-{x} z").text == "{x z");
}

TEST_CASE("what begins like a reference and is none is refused where it stands", "[sources][compose]") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"ab${", 2},
      {"${}", 0},
      {"${1}", 0},
      {"x ${A", 2},
      {"${A:x}", 0},
      {"${A!x}", 0},
      {"${A:-x", 0},
      {"${A:-x\n}", 0},
      {"$A ${NO:-${}}", 9},
  }));
  CAPTURE(text);
  const Substitution result = substitute(text);
  REQUIRE(result.error);
  CHECK(result.error->reason == TemplateError::Reason::malformed);
  CHECK(result.error->offset == offset);
}

TEST_CASE("a required variable that is not set is refused with its message", "[sources][compose]") {
  for (const char* const text : {"x${NO?say $A}", "x${NO:?say $A}", "x${EMPTY:?say $A}"}) {
    const Substitution result = substitute(text);
    REQUIRE(result.error);
    CHECK(result.error->reason == TemplateError::Reason::required);
    CHECK(result.error->offset == 1);
    CHECK(result.error->message == "say a");
  }
  CHECK(substitute("${NO?}").error->variable == "NO");
}

TEST_CASE("a reference to what is not set is noticed, unless it has a default", "[sources][compose]") {
  CHECK(substitute("$NO").has_unset);
  CHECK(substitute("x${NO}").has_unset);
  CHECK(substitute("${NO:-$NO}").has_unset);
  CHECK_FALSE(substitute("$A ${NO:-x} ${NO+x} $EMPTY $$").has_unset);
}

TEST_CASE("references may nest, but not without end", "[sources][compose]") {
  CHECK(substitute(nested(100)).text == "x");
  REQUIRE(substitute(nested(100'000)).error);
  CHECK(substitute(nested(100'000)).error->reason == TemplateError::Reason::too_deep);
}

TEST_CASE("a text grows to its limit and no further", "[sources][compose]") {
  const Substitution result = substitute_compose("$BIG$BIG", look_up, {std::size_t{1} << 20});
  REQUIRE(result.error);
  CHECK(result.error->reason == TemplateError::Reason::too_large);
}

TEST_CASE("a line of many references is read in time that grows with its length", "[sources][compose]") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "${NO:-x}";
  CHECK(substitute(text).text == std::string(200'000, 'x'));
}
