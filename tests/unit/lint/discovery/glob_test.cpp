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
