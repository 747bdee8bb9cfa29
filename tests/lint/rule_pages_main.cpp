// Writes the pages of the rules, or checks that they are as they would be written:
// rule_pages --program PROGRAM [--check] DIRECTORY
#include <stdlib.h>

#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "lint/rules/registry.hpp"

namespace {

namespace fs = std::filesystem;
namespace lint = signalr_config::lint;

constexpr std::string_view introduction =
    "# Rules\n\n"
    "What `signalr-config lint` finds. These pages are made of the rules themselves and of what they print "
    "for\n"
    "their examples: `scripts/rule-pages` writes them.\n\n";

std::string run(const std::string& command) {
  FILE* const pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), size);
  pclose(pipe);
  return output;
}

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A repository that tracks the files of an example.
class ExampleRepository {
 public:
  explicit ExampleRepository(const lint::RuleExample& example) {
    std::string name = (fs::temp_directory_path() / "rule-page-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = name;
    for (const lint::ExampleFile& file : example.files) {
      if (file.path.empty()) continue;
      const fs::path path = path_ / file.path;
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << file.text;
      fs::permissions(path, static_cast<fs::perms>(file.mode));
    }
    run("cd " + quoted(path_) + " && git init -q . && git add -A");
  }
  ~ExampleRepository() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ExampleRepository(const ExampleRepository&) = delete;
  ExampleRepository& operator=(const ExampleRepository&) = delete;

  std::string run_here(const std::string& command) const {
    return run("cd " + quoted(path_) + " && " + command);
  }

 private:
  fs::path path_;
};

// What silences nothing is known only when the others have run.
std::string selection_of(const lint::Rule& rule) {
  return rule.metadata.name == "unused-suppression" ? "ALL" : std::string(rule.metadata.id);
}

std::string page_of(const lint::Rule& rule, const fs::path& program) {
  std::string page =
      run("env -i " + quoted(program) + " rules --format markdown " + std::string(rule.metadata.id));
  const std::string options = " lint --select " + selection_of(rule);
  const ExampleRepository repository(rule.metadata.bad);
  const std::string output = repository.run_here("env -i PATH=\"$PATH\" HOME=/nonexistent " +
                                                 quoted(program) + options + " --isolated");
  const std::size_t good = page.find("\n## Good\n");
  if (good == std::string::npos) throw std::runtime_error("no good example: " + page);
  page.insert(good, "\n```text\n$ signalr-config" + options + "\n" + output + "```\n");
  return page;
}

class Pages {
 public:
  Pages(fs::path directory, bool check) : directory_(std::move(directory)), check_(check) {}

  void add(const std::string& name, const std::string& text) {
    const fs::path path = directory_ / name;
    if (!check_) {
      std::ofstream(path, std::ios::binary) << text;
    } else if (read(path) != text) {
      std::cout << path.string() << " is stale: run scripts/rule-pages\n";
      stale_ = true;
    }
  }

  bool any_stale() const { return stale_; }

 private:
  fs::path directory_;
  bool check_;
  bool stale_ = false;
};

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  if (given.size() < 3 || given[0] != "--program")
    throw std::runtime_error("--program PROGRAM [--check] DIRECTORY");
  const fs::path program = fs::absolute(given[1]);
  Pages pages(given.back(), given[2] == "--check");
  pages.add("README.md",
            std::string(introduction) + run("env -i " + quoted(program) + " rules --format markdown"));
  for (const lint::Rule* rule : lint::all_rules()) {
    pages.add(std::string(rule->metadata.id) + ".md", page_of(*rule, program));
  }
  return pages.any_stale() ? 1 : 0;
} catch (const std::exception& error) {
  std::cout << error.what() << '\n';
  return 1;
}
