#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "signalr_config/sources.hpp"
#include "support/temporary_directory.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;
using namespace std::string_view_literals;

namespace fs = std::filesystem;

TEST_CASE("a file's name is a key and its content the value", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("Azure__SignalR__ConnectionString", "Endpoint=x");
  directory.write("a___b", "");
  directory.write("c:d", " 2 ");
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(rows(source) == Rows{{"Azure:SignalR:ConnectionString", "Endpoint=x"}, {"a:_b", ""}, {"c:d", " 2 "}});
  CHECK_FALSE(source.refused());
}

TEST_CASE("one line feed at the end of a file is no part of the value", "[sources][key_per_file]") {
  const auto [content, value] = GENERATE(table<std::string_view, std::string_view>({
      {"1\n", "1"},
      {"1\n\n", "1\n"},
      {"1\r\n", "1\r"},
      {"1\r", "1\r"},
      {"\n", ""},
      {"\n1", "\n1"},
  }));
  const TemporaryDirectory directory;
  directory.write("a", content);
  CHECK(rows(key_per_file(directory.path())->load()) == Rows{{"a", std::string(value)}});
}

TEST_CASE("a file is decoded as its byte order mark says", "[sources][key_per_file]") {
  const auto [content, value] = GENERATE(table<std::string_view, std::string_view>({
      {"\xEF\xBB\xBFhi\n"sv, "hi"sv},
      {"\xEF\xBB\xBF"sv, ""sv},
      {"\xFF\xFEh\0i\0\n\0"sv, "hi"sv},
      {"\xFE\xFF\0h\0i"sv, "hi"sv},
      {"\xFF\xFE\0\0h\0\0\0"sv, "h"sv},
      {"a\xFF\n"sv, "a\xEF\xBF\xBD"sv},
  }));
  const TemporaryDirectory directory;
  directory.write("a", content);
  CHECK(rows(key_per_file(directory.path())->load()) == Rows{{"a", std::string(value)}});
}

TEST_CASE("each file is a document, and its value a span of it", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("a__b", "\xEF\xBB\xBFvalue\n");
  const ParsedSource source = key_per_file(directory.path())->load();
  REQUIRE(source.entries.size() == 1);
  const Origin& origin = source.entries.front().origin;
  CHECK(origin.document->name() == path.string());
  CHECK(origin.document->kind() == SourceKind::key_per_file);
  CHECK(origin.value == Span{3, 8});
  CHECK(origin.encoding == ValueEncoding::verbatim);
  CHECK(origin.document->text(origin.value) == "value");
}

TEST_CASE("files that begin with the prefix to ignore are left out, with their case",
          "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  for (const char* const name : {"ignore.a", "ignore.", "IGNORE.b", "ignored", "x"})
    directory.write(name, "");
  const auto load = [&directory](std::string prefix) {
    return rows(key_per_file(directory.path(), {Presence::required, "__", std::move(prefix)})->load());
  };
  CHECK(load("ignore.") == Rows{{"IGNORE.b", ""}, {"ignored", ""}, {"x", ""}});
  CHECK(load("x").size() == 4);
  CHECK(load("").size() == 5);
}

TEST_CASE("the section delimiter can be another one", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("a--b__c", "1");
  CHECK(rows(key_per_file(directory.path(), {Presence::required, "--", "ignore."})->load()) ==
        Rows{{"a:b__c", "1"}});
}

TEST_CASE("an empty section delimiter is refused", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("a", "1");
  const ParsedSource source = key_per_file(directory.path(), {Presence::required, "", "ignore."})->load();
  CHECK(only_diagnostic(source).code == DiagnosticCode::key_per_file_delimiter_empty);
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: The value cannot be an empty string. (Parameter 'oldValue')");
}

TEST_CASE("a mounted Kubernetes secret is read through its links", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("..2024_01_01/key", "1");
  fs::create_directory_symlink("..2024_01_01", directory.path() / "..data");
  fs::create_symlink("..data/key", directory.path() / "key");
  CHECK(rows(key_per_file(directory.path())->load()) == Rows{{"key", "1"}});
}

