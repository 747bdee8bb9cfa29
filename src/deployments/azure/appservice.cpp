#include <utility>

#include "deployments/common/connection_string_type.hpp"
#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

// An application setting has no type, and no prefix.
std::string prefix_of(std::string_view type) { return type.empty() ? std::string() : prefix_of_type(type); }

class AppServiceSettings {
 public:
  AppServiceSettings(std::shared_ptr<const Document> document, Environment& environment,
                     Deployment& deployment)
      : document_(std::move(document)), environment_(environment), deployment_(deployment) {}

  void add(const DataNode& root) {
    if (root.is_sequence()) {
      for (const DataNodePtr& item : root.items) add_item(*item);
    } else if (root.is_mapping()) {
      add_mapping(root);
    } else {
      refuse(root, "expected a list of settings");
    }
  }

 private:
  // [{"name": ..., "value": ..., "type": ...}]
  void add_item(const DataNode& item) {
    const DataNode* const name = item.find("name");
    const DataNode* const value = item.find("value");
    if (name == nullptr || !name->is_scalar()) return refuse(item, "expected a setting with a name");
    if (value != nullptr && value->is_mapping()) return add_typed(*name, *value);
    set(*name, value, item.text_of("type"));
  }

  // {"NAME": {"value": ..., "type": ...}}, or {"NAME": "value"}
  void add_mapping(const DataNode& root) {
    for (const auto& [name, value] : root.members) {
      if (value->is_mapping()) {
        add_typed(*name, *value);
      } else {
        set(*name, value.get(), {});
      }
    }
  }

  void add_typed(const DataNode& name, const DataNode& typed) {
    const std::string_view type = typed.text_of("type");
    set(name, typed.find("value"), type.empty() ? "Custom" : type);
  }

  void set(const DataNode& name, const DataNode* value, std::string_view type) {
    const std::string variable = prefix_of(type) + name.text;
    if (value == nullptr || value->is_null()) {
      environment_.set(unresolved_variable(variable, "a setting whose value the export leaves out",
                                           origin_of(document_, name.span, name)));
    } else {
      environment_.set(described_variable(variable, value->text, origin_of(document_, name.span, *value)));
    }
  }

  void refuse(const DataNode& node, std::string_view expected) {
    refuse_shape(document_, node, DiagnosticCode::appservice_shape,
                 {expected, "Export it with az webapp config appsettings list, or connection-string list."},
                 deployment_);
  }

  std::shared_ptr<const Document> document_;
  Environment& environment_;
  Deployment& deployment_;
};

}  // namespace

// Settings and connection strings are exported apart: together they are one application.
void read_appservice(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  DescribedApplication application;
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_json_description(std::move(text), deployment);
    for (const DataNodePtr& root : read.roots) {
      AppServiceSettings(read.document, application.environment, deployment).add(*root);
    }
  }
  add_application(std::move(application), deployment);
}

}  // namespace signalr_config::deployments
