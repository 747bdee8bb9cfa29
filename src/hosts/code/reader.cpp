#include "hosts/code/reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "hosts/code/added_in_order.hpp"
#include "hosts/code/calls.hpp"
#include "hosts/code/constants.hpp"
#include "hosts/code/host_calls.hpp"

namespace signalr_config::hosts::code {

namespace {

// A program has a handful; what has more is hostile, and its calls may stand inside of one another.
constexpr std::size_t most_registrations = 100;

class FactReader {
 public:
  FactReader(NamedCode source, const std::string& file, Facts& facts)
      : source_(source), code_(source.code), file_(file), facts_(facts) {}

  void read() {
    makes_web_host_ = has_word("ConfigureWebHostDefaults") || has_word("ConfigureWebHost");
    is_functions_application_ = has_word("FunctionsApplication");
    // Of Aspire's host, a resource has the name of the method.
    is_distributed_ = has_word("DistributedApplication") || has_word("IDistributedApplicationBuilder");
    is_functions_worker_ =
        has_word("ConfigureFunctionsWorkerDefaults") || has_word("ConfigureFunctionsWebApplication");
    for (std::size_t at = 0; at < code_.size(); ++at) {
      if (!code_.is_word(at)) continue;
      constants_.read(at);
      read_host_assignment(source_, at, place_of(at), facts_);
      read_setting(at);
      if (const auto bracket = code_.call_at(at)) read_call({source_, at, *bracket, place_of(at)});
    }
    added_.move_to(facts_.sources);
  }

 private:
  Place place_of(std::size_t at) const { return {file_, code_.line(at)}; }

  bool has_word(std::string_view word) const {
    for (std::size_t at = 0; at < code_.size(); ++at) {
      if (code_.text(at) == word) return true;
    }
    return false;
  }

  // `configuration["KEY"] = value`: it is added above what is there.
  void read_setting(std::size_t at) {
    if (!code_.is_mark(at + 1, "[") || !is_configuration(source_, {at, at + 1})) return;
    const std::size_t equals = code_.partner(at + 1) + 1;
    const bool is_set =
        code_.is_mark(equals, "=") && !code_.is_mark(equals + 1, "=") && !code_.is_mark(equals + 1, ">");
    if (!is_set || equals < at) return;
    constexpr std::size_t longest = 64;
    const std::size_t end = end_of_value(code_, equals + 1, std::min(equals + longest, code_.size()));
    const auto key = read_string(code_, {at + 2, equals - 1});
    auto value = read_string(code_, {equals + 1, end});
    AddedSource source{
        .addition = Addition::setting, .is_conditional = code_.is_conditional(at), .place = place_of(at)};
    const bool is_written = key && value && key->is_literal() && value->is_literal();
    if (is_written) source.pairs.push_back({*key, *std::move(value), code_.line(at)});
    if (!is_written) source.argument.written = Written::computed;
    added_.add({source_, at, at + 1, place_of(at)}, std::move(source));
  }

  void read_call(const Call& call) {
    const std::string_view name = code_.text(call.name);
    added_.note_call(call);
    if (is_defined_here(call.name)) return;
    if (name == "AddAzureSignalR" || name == "AddNamedAzureSignalR") {
      if (is_distributed_ || ++registrations_ > most_registrations) return;
      facts_.registrations.push_back(read_registration(call));
      facts_.registrations.back().connection_place.file = file_;
    } else if (auto source = read_added_source(call)) {
      added_.add(call, *std::move(source));
    } else if (const auto builder = builder_of(call)) {
      facts_.builders.push_back(*builder);
    } else if (adds_what_is_unknown(name)) {
      facts_.remarks.push_back({std::string(name) + " adds settings of another kind", call.place});
    } else {
      read_host_call(call, facts_);
      if (name.ends_with("Configure") || name.ends_with("Options") || name.ends_with("ConfigureAll"))
        read_options(call);
    }
  }

  void read_options(const Call& call) {
    if (++registrations_ > most_registrations) return;
    if (auto remark = read_options_call(call)) facts_.remarks.push_back(*std::move(remark));
  }

  // `Type NAME(...)`, and neither `return NAME(...)` nor a call in a line of its own.
  bool is_defined_here(std::size_t name) const {
    static constexpr std::array<std::string_view, 9> words{"return", "await", "new",  "New",   "then",
                                                           "else",   "Then",  "Else", "Return"};
    const bool is_after_word = code_.is_word(name - 1) && code_.line(name - 1) == code_.line(name);
    return is_after_word && std::ranges::find(words, code_.text(name - 1)) == words.end() && name > 0;
  }

  std::optional<BuilderCall> builder_of(const Call& call) const {
    const std::string_view name = code_.text(call.name);
    // Spec 11.1: the worker of Functions has the rules of these.
    if (name == "ConfigureFunctionsWorkerDefaults" || name == "ConfigureFunctionsWebApplication") {
      if (is_functions_application_) return std::nullopt;
      return BuilderCall{HostBuilder::generic, code_.is_conditional(call.name), call.place};
    }
    auto builder = read_builder_call(call);
    if (!builder) return std::nullopt;
    const bool is_bare = name == "HostBuilder";
    if (is_bare && is_functions_worker_) return std::nullopt;
    if (is_bare) builder->adds_aspnetcore = makes_web_host_;
    if (builder->builder == HostBuilder::generic && makes_web_host_)
      builder->builder = HostBuilder::generic_web;
    return builder;
  }

  const NamedCode source_;
  const SourceCode& code_;
  const std::string& file_;
  Facts& facts_;
  ConstantReader constants_{code_, facts_};
  AddedInOrder added_{source_};
  bool makes_web_host_ = false;
  bool is_functions_application_ = false;
  bool is_functions_worker_ = false;
  bool is_distributed_ = false;
  std::size_t registrations_ = 0;
};

}  // namespace

bool may_have_facts(std::string_view text) {
  static constexpr std::array<std::string_view, 29> words{"AzureSignalR",
                                                          "Builder",
                                                          "AddJsonFile",
                                                          "AddXmlFile",
                                                          "AddIniFile",
                                                          "AddYaml",
                                                          "AddToml",
                                                          "Stream",
                                                          "AddEnvironmentVariables",
                                                          "AddKeyPerFile",
                                                          "AddUserSecrets",
                                                          "AddAzureAppConfiguration",
                                                          "AddAzureKeyVault",
                                                          "AddCommandLine",
                                                          "AddInMemory",
                                                          "AddConfiguration",
                                                          "UseConfiguration",
                                                          "Sources",
                                                          "UseEnvironment",
                                                          "UseContentRoot",
                                                          "SetBasePath",
                                                          "UseSetting",
                                                          "SetEnvironmentVariable",
                                                          "ServiceOptions",
                                                          "onfiguration[",
                                                          "const string",
                                                          "readonly string",
                                                          "Const ",
                                                          "Literal"};
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

void read_facts(const SourceCode& code, const std::string& file, Facts& facts) {
  const AssignedNames names(code);
  FactReader({code, names}, file, facts).read();
}

}  // namespace signalr_config::hosts::code
