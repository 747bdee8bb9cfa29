#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "signalr_config/sources.hpp"
#include "sources/azure_cli/export.hpp"
#include "sources/azure_cli/exports.hpp"
#include "sources/common/data_entries.hpp"
#include "sources/common/file_source.hpp"
#include "sources/json/tree.hpp"

namespace signalr_config {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

constexpr std::string_view feature_flags = ".appconfig.featureflag/";

// One key-value of the store.
struct Setting {
  const DataNode* key;
  const DataNode* value;
  std::string_view label;
  std::string_view content_type;
};

// The list of key-values, whichever command printed it; a null pointer for a file of plain settings.
const DataNode* list_of(const DataNode& root) {
  if (root.is_sequence()) return &root;
  const DataNode* const items = root.find("items");
  return items != nullptr && items->is_sequence() ? items : nullptr;
}

std::string_view content_type_of(const DataNode& item) {
  const std::string_view type = item.text_of("content_type");
  return type.empty() ? item.text_of("contentType") : type;
}

// Content whose keys and items .NET's provider makes keys of their own: `application/json`,
// `application/x+json; charset=utf-8`. References and feature flags are none.
bool is_json_content(std::string_view type) {
  constexpr std::string_view application = "application/";
  type = dotnet::trim(type.substr(0, type.find(';')));
  if (!dotnet::starts_with_ignore_case(type, application)) return false;
  type.remove_prefix(application.size());
  if (dotnet::starts_with_ignore_case(type, "vnd.microsoft.appconfig.")) return false;
  return dotnet::equals_ignore_case(type.substr(type.rfind('+') + 1), "json");
}

std::vector<Setting> settings_of(const DataNode& list, sources::AzExport& source) {
  std::vector<Setting> settings;
  for (const DataNodePtr& item : list.items) {
    const DataNode* const key = item->find("key");
    const DataNode* const value = item->find("value");
    if (key == nullptr || !key->is_scalar() || value == nullptr) {
      source.refuse(*item, "expected a setting with 'key' and 'value'",
                    "Give the output of az appconfig kv list, or a file of az appconfig kv export.");
    } else if (!key->text.starts_with(feature_flags)) {
      settings.push_back({key, value, item->text_of("label"), content_type_of(*item)});
    }
  }
  return settings;
}

// What stands in the value has that value's place.
void add_inside(const std::string& key, const Setting& setting, const DataNode& node,
                sources::AzExport& source) {
  const auto child = [&](const std::string& name) { return key + ":" + name; };
  for (const auto& [name, value] : node.members) add_inside(child(name->text), setting, *value, source);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    add_inside(child(std::to_string(i)), setting, *node.items[i], source);
  if (node.is_mapping() || node.is_sequence()) return;
  DataNode leaf = node;
  leaf.span = setting.value->span;
  leaf.encoding = ValueEncoding::opaque;
  source.add(key, *setting.key, leaf);
}

// Whether the value was JSON by its type and by its text; of any other the text is the value.
bool add_json(const Setting& setting, sources::AzExport& source) {
  if (!is_json_content(setting.content_type) || !setting.value->is_scalar()) return false;
  const auto inside =
      std::make_shared<const Document>(setting.key->text, SourceKind::json, setting.value->text);
  const sources::DataDocuments read = sources::read_json_documents(inside, 0);
  if (read.roots.empty() || !read.diagnostics.empty()) return false;
  add_inside(setting.key->text, setting, *read.roots.front(), source);
  return true;
}

// Of several labels the last one counts, none before any.
void add_settings(std::vector<Setting> settings, sources::AzExport& source) {
  std::ranges::stable_partition(settings, [](const Setting& setting) { return setting.label.empty(); });
  std::map<std::string, const Setting*> winners;
  for (const Setting& setting : settings) {
    const auto [winner, is_new] = winners.try_emplace(dotnet::fold(setting.key->text), &setting);
    if (is_new) continue;
    winner->second = &setting;
    source.warn(*setting.key, DiagnosticCode::az_several_labels,
                Message()
                    .text("the key ")
                    .key(setting.key->text)
                    .text(" has several labels; that of ")
                    .key(setting.label.empty() ? "no label" : setting.label)
                    .text(" is taken"),
                "Export the labels that the application selects, with --label.");
  }
  for (const Setting& setting : settings) {
    if (winners.at(dotnet::fold(setting.key->text)) == &setting && !add_json(setting, source))
      source.add(setting.key->text, *setting.key, *setting.value);
  }
}

// The rest of a key's path below `node`, as JSON configuration has it.
void add_plain(const std::string& key, const DataNode& name, const DataNode& node,
               sources::AzExport& source) {
  const std::string prefix = key.empty() ? key : key + ":";
  if (node.is_mapping()) {
    // App Configuration writes a reference into a vault as an object of its own.
    const DataNode* const uri = node.members.size() == 1 ? node.find("uri") : nullptr;
    if (uri != nullptr && !key.empty() && uri->text.find(".vault.") != std::string::npos) {
      DataNode reference = *uri;
      reference.text = "{\"uri\":\"" + uri->text + "\"}";
      return source.add(key, name, reference);
    }
    for (const auto& [child, value] : node.members) add_plain(prefix + child->text, *child, *value, source);
  } else if (node.is_sequence()) {
    std::size_t index = 0;
    for (const DataNodePtr& item : node.items)
      add_plain(prefix + std::to_string(index++), *item, *item, source);
  } else if (!name.text.starts_with(feature_flags)) {
    source.add(key, name, node);
  }
}

}  // namespace

ParsedSource sources::parse_az_appconfig(std::string name, std::string bytes, SourceKind kind) {
  sources::AzExport source(std::move(name), std::move(bytes), kind);
  if (const DataNode* const root = source.root()) {
    if (const DataNode* const list = list_of(*root)) {
      add_settings(settings_of(*list, source), source);
    } else if (root->is_mapping()) {
      add_plain({}, *root, *root, source);
    } else {
      source.refuse(*root, "expected settings", "Give the output of az appconfig kv list or kv export.");
    }
  }
  return std::move(source).take();
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> az_appconfig_file(std::filesystem::path path, FileOptions options) {
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::az_appconfig,
                                   sources::parse_az_appconfig);
}

std::shared_ptr<const Source> az_appconfig_text(std::string name, std::string text) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::az_appconfig,
                                   sources::parse_az_appconfig);
}

}  // namespace v0
}  // namespace signalr_config
