#include "hosts/code/host_calls.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/host_options.hpp"

namespace signalr_config::hosts::code {

namespace {

using Kind = HostSetting::Kind;

constexpr std::size_t longest_chain = 400;  // of calls in which `ConfigureWebHostDefaults` may stand

// Whether the content root is what it is anyway.
bool is_content_root(const NamedCode& source, TokenRange range) {
  const SourceCode& code = source.code;
  if (range.size() == 1) {
    if (const auto value = source.names.value_of(code.text(range.begin))) range = *value;
  }
  if (is_path(code, range))
    return code.text(range.end - 1) == "ContentRootPath" || code.text(range.end - 1) == "CurrentDirectory";
  const bool is_call = code.is_mark(range.end - 1, ")") && code.partner(range.end - 1) + 2 == range.end;
  return is_call && code.text(range.end - 3) == "GetCurrentDirectory";
}

void read_place(const Call& call, Facts& facts, std::string_view what) {
  const std::vector<TokenRange> arguments = call.code().arguments(call.bracket);
  if (arguments.empty() || is_content_root(call.source, arguments.front())) return;
  facts.remarks.push_back({std::string(call.code().text(call.name)) + std::string(what), call.place});
}

// Of the web host's builder the variables are read before what is used of it, of the other one after.
bool is_before_web_host(const Call& call) {
  const SourceCode& code = call.code();
  for (std::size_t at = call.name; at < call.name + longest_chain && !code.is_mark(at, ";"); ++at) {
    if (code.text(at).starts_with("ConfigureWebHost")) return true;
    if (code.partner(at) < at) return false;
    if (code.partner(at) > at) at = code.partner(at);
  }
  return false;
}

void read_environment(const Call& call, Facts& facts) {
  const std::vector<TokenRange> arguments = call.code().arguments(call.bracket);
  if (arguments.size() != 1) return;
  const std::string_view owner = call.code().text(call.name - 2);
  if (owner == "Host" || owner == "WebHost")
    return facts.remarks.push_back({"WebApplicationBuilder refuses UseEnvironment", call.place});
  facts.settings.push_back({.kind = Kind::environment,
                            .method = "UseEnvironment",
                            .value = read_expression(call.source, arguments.front()),
                            .is_conditional = call.code().is_conditional(call.name),
                            .is_below_variables = is_before_web_host(call),
                            .place = call.place});
}

bool mentions(std::string_view key, std::string_view word) {
  return dotnet::to_lower_invariant(key).find(word) != std::string::npos;
}

// Whether a key or a variable can decide which endpoints there are.
bool decides(std::string_view key) {
  static constexpr std::array<std::string_view, 4> words{"environment", "signalr", "contentroot",
                                                         "applicationname"};
  return std::ranges::any_of(words, [&](std::string_view word) { return mentions(key, word); });
}

// `UseSetting("environment", x)`, `Environment.SetEnvironmentVariable("KEY", x)`
void read_named_value(const Call& call, Facts& facts) {
  const SourceCode& code = call.code();
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  if (arguments.size() < 2) return;
  const auto key = read_string(code, arguments.front());
  const bool is_known = key && key->is_literal() && key->parts.empty();
  const std::string_view last = code.text(arguments.front().end - 1);
  if (decides(is_known ? std::string_view(key->value) : last))
    facts.remarks.push_back({std::string(code.text(call.name)) + " sets what decides", call.place});
}

// `AddSingleton<IConfiguration>(own)`: what the SDK is given is then another configuration.
void read_service(const Call& call, Facts& facts) {
  const std::vector<TokenRange> arguments = call.code().arguments(call.bracket);
  const bool is_name = arguments.size() == 1 && arguments.front().size() == 1;
  if (is_name && call.source.names.is_apart(call.code().text(arguments.front().begin)))
    facts.remarks.push_back({"AddSingleton hands over a configuration of its own", call.place});
}

std::optional<Kind> kind_of(std::string_view name) {
  if (name == "EnvironmentName") return Kind::environment;
  if (name == "ApplicationName") return Kind::application_name;
  return std::nullopt;
}

}  // namespace

void read_host_call(const Call& call, Facts& facts) {
  const SourceCode& code = call.code();
  const std::string_view name = code.text(call.name);
  if (!code.is_mark(call.name - 1, ".")) return;
  if (name == "UseEnvironment") read_environment(call, facts);
  if (name == "SetBasePath" || name == "UseContentRoot") read_place(call, facts, " names another directory");
  if (name == "UseSetting" || name == "SetEnvironmentVariable") read_named_value(call, facts);
  if (name == "AddSingleton") read_service(call, facts);
  if (name == "UseConfiguration")
    facts.remarks.push_back({"UseConfiguration hands over a configuration of its own", call.place});
}

void read_host_assignment(const NamedCode& source, std::size_t name, const Place& place, Facts& facts) {
  const SourceCode& code = source.code;
  const bool is_assigned =
      code.is_mark(name + 1, "=") && !code.is_mark(name + 2, "=") && !code.is_mark(name + 2, ">");
  if (!is_assigned) return;
  const auto kind = kind_of(code.text(name));
  const bool is_root = code.text(name) == "ContentRootPath";
  if (!kind && !is_root) return;
  const TokenRange value{name + 2, end_of_value(code, name + 2, std::min(name + 100, code.size()))};
  if (!is_member_of_options(source, name)) {
    const bool is_late =
        code.is_mark(name - 1, ".") && code.text(name - 2) == "Environment" && kind == Kind::environment;
    if (is_late) facts.remarks.push_back({"the environment gets another name after the host is made", place});
    return;
  }
  if (is_root) {
    if (!is_content_root(source, value))
      facts.remarks.push_back({"ContentRootPath names another directory", place});
    return;
  }
  facts.settings.push_back({.kind = *kind,
                            .method = std::string(code.text(name)),
                            .value = read_expression(source, value),
                            .is_conditional = code.is_conditional(name),
                            .place = place});
}

}  // namespace signalr_config::hosts::code
