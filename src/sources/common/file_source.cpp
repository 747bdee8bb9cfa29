#include "sources/common/file_source.hpp"

#include <system_error>
#include <utility>

#include "system/file_reader.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::sources {
namespace {

/// The path as it is shown, and as .NET holds it.
std::string name_of(const std::filesystem::path& path) { return text::well_formed(path.string()); }

/// As the SDK does: PhysicalFileProvider leaves out names that begin with a dot (ExclusionFilters.Sensitive).
bool is_hidden(const std::filesystem::path& path) { return path.filename().native().starts_with('.'); }

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

system::FileContent read_visible_file(const std::filesystem::path& path, HiddenFiles hidden) {
  if (hidden == HiddenFiles::readable || !is_hidden(path)) return system::read_file(path);
  system::FileContent content;
  content.missing = true;
  Diagnostic& problem = content.problem.emplace();
  problem.code = is_there(path) ? "file-hidden" : "file-missing";
  problem.message.text("cannot read ").key(name_of(path)).text(": a name that begins with '.'");
  problem.message.text("; expected one that .NET can see");
  problem.remedy = "Rename the file.";
  return content;
}

/// The text of FileConfigurationProvider.Load. A hidden file has no physical path for it.
std::string not_found_text(const std::filesystem::path& path) {
  const std::string name = name_of(path);
  std::string text =
      "FileNotFoundException: The configuration file '" + name + "' was not found and is not optional.";
  if (!is_hidden(path)) text += " The expected physical path was '" + name + "'.";
  return text;
}

ParsedSource with_problem(ParsedSource source, Diagnostic problem) {
  problem.origin = Origin{source.document(), {}, {}, ValueEncoding::opaque, nullptr};
  source.diagnostics.push_back(std::move(problem));
  return source;
}

/// For a file that .NET takes for missing.
ParsedSource leave_out(ParsedSource source, Diagnostic problem, const std::filesystem::path& path,
                       Presence presence) {
  const bool is_absent = problem.code == "file-missing";
  if (is_absent) problem.code = "file-not-found";
  if (presence == Presence::optional) {
    if (is_absent) return source;
    problem.severity = Severity::warning;
  } else {
    source.exact_refusal_unmasked = not_found_text(path);
  }
  return with_problem(std::move(source), std::move(problem));
}

class FileSource final : public Source {
 public:
  FileSource(std::filesystem::path path, Presence presence, SourceKind kind, ParseFunction parse,
             HiddenFiles hidden)
      : path_(std::move(path)), presence_(presence), kind_(kind), parse_(std::move(parse)), hidden_(hidden) {}

  ParsedSource load() const override { return load_file(path_, presence_, kind_, parse_, hidden_); }
  std::vector<std::filesystem::path> paths() const override { return {path_}; }

 private:
  std::filesystem::path path_;
  Presence presence_;
  SourceKind kind_;
  ParseFunction parse_;
  HiddenFiles hidden_;
};

class TextSource final : public Source {
 public:
  TextSource(std::string name, std::string text, SourceKind kind, ParseFunction parse)
      : name_(std::move(name)), text_(std::move(text)), kind_(kind), parse_(std::move(parse)) {}

  ParsedSource load() const override { return parse_(name_, text_, kind_); }

 private:
  std::string name_;
  std::string text_;
  SourceKind kind_;
  ParseFunction parse_;
};

}  // namespace

ParsedSource load_file(const std::filesystem::path& path, Presence presence, SourceKind kind,
                       const ParseFunction& parse, HiddenFiles hidden) {
  system::FileContent content = read_visible_file(path, hidden);
  if (content.bytes) return parse(name_of(path), std::move(*content.bytes), kind);
  // A document without text, for the name.
  ParsedSource source(std::make_shared<const Document>(name_of(path), kind, std::string()));
  if (content.missing) return leave_out(std::move(source), std::move(*content.problem), path, presence);
  // As the SDK does: a link to nothing exists, so that it is opened, in vain.
  if (content.problem->code == "file-dangling-link") {
    source.exact_refusal_unmasked = "FileNotFoundException: Could not find file '" + name_of(path) + "'.";
  }
  return with_problem(std::move(source), std::move(*content.problem));
}

std::shared_ptr<const Source> make_file_source(std::filesystem::path path, Presence presence, SourceKind kind,
                                               ParseFunction parse, HiddenFiles hidden) {
  return std::make_shared<const FileSource>(std::move(path), presence, kind, std::move(parse), hidden);
}

std::shared_ptr<const Source> make_text_source(std::string name, std::string text, SourceKind kind,
                                               ParseFunction parse) {
  return std::make_shared<const TextSource>(std::move(name), std::move(text), kind, std::move(parse));
}

}  // namespace signalr_config::sources
