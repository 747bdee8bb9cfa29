#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/name_list.hpp"
#include "signalr_config/sources.hpp"
#include "sources/process/switches.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

using sources::Argument;

/// An entry before the document with all names exists.
struct Setting {
  std::string key;
  std::string_view value;
  Span name;
};

/// Turns arguments into settings, as Microsoft.Extensions.Configuration.CommandLine does.
class CommandLineReader {
 public:
  CommandLineReader(const std::vector<std::string>& arguments, const sources::SwitchMappings& mappings)
      : arguments_(arguments), mappings_(mappings) {}

  ParsedSource read() {
    while (next_ < arguments_.size()) read_one();
    ParsedSource source(std::move(names_).document("command line", SourceKind::command_line));
    for (const Setting& setting : settings_) {
      const std::string_view key = source.store(setting.key);
      source.entries.push_back({key, source.store(setting.value), origin(source, setting.name)});
    }
    for (auto& [problem, name] : problems_) {
      problem.origin = origin(source, name);
      source.diagnostics.push_back(std::move(problem));
    }
    source.exact_refusal_unmasked = exact_refusal_;
    return source;
  }

 private:
  static Origin origin(const ParsedSource& source, Span name) {
    return {source.document(), name, {name.end, name.end}, ValueEncoding::opaque, nullptr};
  }

  void read_one() {
    const std::string_view text = arguments_[next_++];
    if (sources::hides_switch(text)) warn_of_invisible_character();
    const Argument argument = sources::take_apart(text);
    const std::string* const mapped = mappings_.find(argument.switch_name);
    const bool is_undefined = mapped == nullptr && argument.is_short_switch();
    const std::string key = mapped != nullptr ? *mapped : std::string(argument.name.substr(argument.marks));
    if (argument.has_value) {
      if (is_undefined) return refuse_short_switch(text, argument);
      settings_.push_back({key, argument.value, names_.add(argument.name)});
    } else if (argument.marks == 0) {
      return;  // as the SDK does: a word that is nobody's value is ignored, it may be the program's own
    } else if (is_undefined) {
      note_ignored_switch();
    } else if (next_ == arguments_.size()) {
      note_missing_value(argument);
    } else {
      settings_.push_back({key, arguments_[next_++], names_.add(argument.name)});
    }
  }

  void refuse_short_switch(std::string_view text, const Argument& argument) {
    Diagnostic problem;
    problem.code = DiagnosticCode::command_line_short_switch_undefined;
    problem.message.text("the short switch ").key(argument.name);
    problem.message.text(
        " is given a value, but no switch mapping defines it; .NET refuses the command line");
    problem.remedy = "Write two dashes before a key, or add the switch to the switch mappings.";
    problems_.emplace_back(std::move(problem), names_.add(argument.name));
    if (!exact_refusal_.empty()) return;
    exact_refusal_ = "FormatException: The short switch '" + std::string(text) +
                     "' is not defined in the switch mappings.";
  }

  // The one deviation from CommandLineConfigurationProvider, whose StartsWith depends on the culture data
  // that the machine has: here the marks must be the very first characters, as in .NET's invariant mode.
  void warn_of_invisible_character() {
    Diagnostic problem;
    problem.code = DiagnosticCode::command_line_invisible_character;
    problem.severity = Severity::warning;
    problem.message.text("argument " + std::to_string(next_) +
                         " begins with an invisible character before its ");
    problem.message.text("dash or slash; whether .NET takes it for a switch depends on the culture");
    problem.remedy = "Type the argument anew; it was probably pasted.";
    problems_.emplace_back(std::move(problem), Span{});
  }

  // Its name is not shown: what stands right behind a dash may be a value (`-pPassword`).
  void note_ignored_switch() {
    Diagnostic note;
    note.code = DiagnosticCode::command_line_switch_ignored;
    note.severity = Severity::info;
    note.message.text("argument " + std::to_string(next_) + " is a short switch that no switch mapping ");
    note.message.text("defines: it is ignored, and what follows it is not its value");
    note.remedy = "Write two dashes before a key, or add the switch to the switch mappings.";
    problems_.emplace_back(std::move(note), Span{});
  }

  void note_missing_value(const Argument& argument) {
    Diagnostic note;
    note.code = DiagnosticCode::command_line_value_missing;
    note.severity = Severity::info;
    note.message.text("the last argument ").key(argument.name).text(" has no value: it is ignored");
    note.remedy = "Give the value as the next argument or after '='.";
    problems_.emplace_back(std::move(note), names_.add(argument.name));
  }

  const std::vector<std::string>& arguments_;
  const sources::SwitchMappings& mappings_;
  std::size_t next_ = 0;
  core::NameList names_;
  std::vector<Setting> settings_;
  std::vector<std::pair<Diagnostic, Span>> problems_;
  std::string exact_refusal_;
};

class CommandLineSource final : public Source {
 public:
  CommandLineSource(std::vector<std::string> arguments, CommandLineOptions options)
      : arguments_(std::move(arguments)), mappings_(options.switch_mappings) {
    for (std::string& argument : arguments_) argument = text::well_formed(argument);
  }

  ParsedSource load() const override {
    ParsedSource source = CommandLineReader(arguments_, mappings_).read();
    const auto& problems = mappings_.problems();
    source.diagnostics.insert(source.diagnostics.begin(), problems.begin(), problems.end());
    if (!problems.empty()) source.exact_refusal_unmasked = mappings_.exact_refusal();
    return source;
  }

 private:
  std::vector<std::string> arguments_;
  sources::SwitchMappings mappings_;
};

}  // namespace

std::shared_ptr<const Source> command_line(std::vector<std::string> arguments, CommandLineOptions options) {
  return std::make_shared<CommandLineSource>(std::move(arguments), std::move(options));
}

}  // namespace v0
}  // namespace signalr_config
