// The program is started in hooks and loops of shells, where starting takes longer than its work. Counts are
// held, since times are those of one machine.
#include <elf.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

// The file's dynamic section, read by hand: what the loader has to do before main().
class DynamicSection {
 public:
  explicit DynamicSection(const char* path) {
    std::ifstream file(path, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
    const auto header = at<Elf64_Ehdr>(0);
    for (std::size_t i = 0; i < header.e_shnum; ++i) {
      const auto section = at<Elf64_Shdr>(header.e_shoff + i * header.e_shentsize);
      if (section.sh_type != SHT_DYNAMIC) continue;
      const auto names = at<Elf64_Shdr>(header.e_shoff + section.sh_link * header.e_shentsize);
      read(section, names.sh_offset);
    }
  }

  std::set<std::string> libraries;
  std::size_t relocations = 0;

 private:
  template <typename T>
  T at(std::size_t offset) const {
    T value{};
    REQUIRE(offset + sizeof value <= bytes_.size());
    std::memcpy(&value, bytes_.data() + offset, sizeof value);
    return value;
  }

  void read(const Elf64_Shdr& section, std::size_t names) {
    for (std::size_t offset = 0; offset < section.sh_size; offset += sizeof(Elf64_Dyn)) {
      const auto entry = at<Elf64_Dyn>(section.sh_offset + offset);
      if (entry.d_tag == DT_NEEDED) libraries.insert(bytes_.c_str() + names + entry.d_un.d_val);
      if (entry.d_tag == DT_RELASZ) relocations = entry.d_un.d_val / sizeof(Elf64_Rela);
    }
  }

  std::string bytes_;
};

std::size_t allocations_of(const std::string& arguments) {
  const auto path =
      std::filesystem::temp_directory_path() / ("signalr-config-startup-" + std::to_string(::getpid()));
  const std::string command = "env -i PATH=/usr/bin:/bin HOME=/nonexistent LD_PRELOAD=" COUNT_ALLOCATIONS
                              " ALLOCATIONS_TO='" +
                              path.string() + "' " PROGRAM " " + arguments + " > /dev/null";
  REQUIRE(std::system(("exec " + command).c_str()) == 0);
  std::size_t count = 0;
  std::ifstream(path) >> count;
  std::filesystem::remove(path);
  return count;
}

}  // namespace

TEST_CASE("the program loads no library but libc") {
  std::set<std::string> libraries = DynamicSection(PROGRAM).libraries;
  CHECK(libraries.erase("libc.so.6") == 1);
  libraries.erase("ld-linux-x86-64.so.2");     // is there in any case
  if (ROOM > 1) libraries.erase("libm.so.6");  // code that is left out otherwise
  CHECK(libraries == std::set<std::string>());
}

TEST_CASE("little is relocated before the program's first instruction") {
  const std::size_t relocations = DynamicSection(PROGRAM).relocations;
  CHECK(relocations > 1000);  // else it was not read
  CHECK(relocations <= 8000 * ROOM);
}

TEST_CASE("starting asks for memory a few times") {
  const std::size_t start = allocations_of("--version");
  CHECK(start > 5);  // else nothing was counted
  CHECK(start <= 60 * ROOM);
  CHECK(allocations_of("resolve " SAMPLE) <= 3000 * ROOM);
}
