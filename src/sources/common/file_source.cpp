#include "sources/common/file_source.hpp"

#include <utility>

#include "text/well_formed.hpp"

namespace signalr_config::sources {
namespace {

/// The path as it is shown, and as .NET holds it.
std::string shown_name(const std::filesystem::path& path, const FileSystem& files) {
  return text::well_formed(files.name_of(path));
}

/// As the SDK does: PhysicalFileProvider leaves out names that begin with a dot (ExclusionFilters.Sensitive).
bool is_hidden(const std::filesystem::path& path) { return path.filename().native().starts_with('.'); }

FileContent read_visible_file(const std::filesystem::path& path, const FileSystem& files,
                              HiddenFiles hidden) {
  if (hidden == HiddenFiles::readable || !is_hidden(path)) return files.read(path);
  Diagnostic problem;
  problem.code = files.exists(path) ? DiagnosticCode::file_hidden : DiagnosticCode::file_missing;
  problem.message.text("cannot read ").key(shown_name(path, files)).text(": a name that begins with '.'");
  problem.message.text("; expected one that .NET can see");
  problem.remedy = "Rename the file.";
  return FileProblem{std::move(problem), true};
}

/// The text of FileConfigurationProvider.Load. A hidden file has no physical path for it.
std::string not_found_text(const std::filesystem::path& path, const FileSystem& files) {
  const std::string name = shown_name(path, files);
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
                       const FileOptions& options) {
  const bool is_absent = problem.code == DiagnosticCode::file_missing;
  if (is_absent) problem.code = DiagnosticCode::file_not_found;
  if (options.presence == Presence::optional) {
    if (is_absent) return source;
    problem.severity = Severity::warning;
  } else {
    source.exact_refusal_unmasked = not_found_text(path, *options.files);
  }
  return with_problem(std::move(source), std::move(problem));
}

class FileSource final : public Source {
 public:
  FileSource(std::filesystem::path path, FileOptions options, SourceKind kind, ParseFunction parse,
             HiddenFiles hidden)
      : path_(std::move(path)),
        options_(std::move(options)),
        kind_(kind),
        parse_(std::move(parse)),
        hidden_(hidden) {}

  ParsedSource load() const override { return load_file(path_, options_, kind_, parse_, hidden_); }
  std::vector<std::filesystem::path> paths() const override { return {path_}; }

 private:
  std::filesystem::path path_;
  FileOptions options_;
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

ParsedSource load_file(const std::filesystem::path& path, const FileOptions& options, SourceKind kind,
                       const ParseFunction& parse, HiddenFiles hidden) {
  const std::string name = shown_name(path, *options.files);
  FileContent content = read_visible_file(path, *options.files, hidden);
  if (content) return parse(name, *std::move(content), kind);
  FileProblem problem = std::move(content).error();
  // A document without text, for the name.
  ParsedSource source(std::make_shared<const Document>(name, kind, std::string()));
  if (problem.missing) return leave_out(std::move(source), std::move(problem.diagnostic), path, options);
  // As the SDK does: a link to nothing exists, so that it is opened, in vain.
  if (problem.diagnostic.code == DiagnosticCode::file_dangling_link) {
    source.exact_refusal_unmasked = "FileNotFoundException: Could not find file '" + name + "'.";
  }
  return with_problem(std::move(source), std::move(problem.diagnostic));
}

std::shared_ptr<const Source> make_file_source(std::filesystem::path path, FileOptions options,
                                               SourceKind kind, ParseFunction parse, HiddenFiles hidden) {
  return std::make_shared<const FileSource>(std::move(path), std::move(options), kind, std::move(parse),
                                            hidden);
}

std::shared_ptr<const Source> make_text_source(std::string name, std::string text, SourceKind kind,
                                               ParseFunction parse) {
  return std::make_shared<const TextSource>(std::move(name), std::move(text), kind, std::move(parse));
}

}  // namespace signalr_config::sources
