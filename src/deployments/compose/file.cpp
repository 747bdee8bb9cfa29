#include "deployments/compose/file.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalr_config::deployments {
namespace {

using sources::DataNode;

class ComposeFileReader {
 public:
  ComposeFileReader(std::shared_ptr<const Document> document, Deployment& deployment)
      : document_(std::move(document)), deployment_(deployment) {}

  void add(const DataNode& root, ComposeFile& file) {
    if (!root.is_mapping()) {
      if (!root.is_null()) refuse(root, "expected a mapping with 'services'");
      return;
    }
    if (const DataNode* const configs = root.find("configs")) add_configs(*configs, file);
    const DataNode* const services = root.find("services");
    if (services == nullptr || services->is_null()) return;
    if (!services->is_mapping()) return refuse(*services, "expected 'services' to be a mapping");
    for (const auto& [name, value] : services->members) {
      file.services.emplace_back(name->text, service_of(*value));
    }
  }

 private:
  ComposeText text_at(const DataNode& node) const {
    return {node.text, origin_of(document_, node.span, node)};
  }

  ComposeService service_of(const DataNode& node) {
    ComposeService service;
    service.file = document_->name();
    if (const DataNode* const environment = node.find("environment")) add_environment(*environment, service);
    if (const DataNode* const files = node.find("env_file")) add_env_files(*files, service);
    if (const DataNode* const volumes = node.find("volumes")) add_mounts(*volumes, false, service);
    if (const DataNode* const configs = node.find("configs")) add_mounts(*configs, true, service);
    if (const DataNode* const extends = node.find("extends")) add_extends(*extends, service);
    return service;
  }

  void add_environment(const DataNode& environment, ComposeService& service) {
    if (environment.is_mapping()) {
      for (const auto& [name, value] : environment.members) add_member(*name, *value, service);
    } else if (environment.is_sequence()) {
      for (const auto& item : environment.items) add_item(*item, service);
    } else if (!environment.is_null()) {
      refuse(environment, "expected 'environment' to be a mapping or a list");
    }
  }

  void add_member(const DataNode& name, const DataNode& value, ComposeService& service) {
    const Origin origin = origin_of(document_, name.span, value);
    if (value.is_null()) {
      service.variables.push_back({name.text, std::nullopt, origin});
    } else if (value.is_scalar()) {
      service.variables.push_back({name.text, ComposeText{value.text, origin}, origin});
    } else {
      refuse(value, "expected a variable's value to be text");
    }
  }

  // `NAME=value`, or a name alone.
  void add_item(const DataNode& item, ComposeService& service) {
    if (!item.is_scalar()) return refuse(item, "expected NAME=value");
    const std::size_t equals = item.text.find('=');
    Origin origin = origin_of(document_, item.span, item);
    if (item.encoding == ValueEncoding::verbatim) {
      const std::size_t name_end = item.span.begin + std::min(equals, item.text.size());
      origin.key = make_span(item.span.begin, name_end);
      origin.value = equals == std::string::npos ? Span{} : make_span(name_end + 1, item.span.end);
    }
    std::string name = item.text.substr(0, equals);
    if (equals == std::string::npos) {
      service.variables.push_back({std::move(name), std::nullopt, origin});
    } else {
      service.variables.push_back(
          {std::move(name), ComposeText{item.text.substr(equals + 1), origin}, origin});
    }
  }

  void add_env_files(const DataNode& files, ComposeService& service) {
    if (files.is_sequence()) {
      for (const auto& item : files.items) add_env_file(*item, service);
    } else {
      add_env_file(files, service);
    }
  }

  void add_env_file(const DataNode& file, ComposeService& service) {
    if (file.is_scalar()) {
      service.env_files.push_back({text_at(file), true, false});
      return;
    }
    const DataNode* const path = file.find("path");
    if (path == nullptr || !path->is_scalar()) return refuse(file, "expected the path of an env_file");
    service.env_files.push_back(
        {text_at(*path), file.text_of("required") != "false", file.text_of("format") == "raw"});
  }

  // Only mounts of single files can be settings files: `source:target[:mode]`, or the same as a mapping.
  void add_mounts(const DataNode& mounts, bool is_config, ComposeService& service) {
    for (const auto& item : mounts.items) {
      if (item->is_scalar()) {
        add_short_mount(*item, is_config, service);
      } else if (const DataNode* const source = item->find("source");
                 source != nullptr && source->is_scalar()) {
        service.mounts.push_back({text_at(*source), std::string(item->text_of("target")), is_config});
      }
    }
  }

  void add_short_mount(const DataNode& item, bool is_config, ComposeService& service) const {
    ComposeMount mount{text_at(item), {}, is_config};
    const std::size_t colon = is_config ? std::string::npos : item.text.find(':');
    if (colon != std::string::npos) {
      const std::string rest = item.text.substr(colon + 1);
      mount.source.text.resize(colon);
      mount.target = rest.substr(0, rest.find(':'));
    }
    if (is_config || colon != std::string::npos) service.mounts.push_back(std::move(mount));
  }

  void add_extends(const DataNode& extends, ComposeService& service) const {
    ComposeExtends found;
    found.origin = origin_of(document_, extends.span, extends);
    if (extends.is_scalar()) {
      found.service = extends.text;
    } else {
      found.service = extends.text_of("service");
      if (const DataNode* const file = extends.find("file")) found.file = file->text;
    }
    service.extends = std::move(found);
  }

  void add_configs(const DataNode& configs, ComposeFile& file) const {
    for (const auto& [name, value] : configs.members) {
      ComposeConfig config{document_, std::nullopt, nullptr};
      const DataNode* const path = value->find("file");
      const DataNode::Member* const content = value->member("content");
      if (path != nullptr && path->is_scalar()) config.path = text_at(*path);
      if (content != nullptr && content->value->is_scalar()) config.content = content->value;
      file.configs.insert_or_assign(name->text, std::move(config));
    }
  }

  void refuse(const DataNode& node, std::string_view expected) {
    refuse_shape(document_, node, DiagnosticCode::compose_shape,
                 {expected, "Mend it as the Compose file reference says."}, deployment_);
  }

  std::shared_ptr<const Document> document_;
  Deployment& deployment_;
};

}  // namespace

void override_service(ComposeService& base, ComposeService over) {
  std::ranges::move(over.env_files, std::back_inserter(base.env_files));
  std::ranges::move(over.variables, std::back_inserter(base.variables));
  std::ranges::move(over.mounts, std::back_inserter(base.mounts));
  if (over.extends) base.extends = std::move(over.extends);
}

ComposeFile read_compose_file(DescriptionText text, Deployment& deployment) {
  const sources::DataDocuments read = read_yaml_description(std::move(text), deployment);
  ComposeFile file;
  ComposeFileReader reader(read.document, deployment);
  for (const auto& root : read.roots) reader.add(*root, file);
  return file;
}

}  // namespace signalr_config::deployments
