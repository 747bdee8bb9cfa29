#include "lint/discovery/git_files.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "lint/discovery/git_directory.hpp"

namespace signalr_config::lint {

namespace fs = std::filesystem;

namespace {

// Takes the next of the names that `-z` ends.
std::string_view take_name(std::string_view& rest) {
  const std::string_view name = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(std::min(name.size() + 1, rest.size()));
  return name;
}

}  // namespace

std::optional<std::string> GitFiles::ask(const fs::path& top_level,
                                         const std::vector<std::string>& arguments) {
  system::GitAnswer answer = git_.run(top_level, arguments);
  if (!answer.problem) return std::move(answer.out);
  is_missing_ = answer.problem->kind == system::GitProblem::Kind::not_started;
  add_problem(*answer.problem);
  return std::nullopt;
}

void GitFiles::add_problem(const system::GitProblem& problem) {
  problems_.push_back({problem.text + "; secrets are reported in every file. " + problem.remedy, false});
}

void GitFiles::ask_for_tracked(const fs::path& top_level, Tree& tree) {
  tree.is_asked = true;
  const auto answer = ask(top_level, {"ls-files", "-z"});
  if (!answer) return;
  tree.tracked.emplace();
  for (std::string_view rest = *answer; !rest.empty();) tree.tracked->emplace(take_name(rest));
}

void GitFiles::ask_for_listed(const fs::path& top_level, Tree& tree) {
  tree.is_asked = tree.is_listed = true;
  const auto answer = ask(top_level, {"ls-files", "-z", "-t", "-c", "-o", "--exclude-standard"});
  if (!answer) return;
  tree.tracked.emplace();
  tree.listed.emplace();
  for (std::string_view rest = *answer; !rest.empty();) {
    const std::string_view line = take_name(rest);  // `H NAME`, `? NAME`
    constexpr std::size_t tag = 2;
    const std::string name(line.substr(std::min(line.size(), tag)));
    if (!line.starts_with('?')) tree.tracked->insert(name);
    tree.listed->insert(name);
  }
}

// Nobody says then whether a file is in a repository.
bool GitFiles::is_missing() {
  if (!is_missing_) {
    const system::GitAnswer answer = git_.run({}, {"--version"});
    is_missing_ = answer.problem && answer.problem->kind == system::GitProblem::Kind::not_started;
    if (*is_missing_) missing_ = answer.problem;
  }
  return *is_missing_;
}

bool GitFiles::answers(const std::optional<fs::path>& top_level) {
  return top_level ? listed(*top_level) != nullptr : !is_missing();
}

// Said where it matters, once.
Tracking GitFiles::tracking_outside() {
  if (!is_missing()) return Tracking::untracked;
  if (problems_.empty() && missing_) add_problem(*missing_);
  return Tracking::unknown;
}

const std::set<std::string>* GitFiles::listed(const fs::path& top_level) {
  Tree& tree = trees_[top_level];
  // Who was refused once is not asked again.
  if (!tree.is_listed && (!tree.is_asked || tree.tracked)) ask_for_listed(top_level, tree);
  return tree.listed ? &*tree.listed : nullptr;
}

Tracking GitFiles::tracking(const fs::path& file) {
  std::error_code error;
  const fs::path path = fs::absolute(file, error).lexically_normal();
  if (error) return Tracking::unknown;
  const auto [top, is_new] = top_level_of_.try_emplace(path.parent_path());
  if (is_new) top->second = git_top_level(path.parent_path());
  if (!top->second) return tracking_outside();
  Tree& tree = trees_[*top->second];
  if (!tree.is_asked) ask_for_tracked(*top->second, tree);
  if (!tree.tracked) return Tracking::unknown;
  const bool is_tracked = tree.tracked->contains(path.lexically_relative(*top->second).string());
  return is_tracked ? Tracking::tracked : Tracking::untracked;
}

}  // namespace signalr_config::lint
