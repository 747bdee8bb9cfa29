#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;

class LocalSettings {
 public:
  LocalSettings(std::shared_ptr<const Document> document, Deployment& deployment)
      : document_(std::move(document)), deployment_(deployment) {}

  // As Azure Functions Core Tools do: the values, and the connection strings below their section.
  void read(const DataNode& root) {
    if (!root.is_mapping()) {
      return refuse(root, {"expected an object with 'Values'", "Check that this is a local.settings.json."});
    }
    if (root.text_of("IsEncrypted") == "true") {
      return refuse(*root.find("IsEncrypted"),
                    {"expected settings in clear text", "Decrypt them with func settings decrypt."});
    }
    DescribedApplication application;
    if (const DataNode* const values = root.find("Values")) {
      if (const DataNode* const nested = first_nested(*values)) {
        return refuse(*nested,
                      {"expected a text, for an object or an array below 'Values' makes Core Tools pass over "
                       "the whole file",
                       "Write each value of it by itself: \"Section__Name\": \"...\"."});
      }
      for (const auto& [name, value] : values->members) set(*name, *value, {}, application.environment);
    }
    if (const DataNode* const strings = root.find("ConnectionStrings")) {
      for (const auto& [name, value] : strings->members) {
        const DataNode* const text = value->is_mapping() ? value->find("ConnectionString") : value.get();
        if (text != nullptr) set(*name, *text, "ConnectionStrings:", application.environment);
      }
    }
    add_application(std::move(application), deployment_);
  }

 private:
  void set(const DataNode& name, const DataNode& value, std::string_view section,
           Environment& environment) const {
    if (value.is_mapping() || value.is_sequence()) return;
    environment.set(described_variable(std::string(section) + name.text, text_of(value),
                                       origin_of(document_, name.span, value)));
  }

  static const DataNode* first_nested(const DataNode& values) {
    for (const auto& [name, value] : values.members) {
      if (value->is_mapping() || value->is_sequence()) return value.get();
    }
    return nullptr;
  }

  void refuse(const DataNode& node, const ShapeProblem& problem) {
    refuse_shape(document_, node, DiagnosticCode::local_settings_unreadable, problem, deployment_);
  }

  std::shared_ptr<const Document> document_;
  Deployment& deployment_;
};

}  // namespace

void read_local_settings(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_json_description(std::move(text), deployment);
    for (const auto& root : read.roots) LocalSettings(read.document, deployment).read(*root);
  }
}

}  // namespace signalr_config::deployments
