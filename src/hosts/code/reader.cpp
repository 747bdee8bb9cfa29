#include "hosts/code/reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hosts/code/calls.hpp"
#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

namespace {

// A program has a handful; what has more is hostile, and its calls may stand inside of one another.
constexpr std::size_t most_registrations = 100;

class FactReader {
 public:
  FactReader(const SourceCode& code, const std::string& file, Facts& facts)
      : code_(code), file_(file), facts_(facts) {}

  void read() {
    makes_web_host_ = has_word("ConfigureWebHostDefaults") || has_word("ConfigureWebHost");
    is_functions_application_ = has_word("FunctionsApplication");
    for (std::size_t at = 0; at < code_.size(); ++at) {
      if (!code_.is_word(at)) continue;
      note_type(at);
      read_constant(at);
      note_configuration_apart(at);
      if (const auto bracket = code_.call_at(at)) read_call({code_, at, *bracket, place_of(at)});
    }
  }

 private:
  struct Type {
    std::string name;
    std::size_t end;
  };

  Place place_of(std::size_t at) const { return {file_, code_.line(at)}; }

  bool has_word(std::string_view word) const {
    for (std::size_t at = 0; at < code_.size(); ++at) {
      if (code_.text(at) == word) return true;
    }
    return false;
  }

  // `class NAME ... {`: constants are known by their type.
  void note_type(std::size_t at) {
    static constexpr std::array<std::string_view, 4> words{"class", "struct", "record", "interface"};
    constexpr std::size_t most_tokens = 64;  // of its bases
    while (!types_.empty() && types_.back().end < at) types_.pop_back();
    if (std::ranges::find(words, code_.text(at - 1)) == words.end()) return;
    for (std::size_t open = at + 1; open < at + most_tokens && !code_.is_mark(open, ";"); ++open) {
      if (!code_.is_mark(open, "{")) continue;
      types_.push_back({std::string(code_.text(at)), code_.partner(open)});
      return;
    }
  }

  void note_constant(const std::string& name, const std::optional<std::string>& value) {
    const auto [found, is_new] = facts_.constants.try_emplace(name, value);
    if (!is_new && found->second != value) found->second = std::nullopt;
  }

  // `const string NAME = "value";`, and what may hide it where it is used: `var NAME`, `string? NAME`.
  void read_constant(std::size_t at) {
    std::size_t type = at - 1;
    if (code_.is_mark(type, "?")) --type;
    const std::string_view word = code_.text(type);
    if (word != "string" && word != "String" && word != "var") return;
    const std::string name(code_.text(at));
    const bool is_constant = code_.text(type - 1) == "const" || code_.text(type - 1) == "readonly";
    if (!is_constant) return note_constant(name, std::nullopt);
    const bool is_assigned = code_.is_mark(at + 1, "=") && code_.is_mark(at + 3, ";");
    const auto value = is_assigned ? code_.literal(at + 2) : std::nullopt;
    note_constant(name, value);
    if (!types_.empty()) note_constant(types_.back().name + '.' + name, value);
  }

  // Sources of `new ConfigurationBuilder()`, and of the host's own configuration.
  void note_configuration_apart(std::size_t at) {
    const std::string_view word = code_.text(at);
    if (word == "ConfigureHostConfiguration" && code_.is_mark(at + 1, "("))
      apart_until_ = std::max(apart_until_, code_.partner(at + 1));
    if (word != "ConfigurationBuilder" || code_.text(at - 1) != "new") return;
    std::size_t end = code_.is_mark(at + 1, "(") ? code_.partner(at + 1) + 1 : at + 1;
    while (code_.is_mark(end, ".") && code_.is_word(end + 1)) {
      const auto bracket = code_.call_at(end + 1);
      if (!bracket) break;
      end = code_.partner(*bracket) + 1;
    }
    apart_until_ = std::max(apart_until_, end);
  }

  void read_call(const Call& call) {
    const std::string_view name = code_.text(call.name);
    const bool is_defined_here = code_.is_word(call.name - 1) && code_.text(call.name - 1) != "return" &&
                                 code_.text(call.name - 1) != "await";
    if (is_defined_here) return;
    if (name == "AddAzureSignalR" || name == "AddNamedAzureSignalR") {
      if (++registrations_ > most_registrations) return;
      facts_.registrations.push_back(read_registration(call));
      facts_.registrations.back().connection_place.file = file_;
    } else if (auto source = read_added_source(call)) {
      source->is_apart = call.name < apart_until_;
      facts_.sources.push_back(*std::move(source));
    } else if (const auto builder = builder_of(call)) {
      facts_.builders.push_back({*builder, code_.is_conditional(call.name), call.place});
    }
  }

  std::optional<HostBuilder> builder_of(const Call& call) const {
    const std::string_view name = code_.text(call.name);
    // Spec 11.1: the worker of Functions has the rules of these.
    if (name == "ConfigureFunctionsWorkerDefaults" || name == "ConfigureFunctionsWebApplication") {
      return is_functions_application_ ? std::nullopt : std::optional(HostBuilder::generic);
    }
    if (!code_.is_mark(call.name - 1, ".")) return std::nullopt;
    const std::string_view type = code_.text(call.name - 2);
    if (type == "FunctionsApplication" && name == "CreateBuilder") return HostBuilder::worker;
    if (type == "WebApplication" && name == "Create") return HostBuilder::web;
    const std::string method = std::string(type) + '.' + std::string(name);
    const auto builder = parse_host_builder(method);
    const bool is_method = builder && method_of(*builder).starts_with(type);
    if (!is_method) return std::nullopt;
    return *builder == HostBuilder::generic && makes_web_host_ ? HostBuilder::generic_web : *builder;
  }

  const SourceCode& code_;
  const std::string& file_;
  Facts& facts_;
  bool makes_web_host_ = false;
  bool is_functions_application_ = false;
  std::vector<Type> types_ = {};  // that are open
  std::size_t apart_until_ = 0;
  std::size_t registrations_ = 0;
};

}  // namespace

bool may_have_facts(std::string_view text) {
  static constexpr std::array<std::string_view, 9> words{"AzureSignalR",
                                                         "Builder(",
                                                         "AddJsonFile",
                                                         "AddEnvironmentVariables",
                                                         "AddKeyPerFile",
                                                         "AddUserSecrets",
                                                         "AddAzureAppConfiguration",
                                                         "AddAzureKeyVault",
                                                         "const string"};
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

void read_facts(const SourceCode& code, const std::string& file, Facts& facts) {
  FactReader(code, file, facts).read();
}

}  // namespace signalr_config::hosts::code
