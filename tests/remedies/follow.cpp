#include "follow.hpp"

#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

namespace remedies {

namespace {

namespace fs = std::filesystem;

class Directory {
 public:
  Directory() {
    std::string name = (fs::temp_directory_path() / "remedy-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = name;
  }
  ~Directory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  void write(const NamedText& file) const {
    fs::create_directories((path_ / file.name).parent_path());
    std::ofstream(path_ / file.name, std::ios::binary) << file.text;
  }

  // Both streams of the program, which sees nothing of this machine's state.
  std::string run(const std::string& program, const std::string& arguments) const {
    const std::string command = "cd '" + path_.string() + "' && env -i PATH=\"$PATH\" HOME=/nonexistent '" +
                                program + "' " + arguments + " 2>&1 </dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    if (!pipe) throw std::runtime_error("cannot run " + program);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe.get())) != 0;)
      output.append(buffer.data(), size);
    return output;
  }

 private:
  fs::path path_;
};

// `[ASRS301 endpoint-type-unknown]`, `[no-endpoint]`
std::set<std::string> codes_in(const std::string& output) {
  static const std::regex code(R"(\[(ASRS[0-9]+|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?: [a-z0-9-]+)?\](?:\n|$))");
  std::set<std::string> codes;
  for (std::sregex_iterator match(output.begin(), output.end(), code), end; match != end; ++match)
    codes.insert((*match)[1]);
  return codes;
}

// The first remedy after the line of a code.
std::string remedy_of(const std::string& output, const std::string& code) {
  std::istringstream lines(output);
  bool is_after = false;
  for (std::string line; std::getline(lines, line);) {
    is_after = is_after || line.find("[" + code) != std::string::npos;
    for (const std::string_view word : {"= hint: ", "remedy: "}) {
      const std::size_t at = line.find(word);
      if (is_after && at != std::string::npos) return line.substr(at + word.size());
    }
  }
  return {};
}

std::string with_groups(std::string text, const std::smatch& match) {
  for (std::size_t i = 1; i < match.size(); ++i) {
    const std::string group = "$" + std::to_string(i);
    for (std::size_t at = text.find(group); at != std::string::npos; at = text.find(group, at))
      text.replace(at, group.size(), match[i].str());
  }
  return text;
}

// Makes `from -> to` in a file; false where it is not there exactly once.
bool make(std::string& text, const std::string& edit, const std::smatch& match) {
  const std::size_t arrow = edit.find(" -> ");
  const std::string from = edit.substr(0, arrow);
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) return false;
  text.replace(at, from.size(), with_groups(edit.substr(arrow + 4), match));
  return true;
}

}  // namespace

std::string follow(const RemedyCase& one, const std::string& program) {
  const Directory directory;
  for (const NamedText& file : one.files) directory.write(file);
  const std::string before = directory.run(program, one.run);
  const std::set<std::string> codes_before = codes_in(before);
  if (!codes_before.contains(one.code)) return "the code is not there:\n" + before;
  const std::string remedy = remedy_of(before, one.code);
  std::smatch match;
  if (!std::regex_search(remedy, match, std::regex(one.remedy))) return "the remedy is another: " + remedy;
  for (const NamedText& edit : one.edits) {
    for (NamedText file : one.files) {
      if (file.name != edit.name) continue;
      if (!make(file.text, edit.text, match)) return "the place is not there once: " + edit.text;
      directory.write(file);
    }
  }
  const std::string after = directory.run(program, one.run);
  for (const std::string& code : codes_in(after)) {
    if (code == one.code || !codes_before.contains(code))
      return "after the edit there is " + code + ":\n" + after;
  }
  return {};
}

}  // namespace remedies
