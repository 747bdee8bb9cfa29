#include "cli/input/input_paths.hpp"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/folder_names.hpp"
#include "hosts/web_config.hpp"
#include "sources/source_of_kind.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// Enough to find a solution's projects; a suggestion is not worth walking a whole disk.
constexpr std::size_t most_directories = 500;
constexpr std::size_t most_applications = 20;

std::vector<FileEntry> entries_of(const fs::path& directory, const FileSystem& files) {
  std::vector<FileEntry> entries = files.list(directory).entries;
  std::ranges::sort(entries, {}, &FileEntry::name);
  return entries;
}

bool is_worth_searching(const FileEntry& entry) {
  const bool is_skipped = entry.name.starts_with('.') || hosts::is_made_or_fetched(entry.name);
  return entry.kind == FileKind::directory && !is_skipped;
}

bool has_settings_file(const fs::path& directory, const FileSystem& files) {
  return std::ranges::any_of(deployments::settings_file_endings, [&](const auto& ending) {
    return files.exists(directory / deployments::SettingsFileName{{}, ending}.text());
  });
}

// Settings, those of Functions, or a program with a project.
bool is_application(const fs::path& directory, const std::vector<FileEntry>& entries,
                    const FileSystem& files) {
  if (has_settings_file(directory, files)) return true;
  const auto is_there = [&](const auto& matches) {
    return std::ranges::any_of(entries, matches, &FileEntry::name);
  };
  const auto is_project = [](const std::string& name) { return hosts::is_project_file(name); };
  return is_there(
             [](const std::string& name) { return name == "host.json" || name == "local.settings.json"; }) ||
         (is_there([](const std::string& name) { return name == "Program.cs"; }) && is_there(is_project));
}

// At most two levels below.
std::vector<std::string> applications_below(const fs::path& directory, const FileSystem& files) {
  std::vector<std::string> found;
  std::vector<std::pair<fs::path, int>> queue{{directory, 0}};
  for (std::size_t next = 0;
       next < queue.size() && next < most_directories && found.size() < most_applications; ++next) {
    const auto [current, depth] = queue[next];
    const std::vector<FileEntry> entries = entries_of(current, files);
    const bool is_below = depth > 0;
    if (is_below && is_application(current, entries, files))
      found.push_back(files.name_of(current.lexically_normal()));
    if (depth == 2) continue;
    for (const FileEntry& entry : entries) {
      if (is_worth_searching(entry)) queue.emplace_back(current / entry.name, depth + 1);
    }
  }
  return found;
}

std::string suggest_path(const fs::path& path) {
  const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::vector<std::string> names;
  for (FileEntry& entry : entries_of(parent, *disk())) names.push_back(std::move(entry.name));
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto meant = text::nearest(path.filename().string(), views);
  return meant ? "Did you mean " + terminal::printable((path.parent_path() / *meant).string()) + "?"
               : std::string();
}

[[noreturn]] void refuse_path(const std::string& path, const std::error_code& error) {
  if (path.find_first_of("=;") != std::string::npos) {
    throw UsageError("no such file or directory: " + terminal::shown_argument(path),
                     "A setting is given with --set KEY=VALUE, a connection string on standard input.");
  }
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory || !error) {
    throw UsageError("no such file or directory: " + terminal::shown_argument(path), suggest_path(path));
  }
  throw UsageError("cannot read " + terminal::shown_argument(path) + ": " + error.message());
}

}  // namespace

PathKind classify_path(const std::string& path) {
  if (path.empty()) throw UsageError("a path is empty");
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error || status.type() == fs::file_type::not_found) refuse_path(path, error);
  return fs::is_directory(status) ? PathKind::directory : PathKind::file;
}

std::shared_ptr<const Source> file_source(const std::string& path, SourceKind kind, const Environment& shell,
                                          FileOptions options) {
  if (kind == SourceKind::key_per_file)
    throw UsageError("not a directory: " + terminal::shown_argument(path));
  return sources::file_of_kind(path, kind, shell, std::move(options));
}

std::shared_ptr<const Source> text_source(const std::string& name, std::string text,
                                          std::optional<SourceKind> kind, const Environment& shell,
                                          DotnetRelease release) {
  if (!kind) throw UsageError("'-' needs --as", "Say it with --as json.");
  if (*kind == SourceKind::key_per_file) throw UsageError("--as key-per-file takes a directory");
  return sources::text_of_kind(name, std::move(text), *kind, shell, release);
}

namespace {

// Who reads the web.config of a directory; nothing where there is none.
std::optional<std::string> hint_of_web_config(const fs::path& directory, const FileSystem& files) {
  for (const FileEntry& entry : files.list(directory).entries) {
    if (!dotnet::equals_ignore_case(entry.name, "web.config")) continue;
    const FileContent content = files.read(directory / entry.name);
    if (content && hosts::starts_aspnetcore(*content))
      return "Of its web.config ASP.NET Core has only the variables below "
             "<aspNetCore><environmentVariables>: set "
             "Azure__SignalR__ConnectionString there.";
    return "There is a web.config, which ASP.NET reads: use --host aspnet.";
  }
  return std::nullopt;
}

std::string expected_for(HostKind host) {
  switch (host) {
    case HostKind::functions:
      return "Expected host.json or local.settings.json there, or environment variables such as "
             "AzureSignalRConnectionString.";
    case HostKind::functions_isolated:
      return "Expected appsettings.json or local.settings.json there, or environment variables such as "
             "AzureSignalRConnectionString.";
    case HostKind::aspnet:
      return "Expected web.config or app.config there.";
    default:
      return "Expected appsettings.json there, or environment variables such as "
             "Azure__SignalR__ConnectionString.";
  }
}

}  // namespace

NothingToRead nothing_to_read(const EmptyDirectory& empty) {
  const fs::path& directory = empty.directory;
  const std::string place = directory == "." ? empty.current.string() : empty.files.name_of(directory);
  std::vector<std::string> near = applications_below(directory, empty.files);
  std::string hint = expected_for(empty.host);
  if (auto of_web_config = hint_of_web_config(directory, empty.files)) {
    hint = *std::move(of_web_config);
  } else if (!near.empty()) {
    hint = "Did you mean ";
    for (std::size_t i = 0; i < near.size(); ++i)
      hint += (i == 0 ? "" : ", or ") + terminal::printable(near[i]);
    hint += "?";
  }
  NothingToRead nothing("nothing to read in " + terminal::printable(place), std::move(hint));
  return nothing;
}

}  // namespace signalr_config::cli
