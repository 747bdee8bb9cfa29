#include "lint/scopes/parse_file.hpp"

#include <set>
#include <string>
#include <utility>

#include "lint/facts/text_search.hpp"
#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"

namespace signalr_config::lint {

namespace {

// Without the shell's variables, and without other files of the same project; see join_descriptions.
void read_description(LintedFile& file, const ReachableFiles& reach) {
  DeploymentOptions options;
  options.files = reach.files;
  options.may_read = reach.may_read ? reach.may_read : [](const std::filesystem::path&) { return false; };
  std::vector<DescriptionText> texts;
  texts.push_back({file.document->name(), std::string(file.document->bytes())});
  file.deployment =
      std::make_shared<const Deployment>(read_deployment(*file.kind, std::move(texts), options));
  file.diagnostics = problems_of(*file.deployment);
}

// Nobody reads more of one file.
constexpr std::size_t most_problems = 10'000;

// Its assignments are read as those of a .env file; its commands are no faults of one.
bool is_shell_script(const std::filesystem::path& path) {
  return path.extension() == ".sh" || path.extension() == ".bash";
}

}  // namespace

std::vector<Diagnostic> problems_of(const Deployment& deployment) {
  std::vector<Diagnostic> problems = deployment.diagnostics;
  std::set<std::pair<DiagnosticCode, std::string>> known;
  for (const Diagnostic& problem : problems) known.emplace(problem.code, describe(problem.origin));
  for (const DescribedApplication& application : deployment.applications) {
    for (Diagnostic& problem : environment_variables(application.environment)->load().diagnostics) {
      const bool is_new = known.emplace(problem.code, describe(problem.origin)).second;
      if (is_new && problems.size() < most_problems) problems.push_back(std::move(problem));
    }
  }
  return problems;
}

LintedFile parse_file(const std::filesystem::path& path, std::string bytes, Recognition recognition,
                      const ReachableFiles& reach) {
  LintedFile file;
  file.path = path;
  file.recognition = recognition;
  if (recognition != Recognition::none) file.kind = recognize_kind(path.string(), bytes);
  if (!file.kind || is_deployment(*file.kind)) {
    // Plain text has no kind of its own, but lines and columns, as INI has.
    const SourceKind kind = file.kind.value_or(SourceKind::ini);
    file.document = std::make_shared<const Document>(path.string(), kind, std::move(bytes));
    if (file.kind) read_description(file, reach);
  } else {
    auto source = sources::text_of_kind(path.string(), std::move(bytes), *file.kind, {})->load();
    file.source = std::make_shared<const ParsedSource>(std::move(source));
    file.document = file.source->document();
    if (!is_shell_script(path)) file.diagnostics = file.source->diagnostics;
  }
  file.mentions_signalr = may_mention_signalr(file.document->bytes());
  return file;
}

}  // namespace signalr_config::lint
