#include <algorithm>
#include <utility>

#include "dotnet/ascii.hpp"
#include "signalr_config/sources.hpp"
#include "sources/azure_cli/export.hpp"
#include "sources/azure_cli/exports.hpp"
#include "sources/common/file_source.hpp"
#include "sources/common/key_text.hpp"

namespace signalr_config {
namespace {

using sources::DataNode;

// `https://{vault}/secrets/{name}[/{version}]`
struct SecretId {
  std::string_view vault;
  std::string_view name;
};

SecretId parse_id(std::string_view id) {
  constexpr std::string_view scheme = "https://";
  constexpr std::string_view secrets = "/secrets/";
  if (!id.starts_with(scheme)) return {};
  id.remove_prefix(scheme.size());
  const std::size_t path = id.find(secrets);
  if (path == std::string_view::npos) return {};
  const std::string_view name = id.substr(path + secrets.size());
  return {id.substr(0, path), name.substr(0, name.find('/'))};
}

bool is_plain(std::string_view name) {
  return std::ranges::all_of(
      name, [](char c) { return dotnet::is_ascii_letter_or_digit(c) || c == '-' || c == '.'; });
}

void add_secret(const DataNode& secret, sources::AzExport& source) {
  const DataNode* const id_node = secret.find("id");
  const SecretId id = id_node == nullptr ? SecretId() : parse_id(id_node->text);
  const DataNode* const name_node = secret.find("name");
  const std::string_view name = name_node != nullptr && name_node->is_scalar() ? name_node->text : id.name;
  if (name.empty() || !is_plain(name) || !is_plain(id.vault)) {
    return source.refuse(secret, "expected a secret with an id or a name",
                         "Give the output of az keyvault secret show or list.");
  }
  const DataNode& place = name_node != nullptr ? *name_node : *id_node;
  const DataNode* const enabled = secret.find({"attributes", "enabled"});
  if (enabled != nullptr && enabled->text == "false") {
    return source.warn(
        place, DiagnosticCode::az_secret_disabled,
        Message().text("the secret ").key(name).text(" is disabled; the provider passes it over"),
        "Enable it if it is meant.");
  }
  const std::string key = sources::replace_all(name, "--", ":");
  const DataNode* const value = secret.find("value");
  if (value != nullptr && !value->is_null()) return source.add(key, place, *value);
  source.add_elsewhere(key, place,
                       "unresolved: Key Vault " + std::string(id.vault) + ", secret " + std::string(name));
}

}  // namespace

ParsedSource sources::parse_az_keyvault(std::string name, std::string bytes, SourceKind kind) {
  sources::AzExport source(std::move(name), std::move(bytes), kind);
  if (const DataNode* const root = source.root()) {
    if (!root->is_sequence()) add_secret(*root, source);
    for (const auto& secret : root->items) add_secret(*secret, source);
  }
  return std::move(source).take();
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> az_keyvault_file(std::filesystem::path path, FileOptions options) {
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::az_keyvault,
                                   sources::parse_az_keyvault);
}

std::shared_ptr<const Source> az_keyvault_text(std::string name, std::string text) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::az_keyvault,
                                   sources::parse_az_keyvault);
}

}  // namespace v0
}  // namespace signalr_config
