#include "unit/sources/source_rows.hpp"

#include <filesystem>

#include "signalr_config/sources.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using test::only_diagnostic;
using test::Rows;
using test::TemporaryDirectory;

namespace {

const FileOptions optional{Presence::optional};

/// A source that was not read and has nothing to say of it.
void check_silent(const ParsedSource& source) {
  CHECK(source.entries.empty());
  CHECK(source.diagnostics.empty());
  CHECK_FALSE(source.refused());
}

void check_refused(const ParsedSource& source, const std::string& code, const std::string& exact) {
  CHECK(source.refused());
  CHECK(to_string(only_diagnostic(source).code) == code);
  CHECK(only_diagnostic(source).position() == Position{1, 1});
  CHECK(source.exact_refusal_unmasked == exact);
}

std::string not_found_text(const std::filesystem::path& path) {
  return "FileNotFoundException: The configuration file '" + path.string() +
         "' was not found and is not optional.";
}

std::string physical_text(const std::filesystem::path& path) {
  return " The expected physical path was '" + path.string() + "'.";
}

}  // namespace

TEST_CASE("a text is parsed under the name that it is given") {
  const ParsedSource source = json_text("inline", R"({"a": 1})")->load();
  REQUIRE(test::rows(source) == Rows{{"a", "1"}});
  REQUIRE(source.document()->name() == "inline");
  REQUIRE(json_text("inline", "{}")->paths().empty());
}

TEST_CASE("a file is read anew each time it is loaded") {
  const TemporaryDirectory directory;
  const auto path = directory.write("app.json", R"({"a": 1})");
  const auto source = json_file(path);
  REQUIRE(test::rows(source->load()) == Rows{{"a", "1"}});
  directory.write("app.json", R"({"b": 2})");
  REQUIRE(test::rows(source->load()) == Rows{{"b", "2"}});
  REQUIRE(source->paths() == std::vector<std::filesystem::path>{path});
  REQUIRE(source->load().document()->name() == path.string());
}

TEST_CASE("a missing file is an error if it is required, and nothing if it is optional") {
  check_refused(json_file("missing.json")->load(), "file-not-found",
                not_found_text("missing.json") + physical_text("missing.json"));
  check_silent(json_file("missing.json", optional)->load());
  check_silent(json_file("missing/missing.json", optional)->load());
}

TEST_CASE("an optional file that is broken is an error all the same") {
  const TemporaryDirectory directory;
  const ParsedSource source = json_file(directory.write("app.json", ""), optional)->load();
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_syntax);
  REQUIRE(only_diagnostic(source).offset() == 0);
}

TEST_CASE("to .NET a directory is a missing file") {
  const TemporaryDirectory directory;
  check_refused(json_file(directory.path())->load(), "file-is-directory",
                not_found_text(directory.path()) + physical_text(directory.path()));
  const ParsedSource source = json_file(directory.path(), optional)->load();
  REQUIRE_FALSE(source.refused());
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::file_is_directory);
  REQUIRE(only_diagnostic(source).position() == Position{1, 1});
}

TEST_CASE("to .NET a file whose name begins with a dot is missing") {
  const TemporaryDirectory directory;
  const auto path = directory.write(".app.json", R"({"a": 1})");
  check_refused(json_file(path)->load(), "file-hidden", not_found_text(path));
  const ParsedSource source = json_file(path, optional)->load();
  REQUIRE(source.entries.empty());
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::file_hidden);
  REQUIRE(only_diagnostic(source).position() == Position{1, 1});
}

TEST_CASE("a missing file whose name begins with a dot is just missing") {
  check_silent(json_file(".missing.json", optional)->load());
  check_refused(json_file(".missing.json")->load(), "file-not-found", not_found_text(".missing.json"));
}

TEST_CASE("a link to nothing is an error even if the file is optional") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "link.json";
  std::filesystem::create_symlink("nowhere.json", path);
  check_refused(json_file(path, optional)->load(), "file-dangling-link",
                "FileNotFoundException: Could not find file '" + path.string() + "'.");
}

TEST_CASE("a link is followed, also to a file whose name begins with a dot") {
  const TemporaryDirectory directory;
  directory.write(".app.json", R"({"a": 1})");
  std::filesystem::create_symlink(".app.json", directory.path() / "link.json");
  REQUIRE(test::rows(json_file(directory.path() / "link.json")->load()) == Rows{{"a", "1"}});
}
