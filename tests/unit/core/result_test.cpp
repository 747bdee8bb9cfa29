#include "signalr_config/result.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <type_traits>

using namespace signalr_config;

namespace {

Diagnostic problem(const std::string& text, Severity severity = Severity::error) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.message.text(text);
  return diagnostic;
}

std::vector<Diagnostic> warning(const std::string& text) { return {problem(text, Severity::warning)}; }

std::vector<std::string> texts(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.message.masked());
  return found;
}

using Texts = std::vector<std::string>;
using Text = Result<std::string>;

Text made() { return {std::string("a value that is too long for the small-string buffer"), warning("w")}; }
Text refused() { return {std::vector{problem("e1"), problem("e2")}, warning("w")}; }

std::vector<std::string> thrown_by(const auto& call) {
  try {
    call();
  } catch (const ConfigurationError& error) {
    return texts(error.diagnostics());
  }
  return {};
}

// An error of another type, as that of a connection string.
struct Refusal {
  int place = 0;
};
std::vector<Diagnostic> to_diagnostics(const Refusal& refusal) {
  return {problem("refused-at-" + std::to_string(refusal.place))};
}

}  // namespace

// What a temporary gives is a value: a reference to it is kept alive.
static_assert(std::is_same_v<decltype(made().value()), std::string>);
static_assert(std::is_same_v<decltype(*made()), std::string>);
static_assert(std::is_same_v<decltype(made().error()), std::vector<Diagnostic>>);
static_assert(std::is_same_v<decltype(made().warnings()), std::vector<Diagnostic>>);
// A result says nothing by itself, as a bool or a number would.
static_assert(!std::is_convertible_v<Text, bool>);
static_assert(!std::is_convertible_v<Result<bool>, bool>);

TEST_CASE("a result has a value or an error, and warnings either way") {
  const Text value = made();
  REQUIRE(value.has_value());
  CHECK(value);
  CHECK(value->starts_with("a value"));
  CHECK((*value).size() == value.value().size());
  CHECK(texts(value.warnings()) == Texts{"w"});
  CHECK_THROWS_AS(value.error(), std::bad_variant_access);

  const Text error = refused();
  CHECK_FALSE(error.has_value());
  CHECK_FALSE(error);
  CHECK(texts(error.error()) == Texts{"e1", "e2"});
  CHECK(texts(error.warnings()) == Texts{"w"});
}

TEST_CASE("where there is no value, every way to it throws all problems") {
  const Text error = refused();
  Text other = refused();
  const Texts all{"e1", "e2", "w"};
  CHECK(thrown_by([&] { static_cast<void>(error.value()); }) == all);
  CHECK(thrown_by([&] { static_cast<void>(*error); }) == all);
  CHECK(thrown_by([&] { static_cast<void>(error->size()); }) == all);
  CHECK(thrown_by([&] { other->clear(); }) == all);
  CHECK(thrown_by([] { static_cast<void>(refused().value()); }) == all);
  CHECK(thrown_by([] { static_cast<void>(refused()->size()); }) == all);
}

TEST_CASE("what a temporary result gives outlives it") {
  const std::string& value = made().value();
  const std::string& other = *made();
  CHECK(value == other);
  Texts found;
  for (const Diagnostic& found_one : refused().error()) found.push_back(found_one.message.masked());
  for (const Diagnostic& found_one : made().warnings()) found.push_back(found_one.message.masked());
  CHECK(found == Texts{"e1", "e2", "w"});
}

TEST_CASE("a single problem is an error") {
  const Text error = problem("e");
  CHECK(texts(error.error()) == Texts{"e"});
  CHECK(error.value_or("another") == "another");
  CHECK(made().value_or("another") != "another");
}

TEST_CASE("an error of another type is thrown as its diagnostics") {
  const Result<int, Refusal> error = Refusal{7};
  CHECK(error.error().place == 7);
  CHECK(thrown_by([&] { static_cast<void>(error.value()); }) == Texts{"refused-at-7"});
  const Result<int, Refusal> value = 3;
  CHECK(*value == 3);
}

TEST_CASE("a result without a value is success or an error") {
  const Result<void> success;
  CHECK(success);
  CHECK_NOTHROW(success.value());
  CHECK_THROWS_AS(success.error(), std::bad_optional_access);
  const Result<void> error = problem("e");
  CHECK_FALSE(error);
  CHECK(texts(error.error()) == Texts{"e"});
  CHECK(thrown_by([&] { error.value(); }) == Texts{"e"});
  CHECK(thrown_by([&] { *error; }) == Texts{"e"});
}

TEST_CASE("functions of the value keep errors and gather warnings") {
  const auto length = [](const std::string& text) { return text.size(); };
  CHECK(made().transform(length).value() == made()->size());
  CHECK(texts(made().transform(length).warnings()) == Texts{"w"});
  CHECK(texts(refused().transform(length).error()) == Texts{"e1", "e2"});

  const auto first = [](const std::string& text) -> Result<char> { return {text.front(), warning("v")}; };
  const auto fails = [](const std::string&) -> Result<char> { return problem("late"); };
  CHECK(made().and_then(first).value() == 'a');
  CHECK(texts(made().and_then(first).warnings()) == Texts{"w", "v"});
  CHECK(texts(made().and_then(fails).error()) == Texts{"late"});
  CHECK(texts(made().and_then(fails).warnings()) == Texts{"w"});
  CHECK(texts(refused().and_then(first).error()) == Texts{"e1", "e2"});
}

TEST_CASE("a value that can only be moved is moved") {
  Result<std::unique_ptr<int>> made = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(made);
  CHECK(*taken == 5);
}

TEST_CASE("what was found on the way decides whether there is a value") {
  const auto good = result_of(std::optional(1), warning("w"));
  CHECK(good.value() == 1);
  CHECK(texts(good.warnings()) == Texts{"w"});
  std::vector<Diagnostic> mixed = warning("w");
  mixed.push_back(problem("e"));
  const auto bad = result_of(std::optional(1), mixed);
  CHECK(texts(bad.error()) == Texts{"e"});
  CHECK(texts(bad.warnings()) == Texts{"w"});
  CHECK_FALSE(result_of(std::optional<int>(), {problem("e")}));
}
