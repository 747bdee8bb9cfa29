// docs/dotenv.md has a table of what each dialect makes of a text; here it is compared with what is read.
#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "sources/common/key_text.hpp"
#include "sources/dotenv/parser.hpp"
#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Cells = std::vector<std::string>;

// What is between backticks, as many as there are; a word without backticks stays one.
std::string content_of(std::string_view cell) {
  const std::size_t ticks = std::min(cell.find_first_not_of('`'), cell.size());
  if (ticks == 0) return std::string(cell);
  std::string_view inner = cell.substr(ticks, cell.size() - 2 * ticks);
  if (ticks > 1 && inner.ends_with(' ')) inner.remove_suffix(1);
  if (ticks > 1 && inner.starts_with(' ')) inner.remove_prefix(1);
  return "=" + sources::replace_all(inner, "\xE2\x8F\x8E", "\n");
}

Cells cells_of(std::string_view row) {
  constexpr std::string_view bar = " | ";
  Cells cells;
  row = row.substr(2, row.size() - 4);
  for (std::size_t end = row.find(bar); end != std::string_view::npos; end = row.find(bar)) {
    cells.push_back(content_of(row.substr(0, end)));
    row.remove_prefix(end + bar.size());
  }
  cells.push_back(content_of(row));
  return cells;
}

std::vector<Cells> table() {
  std::ifstream in(DOTENV_TABLE);
  std::vector<Cells> rows;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (inside && line.starts_with("| `")) rows.push_back(cells_of(line));
    inside = inside ? !line.empty() : line.starts_with("| the file |");
  }
  return rows;
}

std::string outcome(const std::string& text, DotenvDialect dialect) {
  const sources::ParsedVariables parsed = sources::parse_dotenv(".env", text, dialect, {});
  if (refused(parsed)) return "refused";
  const sources::TextVariable* last = nullptr;
  for (const sources::TextVariable& variable : parsed.variables) {
    if (variable.name == "A") last = &variable;
  }
  if (last == nullptr) return "ignored";
  if (!last->value) return "inherited";
  return last->value->empty() ? "empty" : "=" + *last->value;
}

}  // namespace

TEST_CASE("the dialects of .env differ as the document says", "[sources][dotenv]") {
  const std::vector<Cells> rows = table();
  CHECK(rows.size() >= 25);
  for (const Cells& row : rows) {
    REQUIRE(row.size() == 4);
    const std::string text = row[0].substr(1);
    CAPTURE(text);
    CHECK(outcome(text, DotenvDialect::compose) == row[1]);
    CHECK(outcome(text, DotenvDialect::docker) == row[2]);
    CHECK(outcome(text, DotenvDialect::npm) == row[3]);
  }
}
