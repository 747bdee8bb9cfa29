#include "checks.hpp"

#include <algorithm>
#include <ostream>
#include <ranges>
#include <set>
#include <string_view>
#include <vector>

#include "code_block.hpp"
#include "console_block.hpp"
#include "error_codes.hpp"
#include "markdown.hpp"
#include "text_file.hpp"

namespace docs {

namespace {

namespace fs = std::filesystem;

// The commands of the samples' README are typed beside it, all others in the repository's root.
Console console_for(const Check& check) {
  const fs::path folder = fs::path(check.document).parent_path();
  return {folder.begin()->string() == "config-samples" ? check.root / folder : check.root, check.program};
}

// Collects what is wrong with one document and tells it as `document:line: problem`.
class Problems {
 public:
  Problems(const Check& check, std::ostream& out) : check_(check), out_(out) {}

  std::ostream& add(std::size_t line) {
    found_ = true;
    return out_ << check_.document << ':' << line << ": ";
  }
  std::ostream& add() {
    found_ = true;
    return out_ << check_.document << ": ";
  }
  bool none() const { return !found_; }

 private:
  const Check& check_;
  std::ostream& out_;
  bool found_ = false;
};

void compare_output(const FencedBlock& block, const std::string& actual, Problems& problems) {
  if (block.text == actual) return;
  const std::vector<std::string> shown = split_lines(block.text);
  const std::vector<std::string> real = split_lines(actual);
  const auto [in_shown, in_real] = std::ranges::mismatch(shown, real);
  const auto line = block.line + 1 + static_cast<std::size_t>(in_shown - shown.begin());
  problems.add(line) << "the program prints something else; the first line that differs:\n  document: "
                     << (in_shown == shown.end() ? "(end of the block)" : *in_shown)
                     << "\n  program:  " << (in_real == real.end() ? "(nothing)" : *in_real) << "\n";
}

void check_links(const std::string& text, const Check& check, Problems& problems) {
  const fs::path folder = check.root / fs::path(check.document).parent_path();
  for (const std::string& target : local_link_targets(text)) {
    if (!fs::exists(folder / target)) problems.add() << "a link to " << target << ", which does not exist\n";
  }
}

void tell_missing(const std::set<std::string>& needed, const std::set<std::string>& present,
                  std::string_view what, Problems& problems) {
  for (const std::string& name : needed) {
    if (!present.contains(name)) problems.add() << name << what << '\n';
  }
}

}  // namespace

bool check_document(const Check& check, std::ostream& out) {
  const std::string text = read_text(check.root / check.document);
  Problems problems(check, out);
  const Console console = console_for(check);
  for (const FencedBlock& block : fenced_blocks(text)) {
    if (block.language == "console") compare_output(block, run_console_block(block.text, console), problems);
    if (block.language != "cpp") continue;
    if (const auto problem = problem_of_code_block(block.text, check.root))
      problems.add(block.line) << *problem << '\n';
  }
  check_links(text, check, problems);
  if (!problems.none())
    out << "To write the present output into the documents: cmake --build build --target update-docs\n";
  return problems.none();
}

bool update_document(const Check& check, std::ostream& out) {
  const fs::path path = check.root / check.document;
  const std::string before = read_text(path);
  const Console console = console_for(check);
  std::string after = before;
  // From the last to the first, so that the offsets of those before stay right.
  for (const FencedBlock& block : std::views::reverse(fenced_blocks(before))) {
    if (block.language != "console") continue;
    after.replace(block.begin, block.text.size(), run_console_block(block.text, console));
  }
  if (after == before) return true;
  write_text(path, after);
  out << "updated " << check.document << '\n';
  return true;
}

bool check_error_codes(const Check& check, std::ostream& out) {
  const std::set<std::string> codes = diagnostic_code_texts();
  const std::vector<std::string> rows = table_row_codes(read_text(check.root / check.document));
  const std::set<std::string> explained(rows.begin(), rows.end());
  Problems problems(check, out);
  tell_missing(codes, explained, " is a code and not explained here", problems);
  tell_missing(explained, codes, " is explained here and no code", problems);
  tell_missing(codes, codes_given_in(check.root / "src"), " is a code that nothing in src/ names", problems);
  if (rows.size() != explained.size()) problems.add() << "a code is explained twice\n";
  return problems.none();
}

bool check_samples(const Check& check, std::ostream& out) {
  const std::string text = read_text(check.root / check.document);
  const fs::path folder = check.root / fs::path(check.document).parent_path();
  Problems problems(check, out);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().filename() != "appsettings.json") continue;
    const fs::path path = fs::relative(entry.path().parent_path(), folder);
    const std::string sample = path.generic_string();
    // A group of samples has a document of its own, which is checked by itself.
    if (fs::exists(folder / *path.begin() / "README.md")) continue;
    if (text.find('`' + sample + "/`") == std::string::npos)
      problems.add() << "nothing about " << sample << "/\n";
  }
  return problems.none();
}

}  // namespace docs
