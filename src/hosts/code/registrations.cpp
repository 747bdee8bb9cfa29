#include <algorithm>
#include <optional>
#include <string_view>

#include "hosts/code/calls.hpp"
#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

namespace {

// Of a lambda; calls inside of one another would be read again and again.
constexpr std::size_t most_tokens = 1000;

bool is_lambda(const SourceCode& code, TokenRange range) {
  if (code.text(range.begin) == "fun" || code.text(range.begin) == "Sub") return true;
  for (std::size_t at = range.begin; at < range.end && at < range.begin + 6; ++at) {
    if (code.is_mark(at, "=") && code.is_mark(at + 1, ">")) return true;
  }
  return false;
}

// The end of what is assigned: the statement's, or that of the lambda.
std::size_t end_of_value(const SourceCode& code, std::size_t begin, std::size_t end) {
  const bool has_lines = code.language() != Language::csharp;
  for (std::size_t at = begin; at < end; ++at) {
    if (code.is_mark(at, ";") || code.is_mark(at, "}")) return at;
    if (has_lines && code.line(at) != code.line(begin)) return at;
    if (code.partner(at) > at && code.partner(at) < end) at = code.partner(at);
  }
  return end;
}

// `options.ConnectionString = ...`: the place after the sign; 0 where that is not assigned here.
std::size_t assigned_at(const SourceCode& code, std::size_t at, std::string_view property) {
  if (code.text(at) != property || !code.is_mark(at - 1, ".")) return 0;
  if (code.is_mark(at + 1, "=") && !code.is_mark(at + 2, "=")) return at + 2;
  return code.is_mark(at + 1, "<") && code.is_mark(at + 2, "-") ? at + 3 : 0;  // of F#
}

void read_lambda(const Call& call, TokenRange range, Registration& registration) {
  const SourceCode& code = call.code;
  range.end = std::min(range.end, range.begin + most_tokens);
  // A lambda below a condition may have another in it.
  bool has_condition = false;
  for (std::size_t at = range.begin + 1; at < range.end; ++at) {
    has_condition = has_condition || opens_condition(code.text(at)) || code.text(at).starts_with("#if");
    if (assigned_at(code, at, "Endpoints") != 0) registration.sets_endpoints = true;
    const std::size_t value = assigned_at(code, at, "ConnectionString");
    if (value == 0) continue;
    registration.connection = code.is_conditional(at) && (has_condition || !registration.is_conditional)
                                  ? Text{Written::computed, {}}
                                  : read_expression(code, {value, end_of_value(code, value, range.end)});
    registration.connection_place.line = code.line(at);
  }
}

}  // namespace

Registration read_registration(const Call& call) {
  const SourceCode& code = call.code;
  Registration registration;
  registration.place = call.place;
  registration.connection_place = call.place;
  registration.is_conditional = code.is_conditional(call.name);
  std::vector<TokenRange> arguments = code.arguments(call.bracket);
  if (code.text(call.name) == "AddNamedAzureSignalR") {
    registration.name =
        arguments.empty() ? Text{Written::computed, {}} : read_expression(code, arguments.front());
    if (!arguments.empty()) arguments.erase(arguments.begin());
  }
  registration.has_arguments = !arguments.empty();
  if (arguments.empty()) return registration;
  if (is_lambda(code, arguments.front())) {
    read_lambda(call, arguments.front(), registration);
  } else {
    registration.connection = read_expression(code, arguments.front());
    registration.connection_place.line = code.line(arguments.front().begin);
  }
  return registration;
}

}  // namespace signalr_config::hosts::code
