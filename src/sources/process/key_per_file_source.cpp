#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "dotnet/utf8.hpp"
#include "signalr_config/sources.hpp"
#include "sources/common/duplicate_key.hpp"
#include "sources/common/key_text.hpp"
#include "sources/common/text_decoding.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

namespace fs = std::filesystem;

/// What stands directly in a directory.
struct Listing {
  std::vector<std::string> names;
  std::error_code error;
};

// As the SDK does (PhysicalFileProvider with ExclusionFilters.Sensitive): names that begin with a dot are not
// seen, and neither are directories and links to them, which is how Kubernetes' `..data` stays out. The
// system lists names in no certain order: they are sorted, so that the same directory always gives the same
// result.
Listing list_files(const fs::path& directory, const FileSystem& files) {
  DirectoryListing listing = files.list(directory);
  std::vector<std::string> names;
  for (FileEntry& entry : listing.entries) {
    // A link to nothing is no directory, and is refused when it is read.
    if (!entry.name.starts_with('.') && entry.kind != FileKind::directory)
      names.push_back(std::move(entry.name));
  }
  std::sort(names.begin(), names.end());
  return {std::move(names), listing.error};
}

// Environment.NewLine, of which .NET removes one, is a line feed alone here: `\r\n` leaves the `\r`.
std::size_t end_without_new_line(std::string_view text, std::size_t begin) {
  return text.size() > begin && text.ends_with('\n') ? text.size() - 1 : text.size();
}

std::shared_ptr<const Document> file_document(const fs::path& path, const FileSystem& files,
                                              std::string text) {
  return std::make_shared<const Document>(text::well_formed(files.name_of(path)), SourceKind::key_per_file,
                                          std::move(text));
}

// Path.GetFullPath.
std::string full_path(const fs::path& path, const FileSystem& files) {
  return text::well_formed(files.name_of(files.absolute(path).lexically_normal()));
}

/// What .NET throws for a file that it lists and cannot open, where that is known.
std::string exact_refusal(const Diagnostic& problem, const fs::path& path, const FileSystem& files) {
  if (problem.code == DiagnosticCode::file_dangling_link ||
      problem.code == DiagnosticCode::key_per_file_name_not_utf8) {
    return "FileNotFoundException: Could not find file '" + full_path(path, files) + "'.";
  }
  if (problem.code == DiagnosticCode::file_symlink_loop) {
    return "IOException: Too many levels of symbolic links : '" + full_path(path, files) + "'";
  }
  return {};
}

/// Reads the files of one directory into a source, as KeyPerFileConfigurationProvider does.
class KeyPerFileReader {
 public:
  KeyPerFileReader(const fs::path& directory, const KeyPerFileOptions& options, ParsedSource& source)
      : directory_(directory), options_(options), files_(*options.files), source_(source) {}

  void read() {
    const FileKind kind = files_.kind_of(directory_);
    if (kind != FileKind::directory) return report_no_directory(kind);
    const Listing listing = list_files(directory_, files_);
    if (listing.error) return report_unreadable_directory(listing.error);
    if (options_.section_delimiter.empty() && !listing.names.empty()) return refuse_empty_delimiter();
    for (const std::string& name : listing.names) read_one(name);
  }

 private:
  void read_one(const std::string& name) {
    const fs::path path = directory_ / name;
    FileContent content = files_.read(path);
    // As the SDK does: a file is opened before its name is looked at, so that a broken one is an error even
    // under an ignored name.
    if (!content) return add_problem(std::move(content).error().diagnostic, path);
    if (!dotnet::is_valid(name)) return refuse_name(path);
    if (!options_.ignore_prefix.empty() && name.starts_with(options_.ignore_prefix)) return;
    sources::DecodedText decoded = sources::decode_text(*std::move(content));
    const Span span = make_span(decoded.begin, end_without_new_line(decoded.text, decoded.begin));
    const auto document = file_document(path, files_, std::move(decoded.text));
    Entry entry;
    entry.key = source_.store(sources::replace_all(name, options_.section_delimiter, ":"));
    entry.value = source_.store(document->text(span));
    entry.origin = {document, {}, span, ValueEncoding::verbatim, nullptr};
    duplicates_.add(source_, std::move(entry));
  }

