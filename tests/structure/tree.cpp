#include "structure/tree.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace structure {

namespace fs = std::filesystem;

fs::path source_dir() { return SIGNALR_CONFIG_SOURCE_DIR; }

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

std::vector<File> cpp_files(const fs::path& folder) {
  std::vector<File> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_dir() / folder)) {
    fs::path name = entry.path().lexically_relative(source_dir());
    if (name.extension() == ".in") name.replace_extension();  // of which CMake makes the file
    if (!entry.is_regular_file() || (name.extension() != ".cpp" && name.extension() != ".hpp")) continue;
    files.push_back({name.generic_string(), read_file(entry.path())});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

std::vector<File> product_files() {
  std::vector<File> files = cpp_files("include");
  std::ranges::move(cpp_files("src"), std::back_inserter(files));
  return files;
}

}  // namespace structure
