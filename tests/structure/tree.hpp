#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace structure {

/// A file of the repository: its path from the top, and what is in it.
struct File {
  std::string path;
  std::string text;
};

std::filesystem::path source_dir();

/// Every C++ file below a folder of the repository, sorted by path.
std::vector<File> cpp_files(const std::filesystem::path& folder);

/// Those of include/ and src/.
std::vector<File> product_files();

std::string read_file(const std::filesystem::path& path);

}  // namespace structure
