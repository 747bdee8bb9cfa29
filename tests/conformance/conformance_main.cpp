// Replays conformance vectors in JSON lines: conformance FILE.jsonl...

#include <fstream>
#include <iostream>

#include "conformance/questions.hpp"
#include "conformance/report.hpp"

namespace {

using namespace signalr_config::conformance;

std::string id_of(const Json& line, std::size_t number) {
  const auto id = line.find("id");
  return id != line.end() && id->is_string() ? id->get<std::string>() : "line " + std::to_string(number);
}

Verdict replay_file(const std::string& file, const KnownDifferences& known) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::cerr << file << ": cannot be read\n";
    return Verdict::unreadable;
  }
  Report report(file, known, std::cout);
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Json line = Json::parse(text, nullptr, false);
    if (!line.is_object()) {
      std::cerr << file << ':' << number << ": is not a JSON object\n";
      return Verdict::unreadable;
    }
    report.add(id_of(line, number), replay_line(line));
  }
  report.finish();
  return report.all_hold() ? Verdict::held : Verdict::not_held;
}

}  // namespace

int main(int count, char** arguments) {
  return replay_main(count, arguments, "conformance", "FILE.jsonl...", replay_file);
}
