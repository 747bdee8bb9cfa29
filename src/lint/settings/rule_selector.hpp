#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lint/model/rule.hpp"

namespace signalr_config::lint {

/// What picks rules: `ASRS302`, `ASRS3`, a name, `ALL`.
class RuleSelector {
 public:
  /// The selector of a text, in any case; nothing if it picks no rule.
  static std::optional<RuleSelector> parse(std::string_view text);

  bool matches(const Rule& rule) const;

  /// The more a selector says, the more it counts. At least 1.
  std::size_t specificity() const { return prefix_.size() + 1; }

 private:
  explicit RuleSelector(std::string prefix) : prefix_(std::move(prefix)) {}

  std::string prefix_;  // of ids; empty: all
};

/// What was probably meant: `Did you mean ASRS302?`; otherwise what there is to choose from.
std::string hint_for_selector(std::string_view text);

}  // namespace signalr_config::lint
