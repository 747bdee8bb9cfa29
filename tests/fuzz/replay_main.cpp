// Stands in for libFuzzer's main(): gives a fuzz target the files that are named, and those in the folders
// that are named, once each.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> inputs_of(const fs::path& argument) {
  if (!fs::is_directory(argument)) return {argument};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(argument)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  if (files.empty()) throw std::runtime_error("no seeds in " + argument.string());
  std::ranges::sort(files);
  return files;
}

void run(const std::vector<char>& bytes) {
  // A copy of exactly this size, so that AddressSanitizer sees a read behind the end; never null.
  const auto data = std::make_unique<std::uint8_t[]>(bytes.size());
  std::ranges::copy(bytes, data.get());
  LLVMFuzzerTestOneInput(data.get(), bytes.size());
}

void replay(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  std::cout << file.string() << std::endl;  // before it runs, so that a crash has a name
  run(bytes);
}

}  // namespace

int main(int argc, char** argv) try {
  run({});  // as libFuzzer does first
  for (int i = 1; i < argc; ++i) {
    for (const fs::path& file : inputs_of(argv[i])) replay(file);
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "error: " << error.what() << '\n';
  return 1;
}
