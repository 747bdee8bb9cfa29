#include "reload/watching/path_walk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"

namespace fs = std::filesystem;
using namespace signalr_config::reload;
using signalr_config::test::TemporaryDirectory;

namespace {

// Writes down what it meets, relative to a directory; what is outside of it is left out.
class Notes final : public PathVisitor {
 public:
  explicit Notes(const fs::path& root) : root_(root.string()) {}

  bool pass(const std::string& directory) override {
    note("pass", directory);
    return true;
  }
  void look(const std::string& directory, std::string_view name, unsigned interest) override {
    note((interest & pieces) != 0   ? "look whole"
         : (interest & writes) != 0 ? "look"
                                    : "look entry",
         directory + "/" + std::string(name));
  }
  void file(const std::string& path) override { note("file", path); }

  std::vector<std::string> notes;

 private:
  void note(const std::string& what, const std::string& path) {
    if (path.starts_with(root_ + "/")) notes.push_back(what + " " + path.substr(root_.size() + 1));
  }

  std::string root_;
};

std::vector<std::string> walked(const TemporaryDirectory& directory, const fs::path& path) {
  Notes notes(fs::canonical(directory.path()));
  REQUIRE(walk(fs::canonical(directory.path()) / path, notes));
  return notes.notes;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the way to a file leads through its directories") {
  const TemporaryDirectory directory;
  directory.write("a/b/file", "");
  CHECK(walked(directory, "a/b/file") == Names{"pass a", "pass a/b", "look a/b/file", "file a/b/file"});
}

TEST_CASE("the way to a file that is missing ends where it would be") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "a");
  CHECK(walked(directory, "a/file") == Names{"pass a", "look a/file"});
}

TEST_CASE("where a directory is missing, it is looked for") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "a");
  CHECK(walked(directory, "a/b/c/file") == Names{"pass a", "look entry a/b"});
}

TEST_CASE("where a file stands in place of a directory, that is looked at") {
  const TemporaryDirectory directory;
  directory.write("a", "");
  CHECK(walked(directory, "a/file") == Names{"look entry a"});
}

TEST_CASE("links are followed, and count themselves") {
  const TemporaryDirectory directory;
  directory.write("real/file", "");
  fs::create_symlink("real", directory.path() / "link");
  fs::create_symlink(fs::canonical(directory.path()) / "link" / "file", directory.path() / "alias");
  CHECK(walked(directory, "alias") ==
        Names{"look alias", "look entry link", "pass real", "look real/file", "file real/file"});
}

TEST_CASE("a link to nothing is followed as far as it goes") {
  const TemporaryDirectory directory;
  fs::create_symlink("later/file", directory.path() / "link");
  CHECK(walked(directory, "link") == Names{"look link", "look entry later"});
}

TEST_CASE("a loop of links ends") {
  const TemporaryDirectory directory;
  fs::create_symlink("b", directory.path() / "a");
  fs::create_symlink("a", directory.path() / "b");
  CHECK(walked(directory, "a").size() < 100);
}

TEST_CASE("two dots go up from where a link led to") {
  const TemporaryDirectory directory;
  directory.write("x/y/other", "");
  directory.write("x/file", "");
  fs::create_symlink("x/y", directory.path() / "link");
  CHECK(walked(directory, "link/../file") ==
        Names{"look entry link", "pass x", "pass x/y", "look x/file", "file x/file"});
}

TEST_CASE("of a directory at the end everything counts, and what its links lead to") {
  const TemporaryDirectory directory;
  directory.write("secrets/..2024/key", "");
  directory.write("secrets/plain", "");
  fs::create_symlink("..2024", directory.path() / "secrets/..data");
  fs::create_symlink("..data/key", directory.path() / "secrets/key");
  CHECK(walked(directory, "secrets") == Names{"look secrets", "look whole secrets/*",
                                              "look whole secrets/key", "look entry secrets/..data",
                                              "pass secrets/..2024", "look whole secrets/..2024/key"});
}

TEST_CASE("a last name may be a pattern") {
  const TemporaryDirectory directory;
  directory.write("a/shop.csproj", "");
  CHECK(walked(directory, "a/*.csproj") == Names{"pass a", "look a/*.csproj"});
  CHECK(matches("*.csproj", "shop.csproj"));
  CHECK_FALSE(matches("*.csproj", "shop.csproj.user"));
  CHECK_FALSE(matches("*", ".hidden"));
  CHECK(matches("..data", "..data"));
}
