#include "deployments/templates/deployed_resources.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_resources = 10'000;

// In lower case. The bodies of others are not looked at.
constexpr std::array<std::string_view, 9> types_of_interest{"microsoft.web/sites",
                                                            "microsoft.web/sites/config",
                                                            "microsoft.web/sites/slots",
                                                            "microsoft.web/sites/slots/config",
                                                            "microsoft.web/staticsites",
                                                            "microsoft.web/staticsites/config",
                                                            "microsoft.app/containerapps",
                                                            "microsoft.app/jobs",
                                                            "microsoft.containerinstance/containergroups"};

class Collector {
 public:
  explicit Collector(std::vector<DeployedResource>& found) : found_(found) {}

  void collect(TemplateInstance& instance) {
    for (const TemplateResource& resource : instance.content().resources) {
      if (!resource.outer) collect(instance, resource, nullptr);
    }
  }

 private:
  void collect(TemplateInstance& instance, const TemplateResource& resource, const LocalNames* locals) {
    instance.for_each(resource, locals, [&](const LocalNames* names) {
      if (found_.size() >= most_resources) return;
      const bool is_left_out =
          resource.condition && instance.evaluate(*resource.condition, names)->text == "false";
      if (is_left_out) return;
      if (resource.is_module) return collect_module(instance, resource, names);
      add(instance, resource, names);
      const auto& all = instance.content().resources;
      for (const TemplateResource& inner : all) {
        if (inner.outer && &all[*inner.outer] == &resource) collect(instance, inner, names);
      }
    });
  }

  void collect_module(TemplateInstance& instance, const TemplateResource& module, const LocalNames* names) {
    const auto inner = instance.instance_of(module, names);
    if (inner) collect(*inner);
  }

  void add(TemplateInstance& instance, const TemplateResource& resource, const LocalNames* names) {
    const std::string type = dotnet::ascii_lowered(resource.type);
    if (std::ranges::find(types_of_interest, type) == types_of_interest.end()) return;
    found_.push_back({type, instance.name_of(resource, names), resource.symbol, resource.place,
                      resource.body ? instance.evaluate(*resource.body, names) : null_value(),
                      resource.is_existing});
  }

  std::vector<DeployedResource>& found_;
};

}  // namespace

std::string DeployedResource::label() const {
  if (name->is_text() && !name->text.empty()) return name->text;
  if (!symbol.empty()) return symbol;
  return name->text.size() <= 60 ? name->text : type.substr(type.rfind('/') + 1);
}

std::vector<DeployedResource> deploy(TemplateInstance& instance) {
  std::vector<DeployedResource> found;
  Collector(found).collect(instance);
  return found;
}

}  // namespace signalr_config::deployments
