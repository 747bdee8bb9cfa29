#include <catch2/catch.hpp>

#include "signalr_config/configuration.hpp"
#include "signalr_config/sources.hpp"
#include "support/temporary_directory.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

ParsedSource load(std::string text, const Environment& surrounding = {}) {
  return dotenv_text(".env", std::move(text), DotenvDialect::compose, surrounding)->load();
}

}  // namespace

TEST_CASE("variables of a .env file become keys as environment variables do", "[sources][dotenv]") {
  const ParsedSource source = load("Azure__SignalR__ConnectionString=x\nCUSTOMCONNSTR_a=y\nSQLCONNSTR_b=z\n");
  CHECK(rows(source) == Rows{{"Azure:SignalR:ConnectionString", "x"},
                             {"ConnectionStrings:a", "y"},
                             {"ConnectionStrings:b", "z"},
                             {"ConnectionStrings:b_ProviderName", "System.Data.SqlClient"}});
  CHECK(describe(source.entries[0].origin) == ".env:1:34");
  CHECK(describe(source.entries[1].origin) == ".env:2:17");
}

TEST_CASE("of a variable that is set twice the later value counts, and that is a warning",
          "[sources][dotenv]") {
  const auto source = std::make_shared<ParsedSource>(load("A=1\nB=2\nA=3\n"));
  const Diagnostic& problem = only_diagnostic(*source);
  CHECK(problem.code == DiagnosticCode::dotenv_duplicate_name);
  CHECK(problem.severity == Severity::warning);
  CHECK(problem.position() == Position{3, 1});
  CHECK(Configuration({source}).get("A") == "3");
}

TEST_CASE("two names for one key are a warning", "[sources][dotenv]") {
  const ParsedSource source = load("A__B=1\na__b=2\n");
  CHECK(only_diagnostic(source).code == DiagnosticCode::environment_duplicate_key);
  CHECK(only_diagnostic(source).position() == Position{2, 1});
}

TEST_CASE("a name alone takes its value from the surrounding environment", "[sources][dotenv]") {
  const ParsedSource source = load("A\nhunter2\n", Environment::from_pairs({{"A", "given"}}));
  CHECK(rows(source) == Rows{{"A", "given"}});
  CHECK(describe(source.entries[0].origin) == "environment variable A (from .env:1:1)");
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::dotenv_not_inherited);
  CHECK(problem.position() == Position{2, 1});
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("a file whose name begins with a dot is read", "[sources][dotenv]") {
  const TemporaryDirectory directory;
  directory.write(".env", "A='1'\n");
  const auto path = directory.path() / ".env";
  CHECK(rows(dotenv_file(path, DotenvDialect::compose)->load()) == Rows{{"A", "1"}});
  CHECK(rows(dotenv_file(path, DotenvDialect::docker)->load()) == Rows{{"A", "'1'"}});
  CHECK(dotenv_file(path, DotenvDialect::npm)->paths() == std::vector{path});
  const auto missing = directory.path() / ".no";
  CHECK(only_diagnostic(dotenv_file(missing, DotenvDialect::npm)->load()).code ==
        DiagnosticCode::file_not_found);
  CHECK(dotenv_file(missing, DotenvDialect::npm, {Presence::optional})->load().diagnostics.empty());
}

TEST_CASE("each dialect names its kind", "[sources][dotenv]") {
  CHECK(dotenv_text("x", "", DotenvDialect::compose)->load().kind() == SourceKind::dotenv_compose);
  CHECK(dotenv_text("x", "", DotenvDialect::docker)->load().kind() == SourceKind::dotenv_docker);
  CHECK(dotenv_text("x", "", DotenvDialect::npm)->load().kind() == SourceKind::dotenv_npm);
}
