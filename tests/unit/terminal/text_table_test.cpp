#include "terminal/text_table.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace signalr_config::terminal;

namespace {

std::string written(const TextTable& table) {
  std::ostringstream out;
  table.write(out, Style());
  return out.str();
}

}  // namespace

TEST_CASE("columns are aligned by what is seen") {
  TextTable table({"NAME", "VALUE", "END"});
  table.add_row({"\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F\xC3\xA4", "1", "x"});
  table.add_row({"a", "", "y"});
  CHECK(written(table) ==
        "NAME   VALUE  END\n"
        "\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F\xC3\xA4  1      x\n"
        "a             y\n");
}

TEST_CASE("wide characters take two columns, and combining marks none") {
  TextTable table({"NAME", "END"});
  table.add_row({"\u6771\u4eac\u90fd", "x"});
  table.add_row({"cafe\u0301", "y"});
  table.add_row({"\U0001f680", "z"});
  CHECK(written(table) ==
        "NAME    END\n"
        "\u6771\u4eac\u90fd  x\n"
        "cafe\u0301    y\n"
        "\U0001f680      z\n");
}

TEST_CASE("short rows have empty cells, and lines no blanks at their ends") {
  TextTable table({"A", "B"});
  table.add_row({"x"});
  CHECK(written(table) == "A  B\nx\n");
}

TEST_CASE("a cell that is too long moves only its own line") {
  TextTable table({"A", "B"});
  table.add_row({std::string(200, 'x'), "y"});
  table.add_row({"a", "b"});
  const std::string text = written(table);
  CHECK(text.find(std::string(200, 'x') + "  y\n") != std::string::npos);
  CHECK(text.find("a" + std::string(81, ' ') + "b\n") != std::string::npos);
}

TEST_CASE("cells are made printable") {
  TextTable table({"A"});
  table.add_row({"x\x1b[0m"});
  CHECK(written(table) == "A\nx\\u001b[0m\n");
}
