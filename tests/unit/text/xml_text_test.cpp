#include "text/xml_text.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::text;

TEST_CASE("markup and carriage returns are references between tags") {
  CHECK(xml_content("a<b>&'\"\t\n\rc") == "a&lt;b&gt;&amp;'\"\t\n&#13;c");
  CHECK(xml_content("").empty());
}

TEST_CASE("white space that stands alone is kept as a value") {
  CHECK(xml_value(" \n") == "<![CDATA[ \n]]>");
  CHECK(xml_value("") == "<![CDATA[]]>");
  CHECK(xml_value(" a<") == " a&lt;");
}

TEST_CASE("the quotes of an attribute are references in it, and all its white space but blanks") {
  CHECK(xml_attribute("a<>&'\"\t\n\r ") == "a&lt;>&amp;'&quot;&#9;&#10;&#13; ");
  CHECK(xml_attribute("'\"", '\'') == "&apos;\"");
}
