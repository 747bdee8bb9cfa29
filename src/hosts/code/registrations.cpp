#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/calls.hpp"
#include "hosts/code/lambdas.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr std::string_view extensions = "AzureSignalRDependencyInjectionExtensions";

// `options.ConnectionString = ...`: the place after the sign; 0 where that is not assigned here.
std::size_t assigned_at(const SourceCode& code, std::size_t at, std::string_view property) {
  if (code.text(at) != property || !code.is_mark(at - 1, ".")) return 0;
  if (code.is_mark(at + 1, "=") && !code.is_mark(at + 2, "=")) return at + 2;
  return code.is_mark(at + 1, "<") && code.is_mark(at + 2, "-") ? at + 3 : 0;  // of F#
}

// `options.ConnectionString ??= ...`, `+=`: what it was decides.
bool is_changed_at(const SourceCode& code, std::size_t at, std::string_view property) {
  const bool is_of = code.text(at) == property && code.is_mark(at - 1, ".");
  const bool is_joined = code.is_mark(at + 1, "+") && code.is_mark(at + 2, "=");
  const bool is_default = code.is_mark(at + 1, "?") && code.is_mark(at + 2, "?") && code.is_mark(at + 3, "=");
  return is_of && (is_joined || is_default);
}

// What a function does to the options that it is given. Something else may have properties of the same name.
class OptionsReader {
 public:
  OptionsReader(const Call& call, const Function& function, Registration& registration)
      : call_(call), code_(call.code()), function_(function), registration_(registration) {}

  void read() {
    for (std::size_t at = function_.body.begin; at < function_.body.end; ++at) {
      if (is_of_options(at)) read_property(at);
      if (is_handed_on(at)) registration_.hands_options_on = true;
    }
  }

 private:
  void read_property(std::size_t at) {
    if (assigned_at(code_, at, "Endpoints") != 0) {
      registration_.sets_endpoints = true;
      registration_.connection_place.line = code_.line(at);
    }
    const std::size_t value = assigned_at(code_, at, "ConnectionString");
    const bool is_changed = is_changed_at(code_, at, "ConnectionString");
    if (value == 0 && !is_changed) return;
    // A function below a condition may have another in it.
    const bool may_not_run =
        code_.is_conditional(at) && (function_.has_condition || !registration_.is_conditional);
    registration_.connection =
        is_changed || may_not_run
            ? Text{.written = Written::computed}
            : read_expression(call_.source, {value, end_of_value(code_, value, function_.body.end)});
    registration_.connection_place.line = code_.line(at);
  }

  bool is_parameter(std::size_t at) const {
    return !function_.parameter.empty() && code_.is_word(at) && code_.text(at) == function_.parameter;
  }

  // `o.NAME`, `o!.NAME`, and `.NAME` below `With o` of Visual Basic.
  bool is_of_options(std::size_t at) const {
    if (!code_.is_mark(at - 1, ".")) return false;
    const std::size_t owner = code_.is_mark(at - 2, "!") ? at - 3 : at - 2;
    const bool begins = code_.line(at - 2) != code_.line(at);
    const bool is_below_with = code_.language() == Language::visual_basic && begins;
    return is_below_with || (is_parameter(owner) && !code_.is_mark(owner - 1, "."));
  }

  // As an argument: what is given to something else may be changed there.
  bool is_handed_on(std::size_t at) const {
    if (!is_parameter(at) || code_.is_mark(at - 1, ".")) return false;
    static constexpr std::array<std::string_view, 4> before{"(", ",", ":", "="};
    static constexpr std::array<std::string_view, 3> after{")", ",", ";"};
    const auto is_one_of = [&](std::size_t mark, const auto& marks) {
      return std::ranges::any_of(marks, [&](std::string_view one) { return code_.is_mark(mark, one); });
    };
    const bool is_applied = code_.language() == Language::fsharp && code_.is_word(at - 1);
    return (is_one_of(at - 1, before) && is_one_of(at + 1, after)) ||
           (is_applied && !code_.is_mark(at + 1, "."));
  }

  const Call& call_;
  const SourceCode& code_;
  const Function& function_;
  Registration& registration_;
};

// The only argument besides the name, whatever it is called.
std::optional<TokenRange> configuring_argument(const SourceCode& code,
                                               const std::vector<TokenRange>& arguments, std::size_t index) {
  for (const std::string_view name : {"configure", "connectionString"}) {
    if (const auto named = named_argument(code, arguments, name)) return named;
  }
  return argument_at(code, arguments, "", index);
}

}  // namespace

Registration read_registration(const Call& call) {
  const SourceCode& code = call.code();
  Registration registration;
  registration.place = call.place;
  registration.connection_place = call.place;
  registration.is_conditional = code.is_conditional(call.name);
  std::vector<TokenRange> arguments = code.arguments(call.bracket);
  // As a method of its class it is given the builder first.
  const bool is_static = code.is_mark(call.name - 1, ".") && code.text(call.name - 2) == extensions;
  if (is_static && !arguments.empty()) arguments.erase(arguments.begin());
  const bool is_named = code.text(call.name) == "AddNamedAzureSignalR";
  if (is_named) {
    const auto name = argument_at(code, arguments, "name", 0);
    registration.name = name ? read_expression(call.source, *name) : Text{.written = Written::computed};
  }
  const auto argument = configuring_argument(code, arguments, is_named ? 1 : 0);
  registration.has_arguments = argument.has_value() || arguments.size() > (is_named ? 1 : 0);
  if (!argument) {
    if (registration.has_arguments) registration.connection.written = Written::computed;
    return registration;
  }
  registration.connection_place.line = code.line(argument->begin);
  if (const auto function = find_function(code, *argument)) {
    OptionsReader(call, *function, registration).read();
  } else {
    registration.connection = read_expression(call.source, *argument);
  }
  return registration;
}

std::optional<Remark> read_options_call(const Call& call) {
  const SourceCode& code = call.code();
  const std::string_view name = code.text(call.name);
  const bool configures = name == "Configure" || name == "PostConfigure" || name == "AddOptions" ||
                          name == "ConfigureAll" || name == "PostConfigureAll";
  const bool is_of_sdk =
      configures && call.bracket > call.name + 3 && code.text(call.bracket - 2) == "ServiceOptions";
  if (!is_of_sdk || code.is_mark(call.name + 1, "(")) return std::nullopt;
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  const auto function = arguments.empty() ? std::nullopt : find_function(code, arguments.back());
  Registration changes;
  if (function) OptionsReader(call, *function, changes).read();
  const bool is_harmless = function && changes.connection.written == Written::nothing &&
                           !changes.sets_endpoints && !changes.hands_options_on;
  if (is_harmless) return std::nullopt;
  return Remark{std::string(name) + "<ServiceOptions> sets options of the SDK", call.place};
}

}  // namespace signalr_config::hosts::code
