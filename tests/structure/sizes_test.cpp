#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "structure/includes.hpp"
#include "structure/tree.hpp"

using structure::File;

namespace {

std::size_t lines_of(const File& file) {
  return static_cast<std::size_t>(std::ranges::count(file.text, '\n'));
}

std::string without_ending(std::string_view path) { return std::string(path.substr(0, path.rfind('.'))); }

/// Who includes each header of src/, but for the .cpp file of its name.
std::map<std::string, std::vector<std::string>> users_of_headers(const std::vector<File>& files) {
  std::map<std::string, std::vector<std::string>> users;
  for (const File& file : files) {
    for (const structure::Include& include : structure::find_includes(file.text)) {
      const std::string header = "src/" + include.name;
      if (!include.angled && without_ending(header) != without_ending(file.path)) {
        users[header].push_back(file.path);
      }
    }
  }
  return users;
}

/// What is too short to be a file of its own, if nothing but one other file uses it.
bool is_short(const File& header, const File* source) {
  const std::size_t source_lines = source == nullptr ? 0 : lines_of(*source);
  return (source != nullptr && source_lines < 40) || (lines_of(header) < 40 && source_lines < 60);
}

/// Headers of short files with one user, and that user.
std::map<std::string, std::string> fragments(const std::vector<File>& files) {
  const auto users = users_of_headers(files);
  std::map<std::string, std::string> found;
  for (const File& header : files) {
    const auto used = users.find(header.path);
    if (used == users.end() || used->second.size() != 1) continue;
    const auto source = std::ranges::find(files, without_ending(header.path) + ".cpp", &File::path);
    if (is_short(header, source == files.end() ? nullptr : &*source)) {
      found.emplace(header.path, used->second.front());
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no file has more than 300 lines") {
  std::vector<std::size_t> lengths;
  for (const File& file : structure::product_files()) {
    const std::size_t lines = lines_of(file);
    if (file.path.ends_with(".cpp")) lengths.push_back(lines);
    if (lines > 300)
      FAIL_CHECK(file.path << ": " << lines << " lines; find the part that is a thing of its own");
  }
  REQUIRE_FALSE(lengths.empty());
  std::ranges::nth_element(lengths, lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2));
  WARN("the median of .cpp files has " << lengths[lengths.size() / 2] << " lines");
}

TEST_CASE("a short file with one user belongs to that user") {
  for (const auto& [header, user] : fragments(structure::product_files()))
    FAIL_CHECK(header << ": only " << user << " uses it; fold it into that file");
}

TEST_CASE("what is short and has one user is found") {
  const std::string long_text(60, '\n');
  CHECK(fragments({{"src/a/part.hpp", ""}, {"src/a/user.cpp", "#include \"a/part.hpp\"\n"}}).size() == 1);
  CHECK(fragments({{"src/a/part.cpp", long_text + "#include \"a/part.hpp\"\n"},
                   {"src/a/part.hpp", ""},
                   {"src/a/user.cpp", "#include \"a/part.hpp\"\n"}})
            .empty());
  CHECK(fragments({{"src/a/other.cpp", "#include \"a/part.hpp\"\n"},
                   {"src/a/part.hpp", ""},
                   {"src/a/user.cpp", "#include \"a/part.hpp\"\n"}})
            .empty());
}
