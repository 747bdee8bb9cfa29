#include <algorithm>
#include <utility>

#include "deployments/common/connection_string_type.hpp"
#include "deployments/common/description.hpp"
#include "deployments/templates/applications.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

// `microsoft.web/sites/config` is part of `microsoft.web/sites`.
constexpr std::string_view config_ending = "/config";

bool is_site(std::string_view type) {
  return type == "microsoft.web/sites" || type == "microsoft.web/sites/slots" ||
         type == "microsoft.web/staticsites";
}

bool is_config(std::string_view type) {
  return type.starts_with("microsoft.web/") && type.ends_with(config_ending);
}

struct ConfigName {
  std::string site;
  std::string part;  // in lower case: `appsettings`
};

ConfigName split_name(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos) return {"", dotnet::ascii_lowered(name)};
  return {name.substr(0, slash), dotnet::ascii_lowered(name.substr(slash + 1))};
}

// One site or slot: what stands in it, and its parts that are resources of their own.
class Site {
 public:
  Site(std::string label, DescribedPlatform platform, Deployment& deployment) : deployment_(deployment) {
    application_.name = std::move(label);
    application_.platform = platform;
  }

  void add_body(const TemplateValue& body) {
    const TemplateValuePtr properties = body.find("properties");
    const TemplateValuePtr config = properties ? properties->find("siteConfig") : nullptr;
    if (config) add_config(*config, properties->member("siteConfig")->at);
  }

  // A resource `config`: it puts all settings in the place of those that the site has.
  void add_part(std::string_view part, const DeployedResource& resource) {
    const TemplateMember* const properties = resource.body->member("properties");
    if (properties == nullptr) return;
    if (part == "appsettings" || part == "functionappsettings") {
      settings_.clear();
      add_members(*properties->value, properties->at);
    } else if (part == "connectionstrings") {
      connection_strings_.clear();
      add_typed_members(*properties->value, properties->at);
    } else if (part == "web") {
      add_config(*properties->value, properties->at);
    }
  }

  void finish() {
    for (const auto* const list : {&settings_, &connection_strings_}) {
      for (const TemplateSetting& setting : *list) application_.environment.set(variable_of(setting));
    }
    add_application(std::move(application_), deployment_);
  }

 private:
  void add_config(const TemplateValue& config, const TemplatePlace& place) {
    if (config.is_unresolved()) return note(config, place);
    if (const TemplateMember* const list = config.member("appSettings")) {
      settings_.clear();
      for_each_item(*list->value, list->at, [&](const TemplateValue& item) { add_item(item, "value", {}); });
    }
    if (const TemplateMember* const list = config.member("connectionStrings")) {
      connection_strings_.clear();
      for_each_item(*list->value, list->at, [&](const TemplateValue& item) {
        const auto prefix = prefix_in(item);
        if (prefix) add_item(item, "connectionString", *prefix);
      });
    }
  }

  template <typename Use>
  void for_each_item(const TemplateValue& list, const TemplatePlace& place, const Use& use) {
    for (const TemplateItem& item : list.items) {
      if (item.value->is(TemplateKind::object)) {
        use(*item.value);
      } else if (item.value->is_unresolved()) {
        note(*item.value, item.at.document ? item.at : place);
      }
    }
    if (list.is_open || list.is_unresolved()) note(list, place);
  }

  void add_item(const TemplateValue& item, std::string_view member, const std::string& prefix) {
    const TemplateMember* const name = item.member("name");
    const TemplateMember* const value = item.member(member);
    if (name == nullptr || value == nullptr) return;
    if (!name->value->is_text()) return note(*name->value, name->at);
    auto& list = prefix.empty() ? settings_ : connection_strings_;
    const TemplatePlace& key = name->value->place.document ? name->value->place : name->at;
    list.push_back({prefix + name->value->text, key, value->at, value->value});
  }

  void add_members(const TemplateValue& object, const TemplatePlace& place) {
    for (const TemplateMember& member : object.members)
      settings_.push_back({member.name, member.key, member.at, member.value});
    if (object.is_open || object.is_unresolved()) note(object, place);
  }

