#include "hosts/web_config.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/host_parts.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::hosts {

namespace {

// As .NET's XML configuration has the path of a variable: its name attribute is a part of it. Whatever
// stands before it (`location`) makes no difference.
constexpr std::string_view variable_path =
    "system.webServer:aspNetCore:environmentVariables:environmentVariable:";
constexpr std::string_view value_part = ":value";

std::optional<std::string_view> variable_name(std::string_view key) {
  const std::size_t begin = key.find(variable_path);
  if (begin == std::string_view::npos || !key.ends_with(value_part)) return std::nullopt;
  key.remove_prefix(begin + variable_path.size());
  key.remove_suffix(std::min(key.size(), value_part.size()));
  return key.empty() ? std::nullopt : std::optional(key);
}

std::optional<std::string> web_config_in(const std::filesystem::path& directory, const FileSystem& files) {
  for (const FileEntry& entry : files.list(directory.empty() ? "." : directory).entries) {
    if (entry.kind == FileKind::file && dotnet::equals_ignore_case(entry.name, "web.config"))
      return entry.name;
  }
  return std::nullopt;
}

}  // namespace

bool starts_aspnetcore(std::string_view web_config) {
  return web_config.find("<aspNetCore ") != std::string_view::npos ||
         web_config.find("<aspNetCore>") != std::string_view::npos;
}

Environment with_web_config(const Environment& process, const std::filesystem::path& directory,
                            const FileSystem& files) {
  const auto name = web_config_in(directory, files);
  if (!name) return process;
  const std::filesystem::path path = file_in(directory, *name);
  const FileContent content = files.read(path);
  if (!content || !starts_aspnetcore(*content)) return process;
  Environment all = process;
  const ParsedSource source = xml_text(files.name_of(path), *content)->load();
  for (const Entry& entry : source.entries) {
    if (const auto variable = variable_name(entry.key); variable && entry.value)
      all.set({std::string(*variable), std::string(*entry.value), entry.origin});
  }
  return all;
}

}  // namespace signalr_config::hosts
