#include "structure/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "structure/includes.hpp"
#include "structure/rooms.hpp"

using structure::cpp_files;
using structure::File;
using structure::product_files;
using structure::read_file;
using structure::source_dir;

namespace {

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

TEST_CASE("every include keeps to the table of folders") {
  const std::vector<File> files = product_files();
  REQUIRE_FALSE(files.empty());
  for (const File& file : files) {
    const auto place = structure::place_of(file.path);
    if (!place) {
      FAIL_CHECK(file.path << ": its folder has no row; add it to tests/structure/rooms.hpp");
      continue;
    }
    for (const structure::Include& include : structure::find_includes(file.text)) {
      if (const auto problem = structure::objection(*place, include))
        FAIL_CHECK(file.path << ": " << *problem);
    }
  }
}

TEST_CASE("every row of the tables has files") {
  const std::vector<File> files = product_files();
  for (const structure::Folder& folder : structure::folders) {
    if (folder.name == "umbrella") continue;
    const bool has_files = std::ranges::any_of(files, [&](const File& file) {
      const auto place = structure::place_of(file.path);
      return place && !place->is_public && place->folder == folder.name;
    });
    if (!has_files) FAIL_CHECK("src/" << folder.name << " has no files; remove its row");
  }
  for (const structure::PublicHeader& header : structure::public_headers) {
    const std::string path = "include/signalr_config/" + std::string(header.name);
    if (std::ranges::find(files, path, &File::path) == files.end())
      FAIL_CHECK(path << " is not there; remove its row");
  }
}

TEST_CASE("what public headers declare is in the inline namespace of the ABI, and exported") {
  // Outside of it may stand names of private classes.
  const auto is_harmless = [](std::string_view line) {
    return line.empty() || (line.starts_with("class ") && line.ends_with(';'));
  };
  for (const File& file : cpp_files("include")) {
    std::istringstream lines(file.text);
    bool is_outside = false;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('}')) is_outside = false;
      if (is_outside && !is_harmless(line) && line != "inline namespace SIGNALR_CONFIG_EXPORT v0 {")
        FAIL_CHECK(file.path << ": declare it in `inline namespace SIGNALR_CONFIG_EXPORT v0`: " << line);
      if (line.starts_with("namespace signalr_config")) is_outside = true;
      if (line.starts_with("inline namespace")) is_outside = false;
    }
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
      const bool finds_files = text.find("file(GLOB") != std::string::npos ||
                               text.find("signalr_config_rooms(") != std::string::npos;
      if (!finds_files && !lists(text, path.filename().string())) FAIL_CHECK(file.path << " is not listed");
    }
  }
}

namespace {

/// Whether one of the words stands in a file.
bool has_one(const File& file, const std::vector<std::string>& words) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return file.text.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("programs are started in one place, and git in one") {
  const std::vector<std::string> launchers{"posix_spawn", "::exec", "fork()", "popen(", "std::system("};
  for (const File& file : product_files()) {
    if (file.path != "src/system/process.cpp" && has_one(file, launchers))
      FAIL_CHECK(file.path << ": start programs by system/process.hpp");
    if (file.path != "src/system/git.cpp" && has_one(file, {"{\"git\""}))
      FAIL_CHECK(file.path << ": call git by system/git.hpp");
  }
}

TEST_CASE("hosts, sources and descriptions read by the FileSystem that they are given") {
  // These speak of the user's own machine: the store of user secrets, and the commands that write to it.
  const std::vector<std::string> of_this_machine{
      "src/sources/user_secrets/path.cpp", "src/hosts/near_misses/left_out.cpp",
      "src/hosts/project/secrets_id_search.cpp", "src/hosts/project/file_based_app.cpp"};
  const std::vector<std::string> direct{"directory_iterator", "fs::exists(", "filesystem::exists(",
                                        "fs::is_directory(",  "fs::status(", "fs::is_regular_file(",
                                        "= read_file(",       "ifstream"};
  for (const File& file : product_files()) {
    const bool is_reader = file.path.starts_with("src/hosts/") || file.path.starts_with("src/sources/") ||
                           file.path.starts_with("src/deployments/");
    if (is_reader && has_one(file, direct) &&
        std::ranges::find(of_this_machine, file.path) == of_this_machine.end())
      FAIL_CHECK(file.path << ": read by signalr_config/file_system.hpp");
  }
}
