#include "deployments/docker/dockerfile_expansion.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace signalr_config::deployments;

namespace {

std::optional<std::string> look_up(std::string_view name) {
  if (name == "A") return "a b";
  if (name == "EMPTY") return "";
  return std::nullopt;
}

DockerExpansion expand(std::string_view word, char escape = '\\') {
  return expand_docker_word(word, escape, look_up, 1 << 20);
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "${NO:-";
  return text + "x" + std::string(static_cast<std::size_t>(depth), '}');
}

}  // namespace

TEST_CASE("words of a Dockerfile are expanded as BuildKit does", "[deployments][dockerfile]") {
  const auto [word, expected] = GENERATE(table<std::string, std::string>({
      {"x", "x"},
      {"'x $A \\'", "x $A \\"},
      {"\"x $A\"y", "x a by"},
      {"$A$EMPTY.${A}", "a b.a b"},
      {"\\$A \\x \\\\", "$A x \\"},
      {R"("\$A \" \\ \x")", R"($A " \ \x)"},
      {"x\\", "x"},
      {"${NO:-d}${NO-d}${EMPTY:-d}${EMPTY-d}", "ddd"},
      {"${A:+d}${A+d}${EMPTY:+d}${EMPTY+d}${NO+d}", "ddd"},
      {"${A?m}${EMPTY?m}", "a b"},
      {"${NO:-${EMPTY:-\"${A}\"}}", "a b"},
      {"${NO:-'}'}", "}"},
      {"${NO:-\\}}", "}"},
      {"$", "$"},
      {"$ $.x", "$ $.x"},
      {"$1x", "x"},
      {"{}", "{}"},
  }));
  CAPTURE(word);
  const DockerExpansion result = expand(word);
  CHECK_FALSE(result.error);
  CHECK(result.text == expected);
}

TEST_CASE("the escape character of a Dockerfile can be a backtick", "[deployments][dockerfile]") {
  CHECK(expand("C:\\x`$A", '`').text == "C:\\x$A");
  CHECK(expand("\"C:\\x`\"\"", '`').text == "C:\\x\"");
}

TEST_CASE("a reference to what is not set is noticed, unless it has a default", "[deployments][dockerfile]") {
  CHECK(expand("$NO").has_unset);
  CHECK(expand("x${NO}").has_unset);
  CHECK_FALSE(expand("${NO:-x}$A").has_unset);
}

TEST_CASE("words that have no value say why", "[deployments][dockerfile]") {
  const auto [word, error] = GENERATE(table<std::string, DockerExpansionError>({
      {"'x", DockerExpansionError::malformed},
      {"\"x", DockerExpansionError::malformed},
      {"\"x\\", DockerExpansionError::malformed},
      {"${A", DockerExpansionError::malformed},
      {"${", DockerExpansionError::malformed},
      {"${}", DockerExpansionError::malformed},
      {"${:-x}", DockerExpansionError::malformed},
      {"${A:x}", DockerExpansionError::malformed},
      {"${A:", DockerExpansionError::malformed},
      {"${A!x}", DockerExpansionError::malformed},
      {"${A:-x", DockerExpansionError::malformed},
      {"${NO:?m}", DockerExpansionError::required},
      {"${EMPTY:?m}", DockerExpansionError::required},
      {"${A#a}", DockerExpansionError::unsupported},
      {"${A/a/b}", DockerExpansionError::unsupported},
      {nested(101), DockerExpansionError::too_deep},
      {std::string((1 << 20) + 1, 'x'), DockerExpansionError::too_large},
  }));
  CAPTURE(word.substr(0, 20));
  CHECK(expand(word).error == error);
}

TEST_CASE("references may nest a hundred times", "[deployments][dockerfile]") {
  CHECK(expand(nested(100)).text == "x");
}
