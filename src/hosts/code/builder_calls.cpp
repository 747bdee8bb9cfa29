#include "hosts/code/host_calls.hpp"

#include <string>
#include <string_view>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/host_options.hpp"

namespace signalr_config::hosts::code {

namespace {

bool is_empty_value(const SourceCode& code, TokenRange range) {
  const std::string_view first = code.text(range.begin);
  if (range.size() == 1) return first == "null" || first == "Nothing";
  const bool is_list = code.is_mark(range.begin, "[") && code.partner(range.begin) == range.begin + 1;
  const bool is_array = first == "Array" && code.text(range.begin + 2) == "Empty";
  const bool is_new = first == "new" && code.text(range.begin + 1) == "string" && range.size() == 5;
  return is_list || is_array || is_new;
}

bool has_member(const SourceCode& code, TokenRange range, std::string_view name) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (code.text(at) == name && code.is_mark(at + 1, "=")) return true;
  }
  return false;
}

bool hands_arguments_over(const Call& call) {
  const SourceCode& code = call.code();
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  if (arguments.empty() || is_empty_value(code, arguments.front())) return false;
  const auto options = members_of_options(call.source, arguments.front());
  return !options || has_member(code, *options, "Args");
}

// `DisableDefaults = true`
bool is_without_defaults(const Call& call) {
  const std::vector<TokenRange> arguments = call.code().arguments(call.bracket);
  const auto options = arguments.empty() ? std::nullopt : members_of_options(call.source, arguments.front());
  return options && has_member(call.code(), *options, "DisableDefaults");
}

std::string method_of(const Call& call) {
  const SourceCode& code = call.code();
  const std::string name(code.text(call.name));
  return code.is_mark(call.name - 1, ".") ? std::string(code.text(call.name - 2)) + '.' + name : name;
}

// In Visual Basic and F# a call and a construction may look alike.
bool is_construction(const SourceCode& code, std::size_t name) {
  std::size_t at = name;
  while (code.is_mark(at - 1, ".") && code.is_word(at - 2)) at -= 2;
  return dotnet::equals_ignore_case(code.text(at - 1), "new") || code.language() == Language::fsharp;
}

bool is_builder_type(std::string_view name) {
  return name.ends_with("HostBuilder") || name == "HostApplicationBuilder";
}

}  // namespace

std::optional<BuilderCall> read_builder_call(const Call& call) {
  const SourceCode& code = call.code();
  const std::string method = method_of(call);
  const std::string_view name = code.text(call.name);
  const bool is_type = is_builder_type(name) && is_construction(code, call.name);
  const auto builder = parse_host_builder(is_type ? std::string(name) : method);
  const bool is_method = method.find('.') != std::string::npos && !is_builder_type(name);
  if (!builder || (!is_type && !is_method)) return std::nullopt;
  // Its whole name: another type may have a method of the same.
  BuilderCall made{.builder = *builder,
                   .is_conditional = code.is_conditional(call.name),
                   .place = call.place,
                   .reads_arguments = hands_arguments_over(call)};
  if (*builder == HostBuilder::worker && is_without_defaults(call)) made.builder = HostBuilder::empty;
  if (is_type && name.ends_with("HostBuilder")) made.reads_arguments = false;
  made.adds_aspnetcore = is_type && name == "WebHostBuilder";
  return made;
}

}  // namespace signalr_config::hosts::code
