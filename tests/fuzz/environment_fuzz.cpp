// Feeds arbitrary variables, `name=value` a line behind a first line that is the prefix, and checks what must
// hold for each of them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dotnet/utf8.hpp"
#include "signalr_config/sources.hpp"

namespace {

using namespace signalr_config;
using Pairs = std::vector<std::pair<std::string, std::string>>;

void require(const bool holds) {
  if (!holds) std::abort();
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return line;
}

Pairs read_pairs(std::string_view text) {
  Pairs pairs;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const std::size_t equals = line.find('=');
    const std::string_view value = equals == std::string_view::npos ? "" : line.substr(equals + 1);
    pairs.emplace_back(line.substr(0, equals), value);
  }
  return pairs;
}

void check_variables(const Environment& environment, const Pairs& pairs) {
  require(environment.variables().size() <= pairs.size());
  for (const EnvironmentVariable& variable : environment.variables()) {
    require(environment.get(variable.name) == variable.value);
    require(variable.origin.document->text(variable.origin.key) == variable.name);
  }
}

void check_source(const ParsedSource& source, std::size_t variable_count) {
  require(!source.refused());
  require(source.entries.size() <= 2 * variable_count);
  for (const Entry& entry : source.entries) {
    require(entry.value.has_value() && dotnet::is_valid(entry.key) && dotnet::is_valid(*entry.value));
    require(describe(entry.origin).starts_with("environment variable "));
  }
  for (const Diagnostic& diagnostic : source.diagnostics) require(!describe(diagnostic).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string prefix(take_line(text));
  const Pairs pairs = read_pairs(text);
  const Environment environment = Environment::from_pairs(pairs);
  check_variables(environment, pairs);
  check_source(environment_variables(environment)->load(), environment.variables().size());
  check_source(environment_variables(environment, {prefix})->load(), environment.variables().size());
  return 0;
}
