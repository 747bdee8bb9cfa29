#include "cli/command_line_settings.hpp"

#include <algorithm>
#include <ostream>

#include "cli/key_syntax.hpp"
#include "cli/printable.hpp"
#include "cli/style.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::cli {

namespace {

// Whether the value holds a key or a password, as far as it can be told.
bool has_secret(const std::string& value) {
  const auto properties = split_connection_string(value);
  return std::ranges::any_of(properties, [](const ConnectionStringProperty& property) {
    const bool secret = dotnet::equals_ignore_case(property.name, "AccessKey") ||
                        dotnet::equals_ignore_case(property.name, "ClientSecret");
    return secret && !property.value.empty();
  });
}

std::string read_value(StandardInput& standard_input) {
  std::string value = standard_input.take("--set");
  // As `$(...)` does: the line break that ends the text is no part of it.
  while (value.ends_with('\n') || value.ends_with('\r')) value.pop_back();
  return value;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> read_settings(const std::vector<std::string>& arguments,
                                                               StandardInput& standard_input,
                                                               Invocation& invocation) {
  const Style style = Style::for_stream(invocation.process.err_is_terminal, invocation.process.environment);
  std::vector<std::pair<std::string, std::string>> settings;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    const std::string key = key_from_argument(argument.substr(0, equals));
    if (key.empty()) throw UsageError("--set takes KEY=VALUE, and the key is missing");
    const bool from_input = equals == std::string::npos || argument.substr(equals + 1) == "-";
    std::string value = from_input ? read_value(standard_input) : argument.substr(equals + 1);
    if (!from_input && has_secret(value)) {
      invocation.err
          << style.warning("warning:") << " the secret in --set " << printable(key)
          << " stays in the shell's history and is visible to other processes; use --set KEY=- and give it "
             "on standard input\n";
    }
    settings.emplace_back(key, std::move(value));
  }
  return settings;
}

}  // namespace signalr_config::cli
