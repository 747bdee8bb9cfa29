#pragma once

#include <string>
#include <string_view>

#include "lint/model/rule.hpp"

namespace signalr_config::lint {

/// Markdown as plain text: without the marks for code and emphasis.
std::string plain_text(std::string_view markdown);

/// Where Microsoft documents what a rule is about; what the rule itself says goes along as its help.
std::string_view help_uri(const Rule& rule);

/// Why a rule exists, and its examples: as plain text, and in Markdown.
std::string rule_help_text(const Rule& rule);
std::string rule_help_markdown(const Rule& rule);

/// The files of an example in Markdown, each in a block of code below its name.
std::string example_markdown(const RuleExample& example);

}  // namespace signalr_config::lint
