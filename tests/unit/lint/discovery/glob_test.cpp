#include "lint/discovery/glob.hpp"

#include <catch2/catch.hpp>
#include <string>

using signalr_config::lint::Glob;

TEST_CASE("braces stand for each of what is in them") {
  CHECK(Glob("a.{json,yaml}").matches("a.yaml"));
  CHECK_FALSE(Glob("a.{json,yaml}").matches("a.yml"));
  CHECK(Glob("{a,b{c,d}}/{,x}y").matches("bd/xy"));
  CHECK(Glob("{a,b{c,d}}/{,x}y").matches("a/y"));
  CHECK(Glob("a{1}b").matches("a{1}b"));
  CHECK(Glob("a{1,b").matches("a{1,b"));
  CHECK(Glob("**/appsettings*.json").matches("appsettings.json"));
}

TEST_CASE("braces that would multiply without end are taken as they stand") {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "{a,b}";
  CHECK_FALSE(Glob(pattern).matches("x"));
}

TEST_CASE("a pattern that is too long, or stands for too much, matches nothing") {
  CHECK_FALSE(Glob(std::string(longest_pattern, 'a')).is_too_large());
  CHECK(Glob(std::string(longest_pattern + 1, 'a')).is_too_large());
  std::string many;
  for (int i = 0; i < 20; ++i) many += "{a,b}";
  const Glob glob(many);
  CHECK(glob.is_too_large());
  CHECK(glob.size() == 0);
  CHECK_FALSE(glob.matches("aaaaaaaaaaaaaaaaaaaa"));
  CHECK(Glob("{a,b}{c,d}{e,f}").size() == 8 * 4);
}

TEST_CASE("braces that do not close stay as they are, however many there are") {
  CHECK(Glob(std::string(1000, '{')).matches(std::string(1000, '{')));
  CHECK(Glob("{{a,b}").matches("{{a,b}"));
  CHECK(Glob("{a}{b,c}").matches("{a}c"));
  CHECK(Glob("{{a,b},c}").matches("b"));
}
