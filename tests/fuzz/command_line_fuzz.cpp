// Feeds arbitrary command lines, one argument a line, and checks what must hold for each of them. Lines that
// begin with '\t' are switch mappings: name, '\t', key.
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

void require(const bool holds) {
  if (!holds) std::abort();
}

struct Input {
  std::vector<std::string> arguments;
  CommandLineOptions options;
};

void add_line(Input& input, std::string_view line) {
  const std::size_t tab = line.starts_with('\t') ? line.find('\t', 1) : std::string_view::npos;
  if (tab == std::string_view::npos) {
    input.arguments.emplace_back(line);
  } else {
    input.options.switch_mappings.emplace(line.substr(1, tab - 1), line.substr(tab + 1));
  }
}

Input read(std::string_view text) {
  Input input;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    add_line(input, text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return input;
}

void check(const ParsedSource& source, std::size_t argument_count) {
  require(source.entries.size() <= argument_count);
  require(source.refused() == !source.exact_refusal_unmasked.empty());
  for (const Entry& entry : source.entries) {
    require(entry.value.has_value() && dotnet::is_valid(entry.key) && dotnet::is_valid(*entry.value));
    require(entry.origin.document == source.document() && !describe(entry.origin).empty());
    require(entry.origin.key.end <= source.document()->bytes().size());
    require(source.document()->text(entry.origin.key).find('=') == std::string_view::npos);
  }
  for (const Diagnostic& diagnostic : source.diagnostics) require(!describe(diagnostic).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input = read({reinterpret_cast<const char*>(data), size});
  const std::size_t count = input.arguments.size();
  check(command_line(std::move(input.arguments), std::move(input.options))->load(), count);
  return 0;
}
