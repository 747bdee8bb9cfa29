#include "export/read_back.hpp"

#include <algorithm>
#include <memory>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"

namespace signalr_config::exports {

namespace {

using SourcePointer = std::shared_ptr<const Source>;

// A Secret starts nothing by itself.
std::string with_pod(const std::string& secret) {
  const std::size_t name = secret.find("\n  name: ") + 9;
  return secret +
         "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: pod\nspec:\n  containers:\n  - name: app\n"
         "    envFrom:\n    - secretRef:\n        name: " +
         secret.substr(name, secret.find('\n', name) - name) + "\n";
}

SourcePointer environment_of(SourceKind kind, const std::string& text) {
  DeploymentOptions options;
  options.files = std::make_shared<const MemoryFileSystem>();
  const std::string whole = kind == SourceKind::kubernetes ? with_pod(text) : text;
  Deployment read = read_deployment(kind, {{"export", whole}}, options);
  if (read.refused() || read.applications.size() != 1) return nullptr;
  const Environment& environment = read.applications.front().environment;
  const bool has_reference = std::ranges::any_of(environment.variables(), [](const auto& variable) {
    return variable.origin.encoding == ValueEncoding::reference;
  });
  return has_reference ? nullptr : environment_variables(environment);
}

void sort(std::vector<KeyAndValue>& entries) { std::ranges::sort(entries); }

}  // namespace

std::optional<std::vector<KeyAndValue>> read_back(const ExportForm& form, const std::string& text) {
  if (!form.read_as) return std::nullopt;
  const SourcePointer source = is_deployment(*form.read_as)
                                   ? environment_of(*form.read_as, text)
                                   : sources::text_of_kind("export", text, *form.read_as, {});
  if (source == nullptr) return std::nullopt;
  const ParsedSource parsed = source->load();
  if (parsed.refused()) return std::nullopt;
  std::vector<KeyAndValue> entries;
  for (const Entry& entry : parsed.entries) {
    entries.emplace_back(dotnet::fold(entry.key), entry.value);
  }
  sort(entries);
  return entries;
}

std::vector<KeyAndValue> expected_of(const std::vector<ExportedSetting>& settings) {
  std::vector<KeyAndValue> entries;
  for (const ExportedSetting& setting : settings)
    entries.emplace_back(dotnet::fold(setting.key), setting.value);
  sort(entries);
  return entries;
}

}  // namespace signalr_config::exports