  void add_problem(Diagnostic problem, const fs::path& path) {
    if (!source_.refused()) source_.exact_refusal_unmasked = exact_refusal(problem, path, files_);
    problem.origin = Origin{file_document(path, files_, {}), {}, {}, ValueEncoding::opaque, nullptr};
    source_.diagnostics.push_back(std::move(problem));
  }

  void add_directory_problem(Diagnostic problem) {
    problem.origin = Origin{source_.document(), {}, {}, ValueEncoding::opaque, nullptr};
    source_.diagnostics.push_back(std::move(problem));
  }

  void refuse_name(const fs::path& path) {
    Diagnostic problem;
    problem.code = DiagnosticCode::key_per_file_name_not_utf8;
    problem.message.text("the file name ").key(text::well_formed(path.filename().string()));
    problem.message.text(" is not UTF-8; .NET lists such a file, but cannot open it");
    problem.remedy = "Rename the file.";
    add_problem(std::move(problem), path);
  }

  void report_no_directory(FileKind kind) {
    const bool is_other = kind != FileKind::missing;
    const bool is_optional = options_.presence == Presence::optional;
    if (is_optional && !is_other) return;
    Diagnostic problem;
    problem.code = is_other ? DiagnosticCode::directory_expected : DiagnosticCode::directory_missing;
    problem.severity = is_optional ? Severity::warning : Severity::error;  // .NET takes it for missing
    problem.message.text("cannot read the files of ").key(text::well_formed(files_.name_of(directory_)));
    problem.message.text(is_other ? ": not a directory" : ": no such directory");
    problem.remedy = "Create the directory, or correct the path.";
    add_directory_problem(std::move(problem));
    if (is_optional) return;
    const std::string path = full_path(directory_, files_);
    source_.exact_refusal_unmasked = "DirectoryNotFoundException: " + path + (path.ends_with('/') ? "" : "/");
  }

  void report_unreadable_directory(const std::error_code& error) {
    Diagnostic problem;
    problem.code = DiagnosticCode::directory_unreadable;
    problem.message.text("cannot list the files of ")
        .key(text::well_formed(files_.name_of(directory_)))
        .text(": " + error.message());
    problem.remedy = "Give the user that runs this program the right to read the directory.";
    add_directory_problem(std::move(problem));
  }

  void refuse_empty_delimiter() {
    Diagnostic problem;
    problem.code = DiagnosticCode::key_per_file_delimiter_empty;
    problem.message.text(
        "the section delimiter of the key-per-file source is empty; expected text such as __");
    problem.remedy = "Set a section delimiter.";
    add_directory_problem(std::move(problem));
    source_.exact_refusal_unmasked =
        "ArgumentException: The value cannot be an empty string. (Parameter 'oldValue')";
  }

  const fs::path& directory_;
  const KeyPerFileOptions& options_;
  const FileSystem& files_;
  ParsedSource& source_;
  sources::DuplicateKeys duplicates_{DiagnosticCode::key_per_file_duplicate_key,
                                     "Remove or rename one of the two files."};
};

class KeyPerFileSource final : public Source {
 public:
  KeyPerFileSource(fs::path directory, KeyPerFileOptions options)
      : directory_(std::move(directory)), options_(std::move(options)) {}

  ParsedSource load() const override {
    ParsedSource source(file_document(directory_, *options_.files, {}));
    KeyPerFileReader(directory_, options_, source).read();
    return source;
  }

  std::vector<fs::path> paths() const override { return {directory_}; }

 private:
  fs::path directory_;
  KeyPerFileOptions options_;
};

}  // namespace

std::shared_ptr<const Source> key_per_file(std::filesystem::path directory, KeyPerFileOptions options) {
  return std::make_shared<KeyPerFileSource>(std::move(directory), std::move(options));
}

}  // namespace v0
}  // namespace signalr_config