  void add_typed_members(const TemplateValue& object, const TemplatePlace& place) {
    for (const TemplateMember& member : object.members) {
      const TemplateMember* const value = member.value->member("value");
      const auto prefix = prefix_in(*member.value);
      if (!prefix) continue;
      const TemplatePlace& at = value == nullptr ? member.at : value->at;
      connection_strings_.push_back(
          {*prefix + member.name, member.key, at, value == nullptr ? member.value : value->value});
    }
    if (object.is_open || object.is_unresolved()) note(object, place);
  }

  // Which variable a connection string is, its type decides.
  std::optional<std::string> prefix_in(const TemplateValue& item) {
    const TemplateMember* const type = item.member("type");
    if (type == nullptr) return prefix_of_type("Custom");
    if (type->value->is_text()) return prefix_of_type(type->value->text);
    note(*type->value, type->at);
    return std::nullopt;
  }

  void note(const TemplateValue& cause, const TemplatePlace& place) {
    note_open_settings(cause, place, application_.name, deployment_);
  }

  Deployment& deployment_;
  DescribedApplication application_;
  std::vector<TemplateSetting> settings_;
  std::vector<TemplateSetting> connection_strings_;
};

// `functionapp,linux`; the functions of a Static Web App are Functions as well.
DescribedPlatform platform_of(const DeployedResource& site) {
  if (site.type == "microsoft.web/staticsites") return DescribedPlatform::function_app;
  const TemplateValuePtr kind = site.body->find("kind");
  if (!kind) return DescribedPlatform::untold;
  if (!kind->is_text()) return DescribedPlatform::web_or_function_app;
  return dotnet::ascii_contains_ignore_case(kind->text, "functionapp") ? DescribedPlatform::function_app
                                                                       : DescribedPlatform::untold;
}

bool is_part_of(const DeployedResource& config, std::string_view type, std::string_view name) {
  const std::string_view owner =
      std::string_view(config.type).substr(0, config.type.size() - config_ending.size());
  return owner == type && dotnet::ascii_equals_ignore_case(split_name(config.name->text).site, name);
}

void add_parts(const std::vector<DeployedResource>& resources, std::string_view type, std::string_view name,
               Site& site) {
  for (const DeployedResource& config : resources) {
    if (!is_config(config.type) || config.is_existing || !is_part_of(config, type, name)) continue;
    site.add_part(split_name(config.name->text).part, config);
  }
}

// The label of a site that the input does not make: of its settings, the name without the last part.
std::string label_of_owner(const DeployedResource& config) {
  const std::string site = split_name(config.name->text).site;
  const bool is_known_name = !site.empty() && site.find('{') == std::string::npos;
  return is_known_name || config.symbol.empty() ? site : config.symbol;
}

}  // namespace

void add_sites(const std::vector<DeployedResource>& resources, Deployment& deployment) {
  std::vector<std::pair<std::string, std::string>> made;  // types and names
  for (const DeployedResource& resource : resources) {
    if (!is_site(resource.type) || resource.is_existing) continue;
    Site site(resource.label(), platform_of(resource), deployment);
    site.add_body(*resource.body);
    add_parts(resources, resource.type, resource.name->text, site);
    made.emplace_back(resource.type, dotnet::ascii_lowered(resource.name->text));
    site.finish();
  }
  for (const DeployedResource& config : resources) {
    if (!is_config(config.type) || config.is_existing) continue;
    const std::string type = config.type.substr(0, config.type.size() - config_ending.size());
    const std::string owner = dotnet::ascii_lowered(split_name(config.name->text).site);
    if (std::ranges::find(made, std::pair(type, owner)) != made.end()) continue;
    made.emplace_back(type, owner);
    const DescribedPlatform platform = type == "microsoft.web/staticsites"
                                           ? DescribedPlatform::function_app
                                           : DescribedPlatform::web_or_function_app;
    Site site(label_of_owner(config), platform, deployment);
    add_parts(resources, type, owner, site);
    site.finish();
  }
}

}  // namespace signalr_config::deployments
