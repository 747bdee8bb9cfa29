#include "deployments/docker/dockerfile.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "deployments/common/deployment_text.hpp"
#include "deployments/docker/dockerfile_expansion.hpp"
#include "deployments/docker/dockerfile_instructions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_stages = 200;  // each is looked through for those that are built from it
using Values = std::map<std::string, std::string, std::less<>>;

/// A value without the quotes around all of it, for its place.
PlacedText inside_quotes(const PlacedText& value) {
  const std::string& text = value.text();
  const bool is_quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') &&
                         text.find(text.front(), 1) == text.size() - 1;
  return is_quoted ? value.part(1, text.size() - 1) : value;
}

class DockerfileReader {
 public:
  explicit DockerfileReader(DeploymentText text) : text_(std::move(text)) {}

  ParsedDockerfile run() && {
    DockerInstructions read = read_docker_instructions(text_);
    escape_ = read.escape;
    for (const DockerInstruction& instruction : read.instructions) {
      if (instruction.name == "FROM") read_from(instruction);
      if (instruction.name == "ARG") read_arg(instruction);
      if (instruction.name == "ENV") read_env(instruction);
      if (is_full_) break;
    }
    sources::ParsedVariables rest = std::move(text_.list).take();
    return {rest.document, std::move(stages_), std::move(rest.comments), std::move(rest.diagnostics)};
  }

 private:
  /// What a stage knows while it is read.
  struct Scope {
    Values variables;
    Values arguments;
    std::optional<std::size_t> base;
  };

  void read_from(const DockerInstruction& from);
  void read_arg(const DockerInstruction& arg);
  void read_env(const DockerInstruction& env);
  void read_old_env(const DockerInstruction& env);
  void set(const PlacedText& name, const PlacedText& value, Values& target);
  std::optional<std::string> look_up(std::string_view name) const;
  std::optional<std::string> expand(const PlacedText& word);
  void report_expansion(DockerExpansionError error, Span place);
  void refuse(Span place, std::string_view words, std::string_view remedy) {
    report(text_.list, DiagnosticCode::dockerfile_syntax, Severity::error, place, words, remedy);
  }

  DeploymentText text_;
  bool is_full_ = false;
  char escape_ = '\\';
  std::vector<DockerfileStage> stages_;
  std::vector<Scope> scopes_;
  Values global_arguments_;
  std::size_t bytes_left_ = maximum_deployment_size;  // of values, which can double line by line
};

void DockerfileReader::read_from(const DockerInstruction& from) {
  std::vector<PlacedText> words = split_docker_words(from.arguments, escape_);
  std::erase_if(words, [](const PlacedText& word) { return word.text().starts_with("--"); });
  const bool is_named = words.size() == 3 && dotnet::ascii_lowered(words[1].text()) == "as";
  if (words.size() != 1 && !is_named) {
    return refuse(from.place, "expected FROM image, or FROM image AS name", "Correct the line.");
  }
  if (stages_.size() == most_stages) {
    is_full_ = true;
    return report(text_.list, DiagnosticCode::deployment_too_large, Severity::error, from.place,
                  "expected at most 200 stages, found more", "Check that this is the file that was meant.");
  }
  scopes_.emplace_back();  // before the image: only the global arguments count for it
  DockerfileStage stage;
  if (const auto image = expand(words[0])) stage.image = *image;
  const auto named = std::ranges::find(stages_, dotnet::ascii_lowered(stage.image), &DockerfileStage::name);
  if (named != stages_.end() && !named->name.empty()) {
    stage.base = static_cast<std::size_t>(named - stages_.begin());
    scopes_.back().base = stage.base;
  }
  if (is_named) stage.name = dotnet::ascii_lowered(words[2].text());
  stage.origin = sources::origin_of_value(text_.list.document(), from.place, words[0].place(), stage.image);
  stages_.push_back(std::move(stage));
}

void DockerfileReader::read_arg(const DockerInstruction& arg) {
  Values& target = stages_.empty() ? global_arguments_ : scopes_.back().arguments;
  for (const PlacedText& word : split_docker_words(arg.arguments, escape_)) {
    const std::size_t equals = word.text().find('=');
    if (equals != std::string::npos) {
      if (const auto value = expand(word.part(equals + 1)))
        target.insert_or_assign(word.text().substr(0, equals), *value);
    } else if (const auto global = global_arguments_.find(word.text()); global != global_arguments_.end()) {
      target.insert_or_assign(word.text(), global->second);
    }
  }
}

