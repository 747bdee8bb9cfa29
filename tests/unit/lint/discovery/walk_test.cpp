#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "lint/discovery/find_files.hpp"
#include "lint/discovery/glob.hpp"
#include "support/git.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config::lint;
using signalr_config::Environment;
using signalr_config::test::git;
using signalr_config::test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

enum class Asked { git, ignore_files };

std::set<std::string> walked(const fs::path& directory, Asked asked = Asked::git,
                             FoundBy by = FoundBy::walk) {
  const std::vector<std::string> paths{directory.string()};
  GitFiles git_files(Environment::from_process());
  std::set<std::string> names;
  const FileSearch search{{}, asked == Asked::git ? &git_files : nullptr};
  for (const FoundFile& file : find_files(paths, *signalr_config::disk(), search).found.files) {
    if (file.by == by) names.insert(file.path.lexically_relative(directory).string());
  }
  return names;
}

// What git would add.
std::set<std::string> untracked(const fs::path& directory) {
  const std::string output = git(directory, {"ls-files", "--others", "--exclude-standard", "-z"});
  std::set<std::string> names;
  for (std::size_t begin = 0; begin < output.size();) {
    const std::size_t end = output.find('\0', begin);
    names.insert(output.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

// The machine's own ignore file stays out.
bool make_repository(const fs::path& directory) {
  ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
  ::setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
  git(directory, {"init", "-q"});
  if (fs::exists(directory / ".git")) return true;
  WARN("git is not installed: skipped");
  return false;
}

}  // namespace

// Not among the patterns: foo**/bar, which git before 2.52 takes for foo/**/bar by mistake.
TEST_CASE("a walk visits what git would add") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  const char* const ignored = GENERATE(
      "*.log\n!keep.log\n", "/a/b\n", "a/\n", "a/b/\n", "b\n!a/b\n", "**/c.json\n", "a/**\n!a/c.json\n",
      "a/*\n!a/b\n", "foo*/bar\n", "*\n!*/\n!*.json\n", "a/**/c.json\n", "a/**/b\n", "[ab]/c.json\n",
      "?.log\n", "\\!x\n", "#x\n", "\\#x\n", "x \n", "x\\ \n", "a//b\n", "/\n", "//\n", "!\n", "a/b",
      "/*\n!/a\n", "**foo\n", "fo**\n", "a/b/**/\n", "**/\n", "**\n", "***/c.json\n", "a/***/c.json\n",
      "[[:upper:]]*\n", "[!a-c]*\n", "x\\\n", "[\n", "a\\/b\n", "\\a\n", "./a\n", "a/./b\n", ".\n", "..\n");
  box.write(".gitignore", ignored);
  for (const char* file :
       {"a/b/c.json", "a/c.json", "b/c.json", "c.json", "x", "x ", "!x", "#x", "x\\", "a.log", "keep.log",
        "a/keep.log", "foo/bar", "foo/x/bar", "foobar", "fo", "Upper/c.json", "[", "d/a/b/e"}) {
    box.write(file, "");
  }
  INFO(ignored);
  CHECK(walked(box.path()) == untracked(box.path()));
  CHECK(walked(box.path(), Asked::ignore_files) == untracked(box.path()));
}

TEST_CASE("ignore files of every directory count, and those of the repository above") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  box.write(".gitignore", "*.log\n/top.json\nsub/deep/*.json\n");
  box.write(".git/info/exclude", "excluded.json\n*.txt\n");
  box.write("sub/.gitignore", "!*.log\n/top.json\n!kept.txt\n");
  box.write("sub/deep/.gitignore", "!a.json\n*.log\n");
  for (const char* directory : {"", "sub/", "sub/deep/"}) {
    for (const char* file : {"a.log", "top.json", "excluded.json", "kept.txt", "a.json", "b.json"}) {
      box.write(std::string(directory) + file, "");
    }
  }
  CHECK(walked(box.path()) == untracked(box.path()));
  CHECK(walked(box.path(), Asked::ignore_files) == untracked(box.path()));
  CHECK(walked(box.path() / "sub/deep") == std::set<std::string>{".gitignore", "a.json", "kept.txt"});
}

TEST_CASE("ignore files count where there is no repository") {
  const TemporaryDirectory box;
  box.write(".gitignore", "a.json\n");
  box.write("a.json", "");
  box.write("b.json", "");
  CHECK(walked(box.path()) == std::set<std::string>{".gitignore", "b.json"});
}

TEST_CASE("build output and packages are left out, wherever they are") {
  const TemporaryDirectory box;
  for (const char* file : {"bin/a", "obj/a", "x/node_modules/a", ".git/a", "binary/a", "x/bin"})
    box.write(file, "");
  CHECK(walked(box.path()) == std::set<std::string>{"binary/a", "x/bin"});
  CHECK(walked(box.path() / "bin") == std::set<std::string>{"a"});
}

