// Runs files of cases: lint_rule_cases FILE...
// Checks that every rule has one, and its examples: lint_rule_cases --all DIRECTORY
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "lint/rule_case.hpp"
#include "lint/rules/registry.hpp"
#include "lint/run_case.hpp"

namespace {

namespace fs = std::filesystem;
namespace lint = signalr_config::lint;

int failures = 0;

void fail(const std::string& words) {
  std::cout << words << '\n';
  ++failures;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_of(const std::vector<lint_test::CaseFile>& files) {
  std::string text;
  for (const lint_test::CaseFile& file : files) text += "fixed: " + file.path + "\n" + file.text;
  return text;
}

// A fix that is offered can be made, in one case at least.
void check_fixes(const std::vector<lint_test::RuleCase>& cases, const lint::Rule& rule) {
  for (const lint_test::RuleCase& one : cases) {
    if (one.fixed.empty()) continue;
    const std::string expected = text_of(one.fixed);
    const std::string found = text_of(lint_test::fix_case(one, rule));
    if (found != expected) fail("case: " + one.name + "\nexpected:\n" + expected + "found:\n" + found);
  }
  const auto offers = [&](const auto& one) { return lint_test::offers_fix(one, rule); };
  if (std::ranges::any_of(cases, offers) &&
      std::ranges::all_of(cases, [](const auto& one) { return one.fixed.empty(); })) {
    fail("the rule offers a fix, and no case says what it leaves");
  }
}

void check_cases(const fs::path& path) {
  const lint::Rule* rule = lint::find_rule(path.stem().string());
  if (rule == nullptr) return fail("no rule has the name of " + path.string());
  const auto cases = lint_test::parse_cases(read(path));
  for (const lint_test::RuleCase& one : cases) {
    const std::string found = lint_test::run_case(one, *rule);
    const bool holds = one.expects_nothing ? found.empty() : !found.empty() && found == one.expected;
    if (!holds) fail("case: " + one.name + "\nexpected:\n" + one.expected + "found:\n" + found);
  }
  check_fixes(cases, *rule);
  const auto passes = [](const auto& one) { return one.expects_nothing; };
  if (std::ranges::none_of(cases, passes)) fail("no case in which the rule finds nothing");
  if (std::ranges::all_of(cases, passes)) fail("no case in which the rule finds something");
}

std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += " " + id;
  return text;
}

// The examples of rules about secrets have some, in files that git tracks.
std::vector<std::string> found_in(const lint::RuleExample& example, const lint::Rule& rule) {
  auto ids = lint_test::rules_that_find(lint_test::case_of_example(example), rule);
  const bool is_about_secrets = rule.metadata.id.starts_with("ASRS4") && rule.metadata.id != "ASRS401";
  if (is_about_secrets) std::erase(ids, "ASRS401");
  return ids;
}

// One slip is one finding: no other rule that is on by default has something to say of an example.
void check_examples(const lint::Rule& rule) {
  const std::string id(rule.metadata.id);
  const auto in_bad = found_in(rule.metadata.bad, rule);
  if (in_bad != std::vector{id}) fail(id + ": in its bad example these find something:" + listed(in_bad));
  const auto in_good = found_in(rule.metadata.good, rule);
  if (!in_good.empty()) fail(id + ": in its good example these find something:" + listed(in_good));
}

void check_rule(const lint::Rule& rule, const fs::path& directory) {
  const std::string name(rule.metadata.name);
  if (!fs::exists(directory / (name + ".txt"))) fail(name + " has no file of cases");
  check_examples(rule);
}

void check_order() {
  const auto rules = lint::all_rules();
  for (std::size_t i = 1; i < rules.size(); ++i) {
    if (rules[i - 1]->metadata.id >= rules[i]->metadata.id) {
      fail(std::string(rules[i]->metadata.id) + " is not in the order of ids");
    }
  }
}

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> paths(arguments + 1, arguments + count);
  if (paths.size() == 2 && paths.front() == "--all") {
    check_order();
    for (const lint::Rule* rule : lint::all_rules()) check_rule(*rule, paths.back());
  } else {
    for (const std::string& path : paths) check_cases(fs::absolute(path));
  }
  return failures == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cout << error.what() << '\n';
  return 1;
}
