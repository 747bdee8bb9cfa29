#include <algorithm>
#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

// A container's name without its slash, or an image's first tag.
std::string name_of(const DataNode& object) {
  std::string_view name = object.text_of("Name");
  if (name.starts_with('/')) name.remove_prefix(1);
  if (!name.empty()) return std::string(name);
  const DataNode* const tags = object.find("RepoTags");
  return tags != nullptr && !tags->items.empty() ? tags->items.front()->text
                                                 : std::string(object.text_of("Id"));
}

// `NAME=value` in one string.
void add_variable(const std::shared_ptr<const Document>& document, const DataNode& item,
                  Environment& environment) {
  const std::size_t equals = item.text.find('=');
  if (equals == std::string::npos) return;
  Origin origin = origin_of(document, item.span, item);
  if (item.encoding == ValueEncoding::verbatim) {
    const std::size_t end = item.span.begin + equals;
    origin.key = make_span(item.span.begin, end);
    origin.value = make_span(end + 1, item.span.end);
  } else {
    origin.encoding = ValueEncoding::opaque;
  }
  environment.set(
      described_variable(item.text.substr(0, equals), item.text.substr(equals + 1), std::move(origin)));
}

void add_object(const std::shared_ptr<const Document>& document, const DataNode& object,
                Deployment& deployment) {
  const DataNode* const variables = object.find({"Config", "Env"});
  if (object.find("Config") == nullptr) {
    refuse_shape(document, object, DiagnosticCode::docker_inspect_shape,
                 {"expected a container or an image with 'Config'", "Give the output of docker inspect."},
                 deployment);
    return;
  }
  DescribedApplication application;
  application.name = name_of(object);
  if (variables != nullptr) {
    for (const DataNodePtr& item : variables->items) add_variable(document, *item, application.environment);
  }
  add_application(std::move(application), deployment);
}

}  // namespace

void read_docker_inspect(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_json_description(std::move(text), deployment);
    for (const DataNodePtr& root : read.roots) {
      if (!root->is_sequence()) add_object(read.document, *root, deployment);
      for (const DataNodePtr& object : root->items) add_object(read.document, *object, deployment);
    }
  }
}

}  // namespace signalr_config::deployments
