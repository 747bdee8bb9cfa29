#include "lint/fix/comment_place.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.hpp"

using namespace signalr_config;
using namespace signalr_config::lint;

namespace {

struct CommentPlace {
  std::string file;
  std::string text;  ///< with a `§` where the line is
};

bool may_be_commented(const CommentPlace& place, Recognition recognition = Recognition::none) {
  std::string text = place.text;
  constexpr std::string_view mark = "§";
  const std::size_t at = text.find(mark);
  text.erase(at, mark.size());
  const Linter linter(LinterOptions{});
  const LintedFile file = linter.parse(place.file, text, recognition);
  const std::size_t before = text.rfind('\n', at);
  return lint::may_be_commented(file, before == std::string::npos ? 0 : before + 1);
}

const std::string workflow =
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n";

}  // namespace

TEST_CASE("a comment is written between the lines of scripts and of source code") {
  const auto place = GENERATE(values<CommentPlace>({
      {"a.sh", "#!/bin/sh\n# don't\n§x=1\n"},
      {"a.sh", "cat <<-'EOF'\n\"\n\tEOF\n§x=1\n"},
      {"a.sh", "cat <<< \"a\"\n§x=1\n"},
      {"a.cs", "§var a = 1;\n"},
      {"a.cs", "var a = \"{\\\"b\\\": 1}\"; // don't\n\n§var b = 1;\n"},
      {"a.py", "\"\"\"What it's for.\"\"\"\n§a = 1\n"},
      {"a.tf", "a = <<EOT\n\"\nEOT\n§b = 1\n"},
      {"a.csproj", "<Project>\n  §<A>b</A>\n</Project>\n"},
      {"ci.yml", workflow + "          echo\n        §env: {}\n"},
      {"ci.yml", "§on: push\n"},
  }));
  INFO(place.file << "\n" << place.text);
  CHECK(may_be_commented(place));
}

TEST_CASE("no comment is written inside of a literal, a heredoc, a tag, a block, or a line that goes on") {
  const auto place = GENERATE(values<CommentPlace>({
      {"a.sh", "§#!/bin/sh\n"},
      {"a.sh", "az set \\\n  §a\n"},
      {"a.sh", "az set \\\r\n  §a\r\n"},
      {"a.sh", "cat <<EOF\na\n§b\nEOF\n"},
      {"a.sh", "cat <<A <<B\nA\n§b\nB\n"},
      {"a.sh", "a=\"b\n§c\"\n"},
      {"a.sh", "echo 'a\"b' \"c\n§d\"\n"},
      {"a.cs", "var a = @\"b\n§c\";\n"},
      {"a.cs", "var a = '\"' + @\"b\n§c\";\n"},
      {"a.cs", "var a = \"\\\"\" + @\"b\n§c\";\n"},
      {"a.cs", "var a = \"\"\"\"\n§c\n\"\"\"\";\n"},
      {"a.js", "const a = `b\n§c`;\n"},
      {"a.py", "a = '''\n§c\n'''\n"},
      {"a.ps1", "az set `\n  §a\n"},
      {"a.ps1", "$a = @'\n§b\n'@\n"},
      {"a.bicep", "var a = '''\n§b\n'''\n"},
      {"a.tf", "a = <<-EOT\n  §b\nEOT\n"},
      {"a.csproj", "<Project>\n  <A\n    §B=\"c\" />\n</Project>\n"},
      {"a.csproj", "<A>\n  §b\n</A>\n"},
      {"a.html", "<script>\nf(a ->\n§<b>\n</script>\n"},
      {"ci.yml", workflow + "          §echo a: b\n"},
      {"ci.yml", workflow + "          a\n\n          §echo a: b\n"},
      {"values.yaml", "a: >-\n  b: c\n  §d: e\n"},
      {"values.yaml", "- |\n  §d: e\n"},
      {"values.yaml", "a: b\n  §c\n"},
  }));
  INFO(place.file << "\n" << place.text);
  CHECK_FALSE(may_be_commented(place));
}

TEST_CASE("source code that is named, and reads as YAML, gets no comment of YAML") {
  CHECK_FALSE(may_be_commented({"a.js", "§const a: string = \"b\";\n"}, Recognition::by_request));
  CHECK(may_be_commented({"values.yaml", "§a: b\n"}, Recognition::by_request));
}
