#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program.hpp"
#include "signalr_config/source_kind.hpp"

// Each folder of tests/cli/formats is named for a kind and holds one file with two connection strings, whose
// places are marked. What is resolved must be the same for all of them, at the marks.

using namespace signalr_config;
using namespace signalr_config::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Marked {
  std::string mark;
  std::string value;
};

const std::vector<Marked> endpoints{
    {"@EAST@", "Endpoint=https://east.example.net;AccessKey=key-of-east;Version=1.0;"},
    {"@WEST@",
     "Endpoint=https://west.example.net;AccessKey=key-of-west;ClientEndpoint=https://c.example.net/"},
};

struct Format {
  std::string kind;
  fs::path file;  // below the folder of its kind
  std::string text;
};

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Format> all_formats() {
  std::vector<Format> formats;
  for (const auto& folder : fs::directory_iterator(SIGNALR_CONFIG_FORMATS)) {
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
      if (!file.is_regular_file()) continue;
      formats.push_back({folder.path().filename().string(), fs::relative(file, folder), read_text(file)});
    }
  }
  std::ranges::sort(formats, {}, &Format::kind);
  return formats;
}

// Line and column of a mark; the marks of a file stand in lines of their own, so that none moves another.
std::pair<std::size_t, std::size_t> place_of(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  REQUIRE(at != std::string::npos);
  const std::size_t line_begin = text.rfind('\n', at) + 1;
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {static_cast<std::size_t>(line) + 1, at - line_begin + 1};
}

std::string filled_in(std::string text) {
  for (const Marked& endpoint : endpoints) {
    const std::size_t at = text.find(endpoint.mark);
    if (at != std::string::npos) text.replace(at, endpoint.mark.size(), endpoint.value);
  }
  return text;
}

ProgramResult resolve_format(const Sandbox& box, const Format& format, std::vector<std::string> options) {
  box.write(fs::path("app") / format.file, filled_in(format.text));
  std::vector<std::string> arguments{"resolve", format.file.string(), "--no-process-env"};
  // Some formats say that they are for another host, which reads other keys.
  arguments.insert(arguments.end(), {"--host", "aspnetcore"});
  // The names of these say another dialect.
  const std::set<std::string> unnamed{"dotenv-docker", "dotenv-npm", "systemd-environment-file"};
  if (unnamed.contains(format.kind)) {
    arguments.insert(arguments.end(), {"--as", format.kind});
  }
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_program(box.call(std::move(arguments)));
}

// What is the same for all formats.
Json without_origins(Json list) {
  for (Json& endpoint : list) endpoint.erase("origin");
  return list;
}

void check_origin(const Format& format, const Json& endpoint, const Marked& marked) {
  const Json& origin = endpoint.at("origin");
  CHECK(origin.at("source") == format.kind);
  CHECK(origin.at("file") == format.file.string());
  if (format.kind == "info") {  // Boost tells no places
    CHECK(origin.at("line").is_null());
    return;
  }
  const auto [line, column] = place_of(format.text, marked.mark);
  CHECK(origin.at("line") == line);
  CHECK(origin.at("column") == column);
}

}  // namespace

TEST_CASE("the same endpoints, told in every format, resolve to the same list, each at its place") {
  Json expected;
  for (const Format& format : all_formats()) {
    INFO(format.kind);
    const Sandbox box;
    const ProgramResult result = resolve_format(box, format, {"--json"});
    CHECK(result.err.empty());
    REQUIRE(result.exit_code == 0);
    const Json list = Json::parse(result.out).at("endpoints");
    REQUIRE(list.size() == endpoints.size());
    if (expected.is_null()) expected = without_origins(list);
    CHECK(without_origins(list) == expected);
    for (const Json& endpoint : list) {
      check_origin(format, endpoint, endpoint.at("name") == "east" ? endpoints[0] : endpoints[1]);
    }
  }
}

TEST_CASE("there is a file for every kind that can be given as a file") {
  // No files, or not with two endpoints.
  std::set<std::string> missing{"environment", "command-line", "memory", "key-per-file", "az-keys"};
  for (const SourceKind kind : all_source_kinds()) missing.emplace(to_string(kind));
  for (const Format& format : all_formats()) missing.erase(format.kind);
  CHECK(missing == std::set<std::string>{"environment", "command-line", "memory", "key-per-file", "az-keys"});
}

TEST_CASE("no format shows a secret") {
  for (const Format& format : all_formats()) {
    INFO(format.kind);
    const Sandbox box;
    for (const char* const command : {"--strict", "--json"}) {
      const ProgramResult result = resolve_format(box, format, {command});
      CHECK(result.out.find("key-of-") == std::string::npos);
      CHECK(result.err.find("key-of-") == std::string::npos);
    }
    const ProgramResult shown = run_program(box.call({"show", format.file.string(), "--no-process-env"}));
    CHECK((shown.out + shown.err).find("key-of-") == std::string::npos);
  }
}

TEST_CASE("a file of any format that is cut off anywhere is an answer or a clear error") {
  for (const Format& format : all_formats()) {
    INFO(format.kind);
    const Sandbox box;
    const std::string text = filled_in(format.text);
    for (std::size_t size = 0; size < text.size(); size += 1 + text.size() / 23) {
      Format cut = format;
      cut.text = text.substr(0, size);
      const ProgramResult result = resolve_format(box, cut, {});
      CHECK(result.exit_code >= 0);
      CHECK(result.exit_code <= 2);
      CHECK((result.out + result.err).find("key-of-") == std::string::npos);
    }
  }
}
