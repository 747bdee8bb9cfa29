// The program's commands beside something that is measured in the same run, turn by turn: `commands table`
// prints the rows of a table in Markdown, `commands growth LARGEST` prints lines of `SERIES COUNT
// MILLISECONDS MEBIBYTES`, and `commands pair NAME RUNS FILE ASSEMBLY` a row that holds `resolve FILE`
// against an assembly of .NET.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "child_process.hpp"
#include "inputs.hpp"

namespace {

namespace fs = std::filesystem;
using Command = std::vector<std::string>;

// What is measured, and what it is held against.
struct Work {
  std::string name;
  Command command;
  std::string other_name;
  Command other;
  int runs;
};

double part(std::vector<double> values, double portion) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(portion * static_cast<double>(values.size() - 1))];
}

void measure(const Work& work) {
  std::vector<double> ours;
  std::vector<double> other;
  std::vector<double> ratios;
  std::vector<double> memory;
  for (int i = -1; i < work.runs; ++i) {
    const bench::Run run = bench::run(work.command);
    const double beside = bench::run(work.other).milliseconds;
    if (i < 0) continue;  // the first fills the caches
    ours.push_back(run.milliseconds);
    other.push_back(beside);
    ratios.push_back(run.milliseconds / beside);
    memory.push_back(static_cast<double>(run.kilobytes) / 1024);
  }
  std::printf("| %s | %.2f | %.2f to %.2f | %.0f | %s | %.2f | %.2f |\n", work.name.c_str(), part(ours, 0.5),
              part(ours, 0.1), part(ours, 0.9), part(memory, 0.5), work.other_name.c_str(), part(other, 0.5),
              part(ratios, 0.5));
  std::fflush(stdout);
}

Command program(Command arguments) {
  arguments.insert(arguments.begin(), PROGRAM);
  return arguments;
}

Command shell(const std::string& line) { return {"/bin/sh", "-c", line + " >/dev/null"}; }

std::string settings(const fs::path& directory) { return (directory / "appsettings.json").string(); }

void print_table(const fs::path& root) {
  bench::write_file(settings(root / "endpoints"), bench::endpoints_text(100'000));
  bench::write_file(settings(root / "keys"), bench::keys_text(1'000'000));
  bench::write_applications(root / "1000", 1000);
  bench::write_applications(root / "10000", 10'000);
  const std::string repository = (root / "repository").string();
  bench::write_repository(repository, 8800);
  std::system(("cd '" + repository + "' && git init -q . && git add . >/dev/null 2>&1").c_str());
  const std::string endpoints = settings(root / "endpoints");
  const std::string keys = settings(root / "keys");
  const auto read = [&](const char* name) {
    return shell("find '" + (root / name).string() + "' -type f -exec cat {} +");
  };
  const std::vector<Work> all{
      {"`--version`", program({"--version"}), "an empty program", {EMPTY_PROGRAM}, 200},
      {"`resolve`, 3 endpoints", program({"resolve", SAMPLE}), "an empty program", {EMPTY_PROGRAM}, 200},
      {"`resolve`, 100,000 endpoints", program({"resolve", endpoints}), "`cat` of the file",
       shell("cat '" + endpoints + "'"), 9},
      {"`resolve --json`, the same",
       program({"resolve", "--json", endpoints}),
       "`nlohmann::json::parse` of the file",
       {PARSE_JSON, endpoints},
       9},
      {"`show`, 1,000,000 keys",
       program({"show", keys}),
       "`nlohmann::json::parse` of the file",
       {PARSE_JSON, keys},
       5},
      {"`lint`, 1,000 applications", program({"lint", (root / "1000").string()}), "`find` and `cat`",
       read("1000"), 15},
      {"`lint`, 10,000 applications", program({"lint", (root / "10000").string()}), "`find` and `cat`",
       read("10000"), 5},
      {"`lint`, 8,800 files, 88 of them settings", program({"lint", repository}), "`git ls-files` and `cat`",
       shell("cd '" + repository + "' && git ls-files -z | xargs -0 cat"), 9},
  };
  for (const Work& work : all) measure(work);
}

void print_growth(const char* series, int largest,
                  const std::function<Command(const fs::path&, int)>& prepare, const fs::path& root) {
  for (int count = 10; count <= largest; count *= 10) {
    const fs::path directory = root / series / std::to_string(count);
    const Command command = prepare(directory, count);
    std::vector<double> times;
    bench::Run run{};
    for (int i = 0; i < (count >= 100'000 ? 1 : 5); ++i) {
      run = bench::run(command);
      times.push_back(run.milliseconds);
    }
    std::printf("%s %d %.3f %.2f\n", series, count, bench::median(times),
                static_cast<double>(run.kilobytes) / 1024);
    std::fflush(stdout);
    fs::remove_all(directory);
  }
}

void print_all_growth(const fs::path& root, int most_files) {
  constexpr int most = 1'000'000;
  const auto with_text = [](std::string (*text)(int), const Command& arguments) {
    return [text, arguments](const fs::path& directory, int count) {
      bench::write_file(settings(directory), text(count));
      Command command = program(arguments);
      command.push_back(settings(directory));
      return command;
    };
  };
  print_growth("keys", most, with_text(bench::keys_text, {"show"}), root);
  print_growth("endpoints", most, with_text(bench::endpoints_text, {"resolve"}), root);
  const auto repository = [](const fs::path& directory, int count) {
    bench::write_repository(directory, count);
    return program({"lint", directory.string()});
  };
  print_growth("files", most_files, repository, root);
}

}  // namespace

int main(int argument_count, char** arguments) {
  const fs::path root = fs::temp_directory_path() / ("signalr-config-bench-" + std::to_string(::getpid()));
  const std::string_view what = argument_count > 1 ? arguments[1] : "table";
  if (what == "pair" && argument_count == 6) {
    measure({arguments[2],
             program({"resolve", arguments[4]}),
             ".NET",
             {"/usr/bin/env", "dotnet", arguments[5], arguments[4]},
             std::atoi(arguments[3])});
    return 0;
  }
  what == "growth" ? print_all_growth(root, argument_count > 2 ? std::atoi(arguments[2]) : 10'000)
                   : print_table(root);
  fs::remove_all(root);
}
