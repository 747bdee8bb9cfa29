#include <cstddef>
#include <cstdint>
#include <string>

#include "hosts/code/reader.hpp"
#include "hosts/code/token.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;
using namespace signalr_config::hosts::code;

/// Reads any text as code of a language, which its first byte chooses: no crash, and its tokens stand one
/// after the other inside of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto language = static_cast<Language>(data[0] % 5);
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::size_t end = 0;
  for (const Token& token : tokens_of(text, language)) {
    require(token.place.begin >= end && token.place.end > token.place.begin &&
            token.place.end <= text.size());
    end = token.place.end;
  }
  Facts facts;
  (void)may_have_facts(text);
  read_facts(SourceCode(text, language), "Program.cs", facts);
  put_constants_in(facts);
  return 0;
}
