#include "structure/drawing.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

#include "structure/includes.hpp"
#include "structure/rooms.hpp"
#include "structure/tree.hpp"

using structure::drawing;
using structure::with_drawing;

TEST_CASE("the drawing has an arrow for each include of another room, but for detours") {
  const std::string text = drawing({{"src/core/name_list.cpp", "#include \"dotnet/utf8.hpp\"\n"},
                                    {"src/terminal/style.hpp",
                                     "#include \"signalr_config/document.hpp\"\n"
                                     "#include \"dotnet/utf8.hpp\"\n"}});
  CHECK(text ==
        "```mermaid\nflowchart TD\n"
        "  core --> dotnet\n"
        "  dotnet\n"
        "  terminal --> core\n"
        "```\n");
}

TEST_CASE("rooms of several folders have a chart of their own") {
  const std::string text = drawing({{"src/lint/scopes/a.cpp", "#include \"lint/facts/b.hpp\"\n"},
                                    {"src/lint/facts/b.cpp", "#include \"lint/model/c.hpp\"\n"}});
  CHECK(
      text.ends_with("### The folders of lint\n\n```mermaid\nflowchart TD\n"
                     "  lint_facts[\"lint/facts\"] --> lint_model[\"lint/model\"]\n"
                     "  lint_model[\"lint/model\"]\n"
                     "  lint_scopes[\"lint/scopes\"] --> lint_facts[\"lint/facts\"]\n"
                     "```\n"));
}

TEST_CASE("docs/architecture.md describes every room") {
  const std::string page = structure::read_file(structure::source_dir() / "docs" / "architecture.md");
  for (const structure::Folder& folder : structure::folders) {
    if (folder.name == "umbrella") continue;
    const std::string room(structure::room_of(folder.name));
    if (page.find("\n| `" + room + "/`") == std::string::npos) FAIL_CHECK("no row is about " << room);
  }
}

TEST_CASE("the drawing replaces what stands between its marks") {
  CHECK(with_drawing("a\n<!-- drawing -->\nold\n<!-- end -->\nb\n", "new\n") ==
        "a\n<!-- drawing -->\n\nnew\n\n<!-- end -->\nb\n");
  CHECK_THROWS_AS(with_drawing("a\n", "new\n"), std::runtime_error);
}
