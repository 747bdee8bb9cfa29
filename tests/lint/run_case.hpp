#pragma once

#include <string>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/rule.hpp"
#include "lint/rule_case.hpp"

namespace lint_test {

/// Lints the files of a case with one rule, and writes its findings as the case file has them.
std::string run_case(const RuleCase& one, const signalr_config::lint::Rule& rule);

/// Whether one of the findings has a fix.
bool offers_fix(const RuleCase& one, const signalr_config::lint::Rule& rule);

/// The files that the fixes of one rule change, those that change the outcome included, as they are then.
std::vector<CaseFile> fix_case(const RuleCase& one, const signalr_config::lint::Rule& rule);

/// Every finding of every rule that is on by default.
std::vector<signalr_config::lint::Finding> run_all_rules(const RuleCase& one);

/// A place as the case files write it.
std::string written(const signalr_config::lint::Location& location);

/// The ids of the rules that find something in a case, in the order of the findings, each once. Runs every
/// rule that is on by default, and those that are given.
std::vector<std::string> rules_that_find(const RuleCase& one, const signalr_config::lint::Rule& rule);

/// The case that an example of a rule is.
RuleCase case_of_example(const signalr_config::lint::RuleExample& example);

}  // namespace lint_test
