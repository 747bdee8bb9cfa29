#include "lint/output/output_format.hpp"

#include <algorithm>
#include <array>

#include "lint/output/formats.hpp"

namespace signalr_config::lint {

std::span<const OutputFormat> output_formats() {
  static constexpr std::array formats{
      OutputFormat{"text", write_text},   OutputFormat{"concise", write_concise},
      OutputFormat{"json", write_json},   OutputFormat{"jsonl", write_jsonl},
      OutputFormat{"sarif", write_sarif}, OutputFormat{"github", write_github},
      OutputFormat{"junit", write_junit},
  };
  return formats;
}

const OutputFormat* find_output_format(std::string_view name) {
  const auto formats = output_formats();
  const auto found = std::ranges::find(formats, name, &OutputFormat::name);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace signalr_config::lint