void DockerfileReader::read_env(const DockerInstruction& env) {
  if (stages_.empty()) return refuse(env.place, "expected FROM before ENV", "Move the line after FROM.");
  const std::vector<PlacedText> words = split_docker_words(env.arguments, escape_);
  if (words.empty()) return refuse(env.place, "expected ENV NAME=value, found no name", "Name a variable.");
  if (words.front().text().find('=') == std::string::npos) return read_old_env(env);
  Values values;  // references see what was set before this instruction
  for (const PlacedText& word : words) {
    const std::size_t equals = word.text().find('=');
    if (equals == 0 || equals == std::string::npos) {
      refuse(word.place(), "expected NAME=value, found something else",
             "Write NAME=value, with quotes around a value with white space.");
      continue;
    }
    set(word.part(0, equals), word.part(equals + 1), values);
  }
  for (auto& [name, value] : values) scopes_.back().variables.insert_or_assign(name, std::move(value));
}

/// `ENV NAME value`: one variable, the rest of the line its value.
void DockerfileReader::read_old_env(const DockerInstruction& env) {
  const std::size_t name_end = env.arguments.text().find_first_of(white_space);
  if (name_end == std::string::npos) {
    return refuse(env.arguments.place(), "expected ENV NAME=value, found one word", "Write NAME=value.");
  }
  set(env.arguments.part(0, name_end), env.arguments.part(name_end).trimmed(white_space),
      scopes_.back().variables);
}

void DockerfileReader::set(const PlacedText& name, const PlacedText& value, Values& target) {
  const std::optional<std::string> known_name = expand(name);
  const std::optional<std::string> known_value = expand(value);
  if (!known_name || !known_value) return;
  Origin origin = sources::origin_of_value(text_.list.document(), name.place(), inside_quotes(value).place(),
                                           *known_value);
  stages_.back().variables.push_back({*known_name, *known_value, std::move(origin)});
  target.insert_or_assign(*known_name, *known_value);
}

/// As Docker does: ENV before ARG, and both from the stages that this one is built from.
std::optional<std::string> DockerfileReader::look_up(std::string_view name) const {
  if (scopes_.size() != stages_.size() || stages_.empty()) {  // before the first FROM, or in one
    const auto found = global_arguments_.find(name);
    return found == global_arguments_.end() ? std::nullopt : std::optional(found->second);
  }
  for (const auto values : {&Scope::variables, &Scope::arguments}) {
    for (std::optional<std::size_t> scope = scopes_.size() - 1; scope; scope = scopes_[*scope].base) {
      const Values& known = scopes_[*scope].*values;
      if (const auto found = known.find(name); found != known.end()) return found->second;
    }
  }
  return std::nullopt;
}

std::optional<std::string> DockerfileReader::expand(const PlacedText& word) {
  DockerExpansion result = expand_docker_word(
      word.text(), escape_, [this](std::string_view name) { return look_up(name); }, bytes_left_);
  if (result.error) {
    report_expansion(*result.error, word.place());
    return std::nullopt;
  }
  bytes_left_ -= std::min(bytes_left_, result.text.size());
  if (result.has_unset) {
    report(text_.list, DiagnosticCode::dockerfile_unset_reference, Severity::warning, word.place(),
           "the value refers to a variable that neither ENV nor ARG sets before; Docker takes it for empty",
           "Set it, give its ARG a default, or write \\$ for a '$' that is one.");
  }
  return std::move(result.text);
}

void DockerfileReader::report_expansion(DockerExpansionError error, Span place) {
  switch (error) {
    case DockerExpansionError::malformed:
      return refuse(place, "expected closed quotes and references such as ${NAME} or ${NAME:-default}",
                    "Close the quotes and braces; write \\$ for a '$' that is one.");
    case DockerExpansionError::required:
      return report(text_.list, DiagnosticCode::dockerfile_substitution, Severity::error, place,
                    "the value needs a variable that is not set", "Set it, or give its ARG a default.");
    case DockerExpansionError::unsupported:
      return report(text_.list, DiagnosticCode::dockerfile_substitution, Severity::warning, place,
                    "the value depends on a pattern (#, % or /), which is not followed here",
                    "Write the value without a pattern to have it read.");
    case DockerExpansionError::too_deep:
      return refuse(place, "expected at most 100 levels of references inside of references",
                    "Use fewer levels.");
    case DockerExpansionError::too_large:
      return report(text_.list, DiagnosticCode::deployment_too_large, Severity::error, place,
                    "expected at most 64 MiB of values, found more",
                    "Check which values contain one another.");
  }
}

}  // namespace

ParsedDockerfile parse_dockerfile(std::string name, std::string bytes) {
  return DockerfileReader(open_deployment_text(std::move(name), std::move(bytes), SourceKind::dockerfile))
      .run();
}

std::vector<sources::TextVariable> environment_of(const ParsedDockerfile& dockerfile, std::size_t stage) {
  std::vector<std::size_t> chain;
  for (std::optional<std::size_t> next = stage; next; next = dockerfile.stages[*next].base)
    chain.push_back(*next);
  std::vector<sources::TextVariable> variables;
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    const std::vector<sources::TextVariable>& own = dockerfile.stages[*link].variables;
    variables.insert(variables.end(), own.begin(), own.end());
  }
  return variables;
}

}  // namespace signalr_config::deployments