TEST_CASE("directories, links to them and hidden files are left out", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("below/a", "1");
  directory.write(".hidden", "2");
  fs::create_directory_symlink("below", directory.path() / "link");
  fs::create_symlink("nothing", directory.path() / ".broken");
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(source.entries.empty());
  CHECK(source.diagnostics.empty());
}

TEST_CASE("two files whose keys differ in case alone are refused", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("A__b", "secret");
  const fs::path second = directory.write("a:B", "hidden");
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(source.entries.size() == 2);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::key_per_file_duplicate_key);
  REQUIRE(problem.origin);
  CHECK(problem.origin->document->name() == second.string());
  CHECK(problem.position() == Position{1, 1});
  CHECK(describe(problem).find("hidden") == std::string::npos);
  CHECK(source.exact_refusal_unmasked ==
        "ArgumentException: An item with the same key has already been added. Key: a:B");
}

TEST_CASE("a file that cannot be read is refused, and the others are read", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("a", "1");
  directory.write("z", "2");
  REQUIRE(::mkfifo((directory.path() / "fifo").c_str(), 0600) == 0);
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(rows(source) == Rows{{"a", "1"}, {"z", "2"}});
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::file_not_regular);
  REQUIRE(problem.origin);
  CHECK(problem.origin->document->name() == (directory.path() / "fifo").string());
  CHECK(source.exact_refusal_unmasked.empty());
}

TEST_CASE("a link to nothing is refused even under an ignored name", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  const fs::path link = directory.path() / "ignore.link";
  fs::create_symlink("nothing", link);
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(only_diagnostic(source).code == DiagnosticCode::file_dangling_link);
  CHECK(source.exact_refusal_unmasked ==
        "FileNotFoundException: Could not find file '" + link.string() + "'.");
}

TEST_CASE("a name that is not UTF-8 is refused, as .NET cannot open it", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  directory.write("b\xFF", "1");
  const ParsedSource source = key_per_file(directory.path())->load();
  CHECK(source.entries.empty());
  CHECK(only_diagnostic(source).code == DiagnosticCode::key_per_file_name_not_utf8);
  CHECK(source.exact_refusal_unmasked.ends_with("/b\xEF\xBF\xBD'."));
}

TEST_CASE("a directory that does not exist matters only if it is required", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "nothing";
  const ParsedSource optional = key_per_file(path, {Presence::optional, "__", "ignore."})->load();
  CHECK(optional.entries.empty());
  CHECK(optional.diagnostics.empty());
  const ParsedSource required = key_per_file(path)->load();
  CHECK(only_diagnostic(required).code == DiagnosticCode::directory_missing);
  REQUIRE(required.diagnostics.front().origin);
  CHECK(required.diagnostics.front().origin->document->name() == path.string());
  CHECK(required.exact_refusal_unmasked == "DirectoryNotFoundException: " + path.string() + "/");
}

TEST_CASE("a file in place of the directory is an error or a warning", "[sources][key_per_file]") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("file", "1");
  const auto presence = GENERATE(Presence::required, Presence::optional);
  const ParsedSource source = key_per_file(path, {presence, "__", "ignore."})->load();
  CHECK(only_diagnostic(source).code == DiagnosticCode::directory_expected);
  CHECK(source.refused() == (presence == Presence::required));
}

TEST_CASE("a directory that may not be listed is refused", "[sources][key_per_file]") {
  if (::geteuid() == 0) return;
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "closed");
  fs::permissions(directory.path() / "closed", fs::perms::none);
  const auto source =
      key_per_file(directory.path() / "closed", {Presence::optional, "__", "ignore."})->load();
  CHECK(only_diagnostic(source).code == DiagnosticCode::directory_unreadable);
}

TEST_CASE("a directory is what is watched", "[sources][key_per_file]") {
  CHECK(key_per_file("some/where")->paths() == std::vector<fs::path>{"some/where"});
}
