#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// The names of a source and what is assigned to them, wherever they stand in it.
class AssignedNames {
 public:
  explicit AssignedNames(const SourceCode& code);

  /// The only value that a name has in the source. Nothing where it has several, is a parameter as well, or
  /// is assigned below a condition.
  std::optional<TokenRange> value_of(std::string_view name) const;

  /// Whether a name may be a section of the configuration: `NAME = configuration.GetSection("KEY")`.
  bool is_section(std::string_view name) const { return sections_.contains(name); }

  /// Whether a name is a configuration that the program builds by itself, or its builder:
  /// `NAME = new ConfigurationBuilder()`.
  bool is_apart(std::string_view name) const { return apart_.contains(name); }

 private:
  struct Assigned {
    TokenRange value;
    bool is_only = true;
  };

  void note_assignment(const SourceCode& code, std::size_t name, std::size_t value);
  void note_kind(const SourceCode& code, std::string_view name, TokenRange value);

  std::map<std::string, Assigned, std::less<>> assigned_;
  std::set<std::string, std::less<>> sections_;
  std::set<std::string, std::less<>> apart_;
};

/// The end of the value that begins at a token: the statement's, the argument's, or that of the lambda.
[[nodiscard]] std::size_t end_of_value(const SourceCode& code, std::size_t begin, std::size_t end);

/// `ConfigurationBuilder`, `ConfigurationManager`: what a configuration of its own is made with.
[[nodiscard]] bool makes_configuration(const SourceCode& code, std::size_t at);

}  // namespace signalr_config::hosts::code
