// Replays files of facts, which it knows by their names: spec_vectors FILE.json...

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "conformance/report.hpp"
#include "conformance/spec_files.hpp"

namespace {

using namespace signalr_config::conformance;

// Ids of cases are unique in their file only; where there are none, the position stands in.
std::string id_of(const Json& fact, const std::string& name, std::size_t index) {
  const std::string stem = std::filesystem::path(name).stem().string();
  if (const auto id = fact.find("id"); id != fact.end()) return stem + ":" + compact(*id);
  return stem + "[" + std::to_string(index) + "]";
}

// What the case asks, for whoever reads the difference.
std::string question_of(Json fact) {
  for (const char* const name : {"expected", "source", "id", "group", "behaviourChanged"}) fact.erase(name);
  return "asked: " + compact(fact);
}

Differences replay(const SpecReplay function, const Json& fact, const Json& file) {
  Differences differences;
  try {
    differences = function(fact, file);
  } catch (const std::exception& error) {
    differences = {std::string("cannot be replayed: ") + error.what()};
  }
  if (!differences.empty()) differences.insert(differences.begin(), question_of(fact));
  return differences;
}

Verdict replay_file(const std::string& path, const KnownDifferences& known) {
  const std::string name = std::filesystem::path(path).filename().string();
  const SpecReplay function = spec_replay_for(name);
  if (function == nullptr) {
    std::cerr << path << ": not supported yet\n";
    return Verdict::unreadable;
  }
  std::ifstream in(path, std::ios::binary);
  Json file = Json::parse(in, nullptr, false);
  if (file.is_object() && file.contains("outbound")) file["cases"] = claim_type_facts(file);
  if (!in || !file.is_object() || !file.contains("cases") || !file.at("cases").is_array()) {
    std::cerr << path << ": cannot be read, or is not a JSON object with cases\n";
    return Verdict::unreadable;
  }
  Report report(path, known, std::cout);
  std::size_t index = 0;
  for (const Json& fact : file.at("cases")) {
    report.add(id_of(fact, name, index), replay(function, fact, file));
    ++index;
  }
  report.finish();
  return report.all_hold() ? Verdict::held : Verdict::not_held;
}

}  // namespace

int main(int count, char** arguments) {
  return replay_main(count, arguments, "spec_vectors", "FILE.json...", replay_file);
}
