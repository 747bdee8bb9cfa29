#include "deployments/azure/template_files.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "deployments/arm/template.hpp"
#include "deployments/bicep/parser.hpp"
#include "deployments/common/description.hpp"

namespace signalr_config::deployments {
namespace {

std::string normal_path(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

Origin origin_of_name(const TemplatePlace& place) {
  return {place.document, place.span, place.span, ValueEncoding::opaque, nullptr};
}

}  // namespace

TemplateFiles::TemplateFiles(Texts texts, const DeploymentOptions& options, Deployment& deployment)
    : options_(options), deployment_(deployment) {
  for (DescriptionText& text : texts) {
    const std::string path = normal_path(text.name);
    given_.push_back(read(std::move(text)));
    known_.emplace(path, given_.back());
  }
}

std::shared_ptr<const Template> TemplateFiles::read(DescriptionText text) {
  // No Bicep begins with a brace.
  const std::size_t first = text.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool is_json = first != std::string::npos && text.bytes[first] == '{';
  const SourceKind kind = is_json ? SourceKind::arm_template : SourceKind::bicep;
  OpenedDescription opened = open_description(std::move(text), kind, deployment_);
  if (is_json) return read_arm(std::move(opened.document), opened.begin, deployment_);
  return read_bicep(std::move(opened.document), opened.begin, deployment_);
}

std::string TemplateFiles::path_beside(const Template& content, const std::string& path) const {
  return beside(content.document->name(), path, options_).string();
}

std::shared_ptr<const Template> TemplateFiles::file(const std::string& path, const Origin& said_at) {
  const auto known = known_.find(normal_path(path));
  if (known != known_.end()) return known->second;
  // Noted before it is read: whatever it is, it is looked for once.
  auto& content = known_[normal_path(path)];
  std::optional<std::string> bytes = read_named_file(path, said_at, options_, deployment_);
  if (bytes) {
    content = read({path, *std::move(bytes)});
  } else if (!options_.may_read || options_.may_read(path)) {
    warn_of_missing_file(said_at, path, deployment_);
  }
  return content;
}

std::shared_ptr<const Template> TemplateFiles::module(const TemplateResource& module) {
  const Document& document = *module.module_place.document;
  const std::string path = beside(document.name(), module.module_path, options_).string();
  return file(path, origin_of_name(module.module_place));
}

std::shared_ptr<const Template> TemplateFiles::used_by(const Template& parameters) {
  if (parameters.uses.empty()) return nullptr;
  return file(path_beside(parameters, parameters.uses),
              origin_of_name({parameters.document, {}, ValueEncoding::opaque}));
}

bool TemplateFiles::is_module(const Template& content) const {
  const std::string own = normal_path(content.document->name());
  return std::ranges::any_of(given_, [&](const std::shared_ptr<const Template>& other) {
    return std::ranges::any_of(other->resources, [&](const TemplateResource& resource) {
      return !resource.module_path.empty() && normal_path(path_beside(*other, resource.module_path)) == own;
    });
  });
}

}  // namespace signalr_config::deployments
