#include "lint/discovery/read_files.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "lint/discovery/file_name.hpp"
#include "lint/facts/text_search.hpp"
#include "lint/scopes/application_directories.hpp"
#include "lint/scopes/parse_file.hpp"
#include "signalr/disclosure/display.hpp"
#include "system/parallel.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// What became of one file.
struct Outcome {
  std::optional<LintedFile> file;
  std::optional<ReadProblem> problem;
  std::optional<std::string> note;
};

class Reader {
 public:
  Reader(const FoundFile& found, const ReachableFiles& reach)
      : found_(found),
        reach_(reach),
        name_(found.path.filename().string()),
        is_given_(found.by == FoundBy::argument) {
    const bool is_ignored = found_.by == FoundBy::ignored;
    is_known_ = !is_ignored && (is_given_ || is_known_name(name_) || is_workflow());
  }

  Outcome read() {
    Outcome outcome;
    std::string bytes;
    if (!take_bytes(bytes, outcome) || (!is_known_ && is_binary(bytes))) return outcome;
    if (found_.by == FoundBy::ignored) {
      if (may_hold_key(bytes)) outcome.file = parse(std::move(bytes), Recognition::none);
      return outcome;
    }
    const std::string_view what = what_it_is_now(bytes);
    if (is_configuration(bytes) && (what.empty() || !is_passed_over(bytes))) {
      outcome.file = parse(std::move(bytes), recognition());
      if (!outcome.file->kind) look_at_unknown(outcome);
    } else {
      if (is_configuration(bytes) && may_mention_signalr(bytes))
        outcome.note =
            text::well_formed(found_.path.string()) + " is " + std::string(what) + " and is passed over";
      if (may_hold_key(bytes)) outcome.file = parse(std::move(bytes), Recognition::none);
    }
    if (outcome.file) outcome.file->is_companion = found_.by == FoundBy::companion;
    return outcome;
  }

 private:
  bool is_workflow() const {
    return found_.path.parent_path().filename() == "workflows" &&
           found_.path.parent_path().parent_path().filename() == ".github";
  }

  LintedFile parse(std::string bytes, Recognition recognition) const {
    return parse_file(found_.path, std::move(bytes), recognition, reach_);
  }

  bool take_bytes(std::string& bytes, Outcome& outcome) const {
    const auto size = reach_.files->size_of(found_.path);
    if (size && !is_known_ && *size > largest_searched_file) return false;
    if (size && *size > largest_linted_file) {
      outcome.problem = problem("larger than " + std::to_string(largest_linted_file >> 20) + " MiB");
      return false;
    }
    FileContent content = reach_.files->read(found_.path);
    if (!content) {
      outcome.problem = ReadProblem{content.error().diagnostic.message.masked(), is_given_};
      return false;
    }
    bytes = *std::move(content);
    return true;
  }

  // A file that was named is searched for keys whatever it is; that nothing else is said of it is told.
  void look_at_unknown(Outcome& outcome) const {
    const bool has_key = may_hold_key(outcome.file->document->bytes());
    if (is_given_ && !has_key) {
      // What was given in place of a path may be a connection string.
      const std::string shown =
          signalr::display_key(text::well_formed(found_.path.string()), signalr::Disclosure::masked);
      outcome.problem =
          ReadProblem{shown + " is no configuration of a known kind: it was searched for keys only", false};
    } else if (!has_key) {
      outcome.file.reset();
    }
  }

  ReadProblem problem(const std::string& reason) const {
    return {"cannot read " + text::well_formed(found_.path.string()) + ": " + reason, is_given_};
  }

  bool is_configuration(std::string_view bytes) const {
    if (is_given_ || is_settings_name(name_)) return true;
    if (!is_known_ && !may_be_configuration(name_)) return false;
    return may_mention_signalr(bytes) || refers_to_others(bytes);
  }

  // A description that says what it means in another file.
  static bool refers_to_others(std::string_view bytes) {
    return bytes.find("env_file") != bytes.npos || bytes.find("envFrom") != bytes.npos ||
           bytes.find("EnvironmentFile") != bytes.npos || bytes.find("\nmodule ") != bytes.npos ||
           bytes.find("\nusing '") != bytes.npos;
  }

  // What a tool makes another text of before it is read; empty: nothing of the kind.
  static std::string_view what_it_is_now(std::string_view text) {
    if (is_encrypted(text)) return "encrypted";
    return is_template(text) ? "a template" : "";
  }

  // Settings that parse may have such braces in texts of their own, which say nothing about SignalR.
  bool is_passed_over(const std::string& bytes) const {
    if (!is_settings_name(name_)) return true;
    const LintedFile file = parse(bytes, Recognition::by_name);
    if (!file.source || file.source->refused()) return true;
    return std::ranges::any_of(file.source->entries, [](const Entry& entry) {
      const std::string_view value = entry.value.value_or("");
      const bool is_filled_in = !what_it_is_now(entry.key).empty() || !what_it_is_now(value).empty();
      return is_filled_in && (may_mention_signalr(entry.key) || may_mention_signalr(value));
    });
  }

  Recognition recognition() const {
    if (is_given_) return Recognition::by_request;
    return is_known_ ? Recognition::by_name : Recognition::by_content;
  }

  const FoundFile& found_;
  const ReachableFiles& reach_;
  std::string name_;
  bool is_given_;
  bool is_known_;
};

// Once for a file, however many it names.
std::optional<std::string> note_of_files_outside(const LintedFile& file) {
  std::set<std::string> places;
  const Diagnostic* first = nullptr;
  for (const Diagnostic& diagnostic : file.diagnostics) {
    if (diagnostic.code != DiagnosticCode::deployment_file_outside) continue;
    if (first == nullptr) first = &diagnostic;
    places.insert(describe_place(diagnostic));
  }
  if (first == nullptr) return std::nullopt;
  std::string note = describe_place(*first) + ": " + first->message.masked();
  if (places.size() > 1)
    note += ", and so are others, named at " + std::to_string(places.size() - 1) + " places";
  return note;
}

void mark_what_speaks_of_signalr(std::vector<LintedFile>& files) {
  std::set<fs::path> directories;
  for (const LintedFile& file : files) {
    if (file.mentions_signalr) directories.insert(application_path(file));
  }
  for (LintedFile& file : files) {
    file.speaks_of_signalr =
        file.recognition == Recognition::by_request || directories.contains(application_path(file));
  }
}

}  // namespace

ReadFiles read_files(const FoundFiles& found, const std::shared_ptr<const FileSystem>& files,
                     unsigned threads) {
  const ReachableFiles reach{files, [&](const fs::path& path) { return found.trees.contain(path); }};
  std::vector<Outcome> outcomes(found.files.size());
  system::for_each_index(outcomes.size(), threads, [&](std::size_t index) {
    outcomes[index] = Reader(found.files[index], reach).read();
  });
  ReadFiles read;
  read.problems = found.problems;
  for (Outcome& outcome : outcomes) {
    if (outcome.file) outcome.note = note_of_files_outside(*outcome.file);
    if (outcome.file) read.files.push_back(*std::move(outcome.file));
    if (outcome.problem) read.problems.push_back(*std::move(outcome.problem));
    if (outcome.note) read.notes.push_back(*std::move(outcome.note));
  }
  mark_what_speaks_of_signalr(read.files);
  return read;
}

}  // namespace signalr_config::lint
