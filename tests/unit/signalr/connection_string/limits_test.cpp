#include <catch2/catch.hpp>
#include <string>

#include "unit/signalr/connection_string/connection_strings.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("a connection string with millions of semicolons is an ordinary one") {
  const std::string semicolons(4'000'000, ';');
  const std::string text = semicolons + "Endpoint=https://a" + semicolons + "AccessKey=k" + semicolons;
  const ConnectionString parsed = accepted(text);
  CHECK(parsed.properties.size() == 2);
  CHECK(parsed.ignored_segments.empty());
  CHECK(mask_connection_string(text) == "Endpoint=https://a;AccessKey=***;");
}

TEST_CASE("a very long value is read and masked") {
  const std::string text = "Endpoint=https://a;AccessKey=" + std::string(20'000'000, 'k');
  CHECK(accepted(text).properties[1].value.size() == 20'000'000);
  CHECK(mask_connection_string(text) == "Endpoint=https://a;AccessKey=***");
}

TEST_CASE("many properties are checked for duplicates without comparing each with each") {
  std::string text = "Endpoint=https://a";
  for (int i = 0; i < 30'000; ++i) text += ";name" + std::to_string(i) + "=x";
  CHECK(accepted(text).properties.size() == 30'001);
  check_refused(text + ";NAME29999=x", "connection-string-duplicate-property", "NAME29999");
  CHECK(mask_connection_string(text) == "***");
}

TEST_CASE("white space without end is trimmed in linear time") {
  const std::string blanks(2'000'000, ' ');
  const std::string text = blanks + "Endpoint" + blanks + "=" + blanks + "https://a" + blanks + ";" + blanks;
  CHECK(accepted(text).endpoint.to_string() == "https://a/");
  check_refused(blanks, "connection-string-blank", blanks);
}