TEST_CASE("links to directories are not followed, links to files are within the tree") {
  const TemporaryDirectory box;
  const fs::path outside = box.write("outside.json", "");
  box.write("tree/a.json", "");
  fs::create_symlink("a.json", box.path() / "tree/b.json");
  fs::create_symlink(".", box.path() / "tree/loop");
  fs::create_symlink("self", box.path() / "tree/self");
  fs::create_symlink(outside, box.path() / "tree/appsettings.json");
  fs::create_symlink("nowhere", box.path() / "tree/secrets.json");
  CHECK(walked(box.path() / "tree") == std::set<std::string>{"a.json", "b.json"});
  const std::vector<std::string> paths{(box.path() / "tree").string()};
  const PathSearch search = find_files(paths, *signalr_config::disk());
  REQUIRE(search.found.problems.size() == 2);
  CHECK_THAT(search.found.problems[0].text,
             Catch::Contains("appsettings.json: a symbolic link that leads out"));
  CHECK_THAT(search.found.problems[1].text, Catch::Contains("secrets.json: "));
}

TEST_CASE("each file is found once, and by the strongest reason") {
  const TemporaryDirectory box;
  box.write("a.json", "");
  const std::string directory = box.path().string();
  const std::vector<std::string> paths{directory,
                                       directory + "/a.json",
                                       directory + "/./a.json",
                                       directory + "/*.json",
                                       directory + "/none*",
                                       directory + "/gone"};
  const PathSearch search = find_files(paths, *signalr_config::disk());
  REQUIRE(search.found.files.size() == 1);
  CHECK(search.found.files.front().by == FoundBy::argument);
  CHECK(search.unmatched == std::vector<std::string>{directory + "/none*", directory + "/gone"});
}

TEST_CASE("beside a settings file that is given, the others of its application are read") {
  const TemporaryDirectory box;
  box.write("appsettings.json", "");
  box.write("appsettings.Staging.json", "");
  box.write("other.json", "");
  const std::vector<std::string> paths{(box.path() / "appsettings.Staging.json").string()};
  PathSearch search = find_files(paths, *signalr_config::disk());
  add_companions(search.found, *signalr_config::disk());
  REQUIRE(search.found.files.size() == 2);
  CHECK(search.found.files[0].by == FoundBy::argument);
  CHECK(search.found.files[0].path.filename() == "appsettings.Staging.json");
  CHECK(search.found.files[1].by == FoundBy::companion);
}

TEST_CASE("what git tracks is not ignored") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  for (const char* file : {"a/appsettings.json", "a/loose.json", "b/obj/c.json", "b/c.json", ".env"})
    box.write(file, "");
  git(box.path(), {"add", "a/appsettings.json", "b", ".env"});
  box.write(".gitignore", "a/\nb/\n.env\n");
  CHECK(walked(box.path()) == std::set<std::string>{".env", ".gitignore", "a/appsettings.json", "b/c.json"});
  CHECK(walked(box.path() / "b") == std::set<std::string>{"c.json"});
}

TEST_CASE("what is ignored and given all the same is walked") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  box.write(".gitignore", "out/\n");
  box.write("out/deep/a.json", "");
  box.write("out/b.json", "");
  CHECK(walked(box.path()) == std::set<std::string>{".gitignore"});
  CHECK(walked(box.path() / "out") == std::set<std::string>{"b.json", "deep/a.json"});
  CHECK(walked(box.path() / "out/deep") == std::set<std::string>{"a.json"});
  git(box.path(), {"add", "-f", "out/b.json"});
  CHECK(walked(box.path()) == std::set<std::string>{".gitignore", "out/b.json"});
  CHECK(walked(box.path() / "out") == std::set<std::string>{"b.json", "deep/a.json"});
}

TEST_CASE("submodules and repositories inside of another are walked by their own rules") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  box.write(".gitignore", "*.log\n");
  for (const char* const inner : {"module", "loose", "plain/inner"}) {
    make_repository(box.write(std::string(inner) + "/.gitignore", "a.json\n").parent_path());
    for (const char* const file : {"a.json", "b.json", "c.log"})
      box.write(std::string(inner) + "/" + file, "");
  }
  git(box.path() / "module", {"add", "."});
  git(box.path() / "module", {"commit", "-q", "-m", "m"});
  git(box.path(), {"-c", "advice.addEmbeddedRepo=false", "add", "module"});
  CHECK(walked(box.path()) == std::set<std::string>{".gitignore", "module/.gitignore", "module/b.json",
                                                    "module/c.log", "loose/.gitignore", "loose/b.json",
                                                    "loose/c.log", "plain/inner/.gitignore",
                                                    "plain/inner/b.json", "plain/inner/c.log"});
  CHECK(walked(box.path()) == walked(box.path(), Asked::ignore_files));
}

TEST_CASE("where git does not answer, ignore files say what is ignored") {
  const TemporaryDirectory box;
  if (!make_repository(box.path())) return;
  box.write(".gitignore", "a.json\n");
  box.write("a.json", "");
  box.write("b.json", "");
  box.write(".git/index", "broken");
  CHECK(walked(box.path()) == std::set<std::string>{".gitignore", "b.json"});
  CHECK(walked(box.path(), Asked::git, FoundBy::ignored) == std::set<std::string>{"a.json"});
}
