#include "structure/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>

#include "structure/includes.hpp"

using structure::cpp_files;
using structure::File;
using structure::read_file;
using structure::source_dir;

namespace {

std::vector<File> product_files() {
  std::vector<File> files = cpp_files("include");
  std::ranges::move(cpp_files("src"), std::back_inserter(files));
  return files;
}

/// Whether a CMakeLists.txt names a file on a line of its own or among others.
bool lists(const std::string& cmake, const std::string& name) {
  const std::string separators = " \t\n()/";
  for (std::size_t at = cmake.find(name); at != std::string::npos; at = cmake.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || separators.find(cmake[at - 1]) != std::string::npos;
    if (begins && (end == cmake.size() || separators.find(cmake[end]) != std::string::npos)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every include keeps to the table of rooms") {
  const std::vector<File> files = product_files();
  REQUIRE_FALSE(files.empty());
  for (const File& file : files) {
    const auto place = structure::place_of(file.path);
    if (!place) {
      FAIL_CHECK(file.path << ": no room has it; add its row to tests/structure/rooms.hpp");
      continue;
    }
    for (const structure::Include& include : structure::find_includes(file.text)) {
      if (const auto problem = structure::objection(*place, include))
        FAIL_CHECK(file.path << ": " << *problem);
    }
  }
}

TEST_CASE("no file has more than 300 lines") {
  for (const File& file : product_files()) {
    const auto lines = std::ranges::count(file.text, '\n');
    if (lines > 300)
      FAIL_CHECK(file.path << ": " << lines << " lines; find the part that is a thing of its own");
  }
}

// Lists of files are written by hand: a file that is in none compiles nowhere, and a test in it never runs.
TEST_CASE("every source file is found or listed by the CMakeLists.txt beside it") {
  for (const char* folder : {"src", "tests"}) {
    for (const File& file : cpp_files(folder)) {
      const std::filesystem::path path = source_dir() / file.path;
      const std::filesystem::path cmake = path.parent_path() / "CMakeLists.txt";
      if (path.extension() != ".cpp" || !exists(cmake)) continue;
      const std::string text = read_file(cmake);
      const bool finds_files = text.find("file(GLOB") != std::string::npos;
      if (!finds_files && !lists(text, path.filename().string())) FAIL_CHECK(file.path << " is not listed");
    }
  }
}
