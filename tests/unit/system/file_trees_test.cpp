#include "system/file_trees.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_directory.hpp"

using namespace signalr_config;
using signalr_config::test::TemporaryDirectory;
namespace fs = std::filesystem;

TEST_CASE("a tree contains what leads into it, by whatever path", "[system]") {
  const TemporaryDirectory box;
  box.write("tree/a/b.txt", "");
  box.write("tree-beside/c.txt", "");
  fs::create_symlink("../tree-beside", box.path() / "tree/out");
  fs::create_symlink("a", box.path() / "tree/in");
  fs::create_symlink("loop", box.path() / "tree/loop");
  system::FileTrees trees;
  trees.add(box.path() / "tree");
  for (const char* const path : {"tree", "tree/a/b.txt", "tree/in/b.txt", "tree/out/../tree/a/b.txt",
                                 "tree/gone/x", "tree-beside/../tree/a", "tree/a/../a/gone"}) {
    INFO(path);
    CHECK(trees.contain(box.path() / path));
  }
  for (const char* const path : {"", "tree-beside/c.txt", "tree/out/c.txt", "tree/out/gone", "tree/a/../../x",
                                 "tree/gone/../../x", "tree/in/../../x", "tree/loop"}) {
    INFO(path);
    CHECK_FALSE(trees.contain(box.path() / path));
  }
  trees.add(box.path() / "tree-beside");
  CHECK(trees.contain(box.path() / "tree/out/c.txt"));
}

TEST_CASE("a tree that is not there contains nothing", "[system]") {
  const TemporaryDirectory box;
  system::FileTrees trees;
  CHECK_FALSE(trees.contain(box.path()));
  trees.add(box.path() / "gone");
  CHECK_FALSE(trees.contain(box.path() / "gone/x"));
}
