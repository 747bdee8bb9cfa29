#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hosts/code/assigned_names.hpp"
#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// A source, and what its names are.
struct NamedCode {
  const SourceCode& code;
  const AssignedNames& names;
};

/// How the expression of these tokens is written. A variable that has one value in the source is that value.
[[nodiscard]] Text read_expression(const NamedCode& source, TokenRange range);

/// The same of a string that nothing but literals and constants make; nothing where something else does.
[[nodiscard]] std::optional<Text> read_string(const SourceCode& code, TokenRange range);

/// The same of a key or a value of the configuration: `configuration["KEY"]`, `GetConnectionString("NAME")`.
[[nodiscard]] std::optional<Text> read_configuration_access(const NamedCode& source, TokenRange range);

/// Whether a name is that of the application's configuration, as far as names tell.
[[nodiscard]] bool is_configuration(const NamedCode& source, TokenRange range);

/// `Program.Configuration`, `host?.Configuration`, `host!.Configuration`: names and what is of them.
[[nodiscard]] bool is_path(const SourceCode& code, TokenRange range);

/// The argument of this name, `name: value`; nothing where it has none.
[[nodiscard]] std::optional<TokenRange> named_argument(const SourceCode& code,
                                                       const std::vector<TokenRange>& arguments,
                                                       std::string_view name);

/// The argument of this name, else the one at this place among those without a name.
[[nodiscard]] std::optional<TokenRange> argument_at(const SourceCode& code,
                                                    const std::vector<TokenRange>& arguments,
                                                    std::string_view name, std::size_t index);

}  // namespace signalr_config::hosts::code
