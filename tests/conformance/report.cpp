#include "conformance/report.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <ostream>
#include <stdexcept>

namespace signalr_config::conformance {

namespace {

// Every line of a difference is indented below its id.
std::string indented(const std::string& text) {
  std::string result = "    ";
  for (const char c : text) {
    result += c;
    if (c == '\n') result += "      ";
  }
  return result;
}

}  // namespace

KnownDifferences read_known_differences(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) return {};
  KnownDifferences known;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab + 1 == line.size()) {
      throw std::runtime_error(path.string() + ": no reason after a tab: " + line);
    }
    known.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return known;
}

void Report::add(const std::string& id, const Differences& differences) {
  const bool listed = known_.contains(id);
  if (differences.empty() && listed) {
    ++wrong_;
    print(id, {"is listed as different on purpose, but it holds: take it from the list"});
  } else if (differences.empty()) {
    ++held_;
  } else if (listed) {
    ++listed_;
  } else {
    ++wrong_;
    print(id, differences);
  }
}

void Report::print(const std::string& id, const Differences& differences) {
  out_ << "  " << id << '\n';
  for (const std::string& difference : differences) out_ << indented(difference) << '\n';
}

void Report::finish() const {
  out_ << file_ << ' ' << held_ << '/' << held_ + listed_ + wrong_;
  if (listed_ > 0) out_ << " (" << listed_ << " differences on purpose)";
  out_ << std::endl;
}

Verdict worse(const Verdict a, const Verdict b) { return a < b ? b : a; }

int replay_main(int count, char** arguments, const std::string& program, const std::string& files,
                ReplayFile replay) {
  if (count < 2) {
    std::cerr << "usage: " << program << ' ' << files << '\n';
    return static_cast<int>(Verdict::unreadable);
  }
  try {
    const KnownDifferences known = read_known_differences(SIGNALR_CONFIG_DIFFERENCES);
    Verdict verdict = Verdict::held;
    for (int i = 1; i < count; ++i) verdict = worse(verdict, replay(arguments[i], known));
    return static_cast<int>(verdict);
  } catch (const std::exception& error) {
    std::cerr << program << ": " << error.what() << '\n';
    return static_cast<int>(Verdict::unreadable);
  }
}

}  // namespace signalr_config::conformance
