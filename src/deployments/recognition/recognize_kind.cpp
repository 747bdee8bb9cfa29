#include <algorithm>
#include <array>

#include "deployments/recognition/content_outline.hpp"
#include "deployments/recognition/known_names.hpp"
#include "dotnet/ascii.hpp"
#include "signalr_config/deployment.hpp"
#include "text/byte_order_mark.hpp"
#include "text/trim.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

using deployments::ContentOutline;

bool is_in_vault(std::string_view id) {
  return id.starts_with("https://") && id.find(".vault.") != std::string_view::npos &&
         id.find("/secrets/") != std::string_view::npos;
}

bool is_compose_service(const ContentOutline& outline) {
  static constexpr std::array<std::string_view, 7> of_services{
      "services/*/image", "services/*/build",   "services/*/environment", "services/*/env_file",
      "services/*/ports", "services/*/command", "services/*/extends"};
  return std::ranges::any_of(of_services, [&](std::string_view path) { return outline.has_like(path); });
}

// What both YAML and JSON may be.
std::optional<SourceKind> kind_of_outline(const ContentOutline& outline) {
  if (outline.has("apiVersion") && outline.has("kind")) return SourceKind::kubernetes;
  if (is_compose_service(outline)) return SourceKind::compose;
  const std::string type = dotnet::ascii_lowered(outline.text("type"));
  if (type == "microsoft.containerinstance/containergroups") return SourceKind::container_instances;
  const bool is_app = type == "microsoft.app/containerapps";
  if (is_app || outline.has("properties/template/containers")) return SourceKind::container_apps;
  if (outline.has("jobs") && (outline.has("on") || outline.has_like("jobs/*/runs-on"))) {
    return SourceKind::github_actions;
  }
  if (outline.has("[]/key") && (outline.has("[]/etag") || outline.has("[]/label")))
    return SourceKind::az_appconfig;
  if (outline.has("items/[]/key") && outline.has("items/[]/value")) return SourceKind::az_appconfig;
  if (outline.has("primaryConnectionString")) return SourceKind::az_keys;
  if (is_in_vault(outline.text("id")) || is_in_vault(outline.text("[]/id"))) return SourceKind::az_keyvault;
  return std::nullopt;
}

// `.../2019-04-01/deploymentTemplate.json#`, and those of subscriptions and of parameters.
bool is_resource_template(const ContentOutline& outline) {
  const std::string schema = dotnet::ascii_lowered(outline.text("$schema"));
  return schema.find("deploymenttemplate.json") != schema.npos ||
         schema.find("deploymentparameters.json") != schema.npos;
}

std::optional<SourceKind> kind_of_json(const ContentOutline& outline) {
  if (is_resource_template(outline)) return SourceKind::arm_template;
  if (const auto kind = kind_of_outline(outline)) return kind;
  if (outline.has_like("profiles/*/commandName")) return SourceKind::launch_settings;
  if (outline.has("IsEncrypted") && outline.has("Values")) return SourceKind::local_settings;
  if (outline.has("[]/Config") && outline.has("[]/Id")) return SourceKind::docker_inspect;
  const bool has_settings = outline.has("[]/name") && outline.has("[]/value");
  if (has_settings &&
      (outline.has("[]/slotSetting") || outline.has("[]/type") || outline.has("[]/value/type"))) {
    return SourceKind::appservice;
  }
  return std::nullopt;
}

bool is_variable_line(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == 0 || equals == std::string_view::npos) return false;
  if (line.starts_with("export ")) line.remove_prefix(7);
  return std::ranges::all_of(line.substr(0, line.find('=')), [](char c) {
    return dotnet::is_ascii_letter_or_digit(c) || c == '_' || c == '.' || c == ':';
  });
}

// The first line that is neither empty nor a comment.
std::string_view first_line_of(std::string_view text) {
  while (!text.empty()) {
    const std::string_view whole = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(whole.size() + 1, text.size()));
    const std::string_view line = text::trim(whole);
    if (!line.empty() && line.front() != '#' && line.front() != ';') return line;
  }
  return {};
}

// Text that has no name.
std::optional<SourceKind> kind_of_text(std::string_view text) {
  const std::string_view line = first_line_of(text);
  if (line.empty()) return std::nullopt;
  if (line.front() == '<') {
    const bool is_classic =
        text.find("<appSettings") != text.npos || text.find("<connectionStrings") != text.npos;
    return is_classic ? SourceKind::web_config : SourceKind::xml;
  }
  if (line == "[Unit]" || line == "[Service]") return SourceKind::systemd;
  if (dotnet::ascii_lowered(line).starts_with("from ") || dotnet::ascii_lowered(line).starts_with("arg "))
    return SourceKind::dockerfile;
  if (line.front() == '[' && line.back() == ']' && line.find_first_of("{\"") == line.npos)
    return SourceKind::ini;
  if (line.front() == '{' || line.front() == '[') {
    return kind_of_json(deployments::outline_json(text)).value_or(SourceKind::json);
  }
  if (is_variable_line(line)) return SourceKind::dotenv_compose;
  if (line.find(':') == line.npos && line != "---") return std::nullopt;
  return kind_of_outline(deployments::outline_yaml(text)).value_or(SourceKind::yaml);
}

}  // namespace

std::optional<SourceKind> recognize_kind(std::string_view file_name, std::string_view bytes) {
  bytes.remove_prefix(text::begin_of_text(bytes));
  const std::string path = dotnet::ascii_lowered(file_name);
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (name.empty()) return kind_of_text(bytes);
  if (const auto kind = deployments::kind_of_name(name)) return kind;
  const auto kind = deployments::kind_of_ending(name);
  if (kind == SourceKind::yaml) {
    if (path.find(".github/workflows/") != path.npos) return SourceKind::github_actions;
    return kind_of_outline(deployments::outline_yaml(bytes)).value_or(SourceKind::yaml);
  }
  if (kind == SourceKind::json)
    return kind_of_json(deployments::outline_json(bytes)).value_or(SourceKind::json);
  return kind ? kind : kind_of_text(bytes);
}

}  // namespace v0
}  // namespace signalr_config
